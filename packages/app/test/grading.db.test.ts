import { expect, it } from 'vitest';
import { openFile } from './support/sample.ts';
import { testNode } from './support/test-node.ts';

const node = await testNode();
const clerk = await node.actor('nhaplieu');
const PURPOSE = 'QUAN_LY_GIAM_GIU';
const TEAM = 'Phân trại 7 · Đội 5';

interface Sheet { window: { from: string; to: string; ratingDay: string }; teams: { place: string | null; people: number }[]; rows: { fileId: string; name: string; grade: string | null; previous: string | null; doubt: string | null }[] }

async function member(fileNo: string, fullName: string): Promise<string> {
  const fileId = await openFile(node, clerk, { fileNo, fullName });
  await node.do(clerk, 'record.amend', { operationId: node.id(), fileId, type: 'placement', expectedVersion: 0, values: { subCamp: 'Phân trại 7', team: 'Đội 5', from: '01/01/2024' }, purpose: PURPOSE });
  return fileId;
}

const sheet = (period: string, day: string, place?: string): Promise<Sheet> => node.do(clerk, 'grading.sheet', { purpose: PURPOSE, period, day, ...(place === undefined ? {} : { place }) });
const enter = (period: string, day: string, grades: { fileId: string; grade: string }[], more = {}): Promise<{ entered: number; late: number }> => node.do(clerk, 'grading.enter', { operationId: node.id(), purpose: PURPOSE, period, day, grades, ...more });
const problem = (code: string) => expect.objectContaining({ problem: expect.objectContaining({ code }) });

const an = await member('XL-1', 'Trần Văn An');
const binh = await member('XL-2', 'Lê Văn Bình');
const chi = await member('XL-3', 'Vũ Thị Chi');

it('shows a team with the windows of the law, and enters its sheet as one act with a record and an entry for each', async () => {
  // NĐ 133/2020 Điều 18: the month runs from 26 to 25.
  const before = await sheet('THANG', '2026-06-10', TEAM);
  expect(before.window).toEqual({ from: '2026-05-26', to: '2026-06-25', ratingDay: '2026-06-25' });
  expect(before.teams).toContainEqual({ place: TEAM, people: 3 });
  expect(before.rows.map(({ fileId, grade }) => [fileId, grade])).toEqual([[an, null], [binh, null], [chi, null]]);
  expect(before.rows[0]?.doubt).toBe('Mới ghi 0/3 tuần đã xếp loại trong kỳ.');

  const operationId = node.id();
  const input = { operationId, purpose: PURPOSE, period: 'THANG', day: '2026-06-10', grades: [{ fileId: an, grade: 'TOT' }, { fileId: binh, grade: 'KHA' }, { fileId: chi, grade: 'KEM', reason: 'Vi phạm nội quy' }] };
  expect(await node.do(clerk, 'grading.enter', input)).toMatchObject({ entered: 3 });
  expect(await node.do(clerk, 'grading.enter', input), 'sent again').toMatchObject({ entered: 3 });
  const { rows } = await node.db.owner((c) => c.query("select count(*)::int as n, count(distinct file_id)::int as files from journal_entry where operation = $1 and act = 'record.amend'", [operationId]));
  expect(rows[0]).toEqual({ n: 3, files: 3 });
  const { entries } = await node.do<{ entries: { recordType: string | null; act: string }[] }>(clerk, 'file.history', { fileId: chi, purpose: PURPOSE });
  expect(entries.some(({ recordType }) => recordType === 'grading'), 'in the history of the file').toBe(true);
  const after = await sheet('THANG', '2026-07-01', TEAM);
  expect(after.rows.map(({ fileId, grade, previous }) => [fileId, grade, previous])).toEqual([[an, null, 'TOT'], [binh, null, 'KHA'], [chi, null, 'KEM']]);
});

it('a sheet is entered whole or not at all', async () => {
  await expect(enter('THANG', '2026-07-10', [{ fileId: an, grade: 'TOT' }, { fileId: binh, grade: 'RAT_TOT' }])).rejects.toEqual(problem('record.invalid'));
  await expect(enter('THANG', '2026-06-10', [{ fileId: chi, grade: 'TOT' }])).rejects.toEqual(problem('grading.rated'));
  await expect(enter('THANG', '2026-07-10', [{ fileId: an, grade: 'TOT' }, { fileId: an, grade: 'KHA' }])).rejects.toEqual(problem('grading.twice-on-sheet'));
  await expect(enter('NAM', '2026-11-20', [{ fileId: an, grade: 'TOT' }])).rejects.toEqual(problem('grading.early'));
  const july = await sheet('THANG', '2026-07-10', TEAM);
  expect(july.rows.every(({ grade }) => grade === null)).toBe(true);
});

it('a result that was cancelled by decision makes room for another and stays readable', async () => {
  const { records } = await node.do<{ records: { recordId: string; type: string; values: Record<string, unknown>; version: number }[] }>(clerk, 'file.read', { fileId: chi, purpose: PURPOSE });
  const wrong = records.find(({ type }) => type === 'grading');
  const cancel = (values: Record<string, unknown>) => node.do(clerk, 'record.amend', { operationId: node.id(), fileId: chi, type: 'grading', recordId: wrong?.recordId, expectedVersion: 1, values: { ...wrong?.values, ...values }, purpose: PURPOSE });
  await expect(cancel({ cancelledOn: '01/07/2026' })).rejects.toEqual(problem('record.invalid'));
  await cancel({ cancelledOn: '01/07/2026', cancelDecisionNo: '12/QĐ-TG' });
  expect(await enter('THANG', '2026-06-10', [{ fileId: chi, grade: 'TRUNG_BINH' }])).toMatchObject({ entered: 1 });
  expect((await sheet('THANG', '2026-06-10', TEAM)).rows.find(({ fileId }) => fileId === chi)?.grade).toBe('TRUNG_BINH');
});

it('since TT 98/2026 a meeting without two thirds of its members, or a result without two thirds of those present, is not entered', async () => {
  const of = (more: Record<string, number>) => enter('QUY', '2026-08-25', [{ fileId: an, grade: 'TOT' }], { decisionNo: '30/QĐ-TG', ...more });
  await expect(of({ members: 9, present: 5, votes: 5 })).rejects.toEqual(problem('record.invalid'));
  await expect(of({ members: 9, present: 6, votes: 3 })).rejects.toEqual(problem('record.invalid'));
  expect(await of({ members: 9, present: 6, votes: 4 })).toMatchObject({ entered: 1 });
});

it('who does not enter for the unit of the files, and who may not look, are refused', async () => {
  const grades = [{ fileId: an, grade: 'TOT' }];
  for (const login of ['trungtam', 'tracuu', 'quantri', 'thanhtra']) {
    const actor = await node.actor(login);
    await expect(node.do(actor, 'grading.enter', { operationId: node.id(), purpose: PURPOSE, period: 'THANG', day: '2026-08-10', grades }), login).rejects.toMatchObject({ problem: { class: expect.stringMatching(/^(refused|not-found)$/) } });
  }
  await expect(node.do(await node.actor('quantri'), 'grading.sheet', { purpose: PURPOSE, period: 'THANG', day: '2026-08-10' })).rejects.toMatchObject({ problem: { class: 'refused' } });
  await expect(sheet('THANG', '2026-08-32')).rejects.toEqual(problem('grading.day'));
  expect((await sheet('THANG', '2026-08-10', TEAM)).rows.every(({ grade }) => grade === null)).toBe(true);
});

it('a level above the one that the law forces is entered with its reason only', async () => {
  const dung = await member('XL-9', 'Ngô Văn Dũng');
  await node.do(clerk, 'record.amend', { operationId: node.id(), fileId: dung, type: 'reward_discipline', expectedVersion: 0, values: { kind: 'CANH_CAO', decisionDate: '02/03/2026', decisionNo: '7/QĐ-TG' }, purpose: PURPOSE });
  const row = async () => (await node.do<{ rows: { fileId: string; grade: string | null; ceiling: { grade: string; sentence: string } | null }[] }>(clerk, 'grading.sheet', { purpose: PURPOSE, period: 'QUY', day: '2026-05-20', place: TEAM })).rows.find(({ fileId }) => fileId === dung);
  expect((await row())?.ceiling).toEqual({ grade: 'KEM', sentence: 'Cao nhất là “Kém”: bị kỷ luật ngày 02/03/2026, chưa được công nhận tiến bộ (Điều 19 khoản 5 Nghị định 133/2020/NĐ-CP).' });
  await expect(enter('QUY', '2026-05-20', [{ fileId: dung, grade: 'KHA' }])).rejects.toEqual(problem('grading.above-ceiling'));
  const reasoned: { fileId: string; grade: string; reason: string }[] = [{ fileId: dung, grade: 'TRUNG_BINH', reason: 'Lập công ngày 05/05/2026' }];
  expect(await enter('QUY', '2026-05-20', reasoned)).toMatchObject({ entered: 1 });
  expect((await row())?.grade).toBe('TRUNG_BINH');
});

it('a period that has not ended is not rated in the file either, and no complaint comes before the rating', async () => {
  const amend = (values: Record<string, unknown>) => node.do(clerk, 'record.amend', { operationId: node.id(), fileId: an, type: 'grading', expectedVersion: 0, purpose: PURPOSE, values: { period: 'QUY', grade: 'TOT', ...values } });
  const finding = (code: string) => expect.objectContaining({ problem: expect.objectContaining({ code: 'record.invalid', details: { findings: expect.arrayContaining([expect.objectContaining({ code })]) } }) });
  await expect(amend({ periodEnd: '2027-02-25' })).rejects.toEqual(finding('date.future'));
  await expect(amend({ periodEnd: '2026-02-25', complaintOn: '2026-02-01' })).rejects.toEqual(finding('grading.complaint-order'));
});
