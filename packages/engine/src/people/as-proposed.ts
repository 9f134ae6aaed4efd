import { canonicalJson, uuidFloor } from '../kernel/index.ts';
import type { Json, JsonObject } from '../kernel/index.ts';
import { readEntry } from '../journal/index.ts';
import { OLDEST_ID_MS, refused } from '../operation/index.ts';
import type { Context } from '../operation/index.ts';

interface ProposalRow {
  readonly proposal_id: string;
  readonly unit: string;
  readonly act: string;
  readonly account_id: string | null;
  readonly body: object;
  readonly proposed_by: string;
  readonly proposed_at: Date;
  readonly given_by: string | null;
}

/** What the second person accepts is what the journal says was proposed, and nobody has decided it (Circular Điều 4.5, 9.4): a row that was written behind the system's back gives no account. */
export async function mustBeAsProposed(context: Context, row: ProposalRow): Promise<void> {
  const asked = await readEntry(context.tx, row.proposal_id);
  const { proposalId = null, givenBy, ...body } = (asked?.body ?? {}) as JsonObject;
  const same = (a: unknown, b: unknown): boolean => canonicalJson(a as Json) === canonicalJson(b as Json);
  const holds =
    asked !== null &&
    same([asked.act, asked.actor, asked.at, asked.unit, proposalId], [`${row.act}.propose`, row.proposed_by, row.proposed_at.toISOString(), row.unit, row.proposal_id]) &&
    same(body, row.body) && (row.account_id === null || body['accountId'] === row.account_id) &&
    // Proposals from before this was journalled do not say it.
    (givenBy === undefined || givenBy === row.given_by) &&
    (await undecided(context, row));
  if (!holds) throw refused('proposal.not-as-proposed', 'tt.d9.k4', 'Đề nghị này không đúng với đề nghị đã ghi trong nhật ký: có thể đã bị sửa hoặc thêm ngoài hệ thống. Không duyệt. Báo thanh tra kiểm tra máy chủ và nhật ký; khi thanh tra đã xem xong thì trả lại đề nghị.', { proposalId: row.proposal_id });
}

/** Looked for among the entries of the unit since then; the id of an act is at most so old. */
async function undecided({ tx }: Context, row: ProposalRow): Promise<boolean> {
  const { rowCount } = await tx.query(
    `select 1 from journal_entry e join journal_body b on b.entry_id = e.id
      where e.unit = $1 and e.id >= $2 and b.entry_id >= $2 and e.outcome = 'done' and e.act in ('proposal.reject', $3) and b.body::jsonb ->> 'proposalId' = $4 limit 1`,
    [row.unit, uuidFloor(row.proposed_at.getTime() - OLDEST_ID_MS), row.act, row.proposal_id],
  );
  return rowCount === 0;
}
