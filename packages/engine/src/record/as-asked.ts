import { canonicalJson } from '../kernel/index.ts';
import type { Json, JsonObject } from '../kernel/index.ts';
import { readEntry } from '../journal/index.ts';
import { refused } from '../operation/index.ts';
import type { Context } from '../operation/index.ts';

/** Row of `correction`. */
export interface CorrectionRow {
  readonly correction_id: string;
  readonly file_id: string;
  readonly record_id: string;
  readonly custodian_unit: string;
  readonly expected_version: number;
  readonly content: Record<string, unknown>;
  readonly reason: string;
  readonly evidence: string | null;
  readonly asked_by: string;
  readonly asked_at: Date;
  readonly given_by: string | null;
  readonly together: string | null;
  readonly state: string;
}

/**
 * What the second person accepts is what the journal says was asked, by whom and of which version, and nobody has decided it (Circular Điều 9.4).
 * Of records that were asked together every one is there. The row alone is no ground: whoever can write it behind the system's back would have it applied by an honest person.
 */
export async function mustBeAsAsked(context: Context, row: CorrectionRow, proposal: readonly CorrectionRow[]): Promise<void> {
  const asked = await readEntry(context.tx, row.correction_id);
  const body = (asked?.body ?? {}) as JsonObject;
  const same = (a: unknown, b: unknown): boolean => canonicalJson((a ?? null) as Json) === canonicalJson((b ?? null) as Json);
  const holds =
    asked?.act === 'record.correct.ask' &&
    same([asked.actor, asked.at, asked.unit, asked.fileId, asked.recordId], [row.asked_by, row.asked_at.toISOString(), row.custodian_unit, row.file_id, row.record_id]) &&
    same([body['proposed'], body['reason'], body['evidence']], [row.content, row.reason, row.evidence]) &&
    // Requests from before this was journalled do not say it.
    (body['givenBy'] === undefined || same(body['givenBy'], row.given_by)) &&
    // None of what was asked together is missing, and nothing is added to it.
    same([body['together'] ?? null, ((body['records'] ?? [row.record_id]) as string[]).toSorted()], [row.together, proposal.map((each) => each.record_id).toSorted()]) &&
    (await nothingSince(context, row, asked.version ?? 0));
  if (!holds) throw refused('correction.not-as-asked', 'tt.d9.k4', 'Đề nghị này không đúng với đề nghị đã ghi trong nhật ký: có thể đã bị sửa hoặc thêm ngoài hệ thống. Không duyệt. Báo thanh tra kiểm tra máy chủ và nhật ký; khi thanh tra đã xem xong thì trả lại đề nghị, cần sửa thì đề nghị lại từ đầu.', { correctionId: row.correction_id });
}

/** The values are those that it was asked of: only the reason of a late entry may have come in between. And no entry decides it. */
async function nothingSince({ tx }: Context, row: CorrectionRow, version: number): Promise<boolean> {
  const { rows } = await tx.query<{ id: string }>({
    name: 'since-asked',
    text: `select e.id from journal_entry e where e.file_id = $1 and e.record_id = $2 and e.outcome = 'done' and e.version > $3 and e.version <= $4 and e.act not in ('record.explain', 'record.correct.ask')
      union all select e.id from journal_entry e join journal_body b on b.entry_id = e.id
        where e.file_id = $1 and e.record_id = $2 and e.outcome = 'done' and e.act in ('correction.decide', 'correction.reject') and b.body::jsonb ->> 'correctionId' = $5 limit 1`,
    values: [row.file_id, row.record_id, version, row.expected_version, row.correction_id],
  });
  return rows.length === 0 && row.expected_version >= version;
}
