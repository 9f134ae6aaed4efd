import type pg from 'pg';
import { actsNamed, compareRows, tableRows } from './compare-rows.ts';
import type { Act, Row } from './compare-rows.ts';
import type { Findings } from './report.ts';

type Changing = Map<string, Record<string, unknown>>;

const ASKED = 'record.correct.ask';
const REJECTED = 'correction.reject';

/** Corrections and proposals, decided or not, against the acts that asked for them and decided them: what waits for a second person must be what was asked. */
export async function checkWaiting(client: pg.Client, found: Findings): Promise<void> {
  const corrections = await actsNamed(client, [ASKED, REJECTED, 'correction.decide', 'record.correct', 'dates.override'], found, 'corrections');
  if (corrections) {
    const expected = foldCorrections(corrections);
    const rows = await tableRows(client, 'correction');
    const emptied = rows.filter((row) => wasRedacted(row, found));
    for (const row of emptied) checkEmptied(row, found);
    const standing = rows.filter((row) => !emptied.includes(row));
    compareRows('correction', 'correction_id', standing, new Map([...expected].filter(([id]) => !emptied.some((row) => row['correction_id'] === id))), found);
    for (const row of standing) await checkVersion(client, row, corrections, found);
  }
  const proposals = await actsNamed(client, [...PROPOSED.map((act) => `${act}.propose`), ...PROPOSED, 'proposal.reject'], found, 'proposals');
  if (proposals) compareRows('proposal', 'proposal_id', await tableRows(client, 'proposal'), foldProposals(proposals), found);
}

/** Differences between paper and base against the acts that reported them and moved them on. One whose report a lawful order took is gone with it. */
export async function checkDifferences(client: pg.Client, found: Findings): Promise<void> {
  const acts = await actsNamed(client, ['discrepancy.raise', 'discrepancy.move'], found, 'differences');
  if (!acts) return;
  const expected: Changing = new Map();
  for (const { act, at, actor, unit, fileId, body } of acts) {
    const id = String(body['discrepancyId']);
    const { recordId, recordType, field, paper, electronic, state, to, reason } = body;
    if (act === 'discrepancy.raise') expected.set(id, { file_id: fileId, custodian_unit: unit, record_id: recordId, record_type: recordType, field, paper, electronic, state, raised_by: actor, raised_at: at });
    else Object.assign(expected.get(id) ?? {}, { state: to, note: reason });
  }
  compareRows('discrepancy', 'discrepancy_id', await tableRows(client, 'discrepancy'), expected, found);
}

/** Asked for before a lawful order took what the record, or the whole file, said. */
const wasRedacted = (row: Row, { redactions }: Findings): boolean =>
  redactions.some(({ fileId, recordId, at }) => fileId === row['file_id'] && (recordId === null || recordId === row['record_id']) && Date.parse(at) >= Date.parse(String(row['asked_at'])));

function checkEmptied(row: Row, found: Findings): void {
  const id = String(row['correction_id']);
  if (row['reason'] === '' && row['evidence'] === null && row['note'] === null && JSON.stringify(row['content']) === '{}') return;
  found.fault('correction.left', id, `đề nghị đính chính ${id} còn nội dung đã phải xóa theo lệnh`);
}

function foldCorrections(acts: readonly Act[]): Changing {
  const expected: Changing = new Map();
  for (const { act, at, actor, unit, fileId, recordId, body } of acts) {
    const { correctionId, reason, evidence, givenBy, note } = body;
    if (typeof correctionId !== 'string') continue;
    const asked = { file_id: fileId, record_id: recordId, custodian_unit: unit, reason, evidence: evidence ?? null, asked_by: actor, asked_at: at, decided_by: null };
    const known = expected.get(correctionId);
    if (act === ASKED) expected.set(correctionId, { ...asked, content: body['proposed'], state: 'pending', given_by: givenBy, together: body['together'] ?? null });
    else if (known) Object.assign(known, { state: act === REJECTED ? 'rejected' : 'accepted', decided_by: actor, decided_at: at, note: note ?? null });
    else expected.set(correctionId, { ...asked, content: (body['record'] as Row | undefined)?.['values'], state: 'accepted' });
  }
  return expected;
}

/** The version it was asked of; only the reason of a late entry may have raised it. */
async function checkVersion(client: pg.Client, row: Row, acts: readonly Act[], found: Findings): Promise<void> {
  const id = String(row['correction_id']);
  const asked = acts.find(({ act, body }) => act === ASKED && body['correctionId'] === id);
  if (!asked || row['expected_version'] === asked.version) return;
  const { rows } = await client.query<{ act: string }>(
    `select act from journal_entry where file_id = $1 and record_id = $2 and outcome = 'done' and version > $3 and version <= $4 and act <> $5`, [asked.fileId, asked.recordId, asked.version, row['expected_version'], ASKED]);
  const explained = rows.length === Number(row['expected_version']) - Number(asked.version) && rows.every(({ act }) => act === 'record.explain');
  if (!explained) found.fault('correction.differs', id, `correction.expected_version của ${id} khác nhật ký`);
}

const PROPOSED = ['account.add', 'posting.add', 'account.reset', 'unit.change'];

function foldProposals(acts: readonly Act[]): Changing {
  const expected: Changing = new Map();
  for (const { act, at, actor, unit, body } of acts) {
    const { proposalId, givenBy, ...rest } = body;
    if (typeof proposalId !== 'string') continue;
    if (act.endsWith('.propose')) {
      expected.set(proposalId, { unit, act: act.slice(0, -'.propose'.length), account_id: rest['accountId'] ?? null, body: rest, proposed_by: actor, proposed_at: at, state: 'pending', decided_by: null, given_by: givenBy });
    } else Object.assign(expected.get(proposalId) ?? {}, { state: act === 'proposal.reject' ? 'rejected' : 'accepted', decided_by: actor, decided_at: at, note: rest['note'] ?? null });
  }
  return expected;
}
