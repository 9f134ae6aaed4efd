import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openFile, PRISONER } from './support/sample.ts';
import { testNode } from './support/test-node.ts';

const node = await testNode();
const clerk = await node.actor('nhaplieu');
const head = await node.actor('chihuy');
const PURPOSE = 'QUAN_LY_GIAM_GIU';
const TEAM = 'Phân trại 7 · Đội 5';

interface Sheet { window: { from: string; to: string; ratingDay: string }; teams: { place: string | null; people: number }[]; rows: { fileId: string; name: string; grade: string | null; previous: string | null; doubt: { vi: string } | null }[] }

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
  expect(before.rows[0]?.doubt?.vi).toBe('Mới ghi 0/3 tuần đã xếp loại trong kỳ.');

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
  const row = async () => (await node.do<{ rows: { fileId: string; grade: string | null; ceiling: { grade: string; sentence: { vi: string } } | null }[] }>(clerk, 'grading.sheet', { purpose: PURPOSE, period: 'QUY', day: '2026-05-20', place: TEAM })).rows.find(({ fileId }) => fileId === dung);
  expect((await row())?.ceiling).toMatchObject({ grade: 'KEM', sentence: { vi: 'Cao nhất là “Kém”: bị kỷ luật ngày 02/03/2026, chưa được công nhận tiến bộ (Điều 19 khoản 5 Nghị định 133/2020/NĐ-CP).' } });
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

describe('a result that is entered in the file', () => {
  const finding = (code: string, severity: string) => expect.objectContaining({ code, severity });
  const amend = (fileId: string, values: Record<string, unknown>): Promise<{ recordId: string; version: number; findings: { code: string; severity: string }[] }> =>
    node.do(clerk, 'record.amend', { operationId: node.id(), fileId, type: 'grading', expectedVersion: 0, values, purpose: PURPOSE });

  it('is held to what the sheet is held to: one result of a window, its rating day, the level that the law forces, the meeting', async () => {
    const fileId = await member('XL-20', 'Hồ Văn Khánh');
    await amend(fileId, { period: 'QUY', periodEnd: '2026-05-25', grade: 'KHA' });
    await expect(amend(fileId, { period: 'QUY', periodEnd: '2026-05-25', grade: 'TOT' })).rejects.toEqual(problem('grading.rated'));
    await expect(amend(fileId, { period: 'THANG', periodEnd: '2026-03-31', grade: 'TOT' })).rejects.toEqual(problem('grading.not-rating-day'));
    await node.do(clerk, 'record.amend', { operationId: node.id(), fileId, type: 'reward_discipline', expectedVersion: 0, values: { kind: 'CANH_CAO', decisionDate: '02/12/2025', decisionNo: '7/QĐ-TG' }, purpose: PURPOSE });
    await expect(amend(fileId, { period: 'QUY', periodEnd: '2026-02-25', grade: 'TOT' })).rejects.toEqual(problem('grading.above-ceiling'));
    await expect(amend(fileId, { period: 'QUY', periodEnd: '2026-08-25', grade: 'TOT', members: 0, present: 0, votes: 0 })).rejects.toEqual(problem('record.invalid'));
    const { findings } = await amend(fileId, { period: 'QUY', periodEnd: '2026-08-25', grade: 'KEM' });
    expect(findings).toEqual(expect.arrayContaining([finding('grading.meeting', 'warning'), finding('grading.parts', 'warning')]));
    // What another facility gave, and the years of older calendars, come in.
    expect((await amend(fileId, { period: 'QUY', periodEnd: '2026-02-25', grade: 'TOT', ratedBy: 'Trại giam Số 5' })).findings).toEqual([finding('grading.above-ceiling', 'warning')]);
    expect((await amend(fileId, { period: 'NAM', periodEnd: '2019-12-31', grade: 'KHA', ratedBy: 'Trại giam Số 5' })).findings).toEqual([]);
  });

  it('stands on the sheet with the facility that gave it, and the sheet names the month that is missing', async () => {
    const fileId = await member('XL-21', 'Mai Văn Long');
    for (const values of [{ eventKind: 'CHUYEN_DI', occurredOn: '20/02/2026' }, { eventKind: 'CHUYEN_DEN', occurredOn: '01/04/2026', place: 'Trại giam Số 5' }]) {
      await node.do(clerk, 'record.amend', { operationId: node.id(), fileId, type: 'execution_event', expectedVersion: 0, values, purpose: PURPOSE });
    }
    await amend(fileId, { period: 'THANG', periodEnd: '2026-03-25', grade: 'TOT', ratedBy: 'Trại giam Số 5' });
    const { rows } = await sheet('QUY', '2026-05-20', TEAM);
    expect(rows.find((row) => row.fileId === fileId)).toMatchObject({
      arrived: { on: '2026-04-01', from: 'Trại giam Số 5' }, parts: [{ ratingDay: '2026-03-25', grade: 'TOT', ratedBy: 'Trại giam Số 5' }, { ratingDay: '2026-04-25', missing: true }, { ratingDay: '2026-05-25', missing: true }],
      doubt: { vi: 'Mới ghi 1/2 tháng đã xếp loại trong kỳ.' },
    });
    const answer = await node.do<{ findings: { code: string }[] }>(clerk, 'grading.enter', { operationId: node.id(), purpose: PURPOSE, period: 'QUY', day: '2026-05-20', grades: [{ fileId, grade: 'TOT' }] });
    expect(answer.findings.map(({ code }) => code)).toEqual(['grading.parts']);
  });

  it('with the numbers of the meeting left out the sheet is entered and says so', async () => {
    const fileId = await member('XL-22', 'Tạ Văn Minh');
    const answer = await node.do<{ findings: { code: string }[] }>(clerk, 'grading.enter', { operationId: node.id(), purpose: PURPOSE, period: 'QUY', day: '2026-08-25', grades: [{ fileId, grade: 'KHA' }] });
    expect(answer.findings.map(({ code }) => code)).toContain('grading.meeting');
    await expect(enter('QUY', '2026-05-25', [{ fileId, grade: 'KHA' }], { members: 0, present: 0, votes: 0 })).resolves.toMatchObject({ entered: 1 });
    const other = await member('XL-23', 'Tạ Văn Nam');
    await expect(enter('QUY', '2026-08-25', [{ fileId: other, grade: 'KHA' }], { members: 0, present: 0, votes: 0 })).rejects.toEqual(problem('record.invalid'));
  });
});

interface Kept { recordId: string; type: string; state: string; version: number; values: { periodEnd?: string; cancelledOn?: string } }

/** One way in which somebody might bring a second result of a month into a file; what is refused is refused. */
type Way = { readonly way: 'sheet' | 'file' | 'two' | 'correct' | 'revive' | 'cancel' | 'void'; readonly day: string; readonly other: string };

it('no way leaves two standing results of one month in a file', async () => {
  let made = 0;
  // By hand, without the calculation: a month runs to the 25th, so a later day lies in the month after.
  const monthOf = (day: string): string => new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - (Number(day.slice(8)) > 25 ? 0 : 1), 1)).toISOString().slice(0, 7);
  const days = fc.constantFrom('2026-07-25', '2026-07-20', '2026-07-03', '2026-08-25', '2026-08-03', '2026-09-25');
  const ways = fc.array(fc.record<Way>({ way: fc.constantFrom('sheet', 'file', 'two', 'correct', 'revive', 'cancel', 'void'), day: days, other: days }), { minLength: 4, maxLength: 9 });
  const kept = async (fileId: string): Promise<Kept[]> => (await node.do<{ records: Kept[] }>(clerk, 'file.read', { fileId, purpose: PURPOSE })).records.filter(({ type, state }) => type === 'grading' && state === 'current');
  const values = (periodEnd: string) => ({ period: 'THANG', periodEnd, grade: 'KHA' });

  const take = async (fileId: string, { way, day, other }: Way): Promise<unknown> => {
    const common = { operationId: node.id(), purpose: PURPOSE };
    if (way === 'sheet') return enter('THANG', day, [{ fileId, grade: 'TOT' }]);
    if (way === 'file') return node.do(clerk, 'record.amend', { ...common, fileId, type: 'grading', expectedVersion: 0, values: values(day) });
    if (way === 'two') return node.do(clerk, 'record.enter-many', { ...common, fileId, entries: [day, other].map((each) => ({ type: 'grading', values: values(each) })) });
    const records = await kept(fileId);
    const record = way === 'revive' ? records.find(({ values: { cancelledOn } }) => cancelledOn !== undefined) : records.find(({ values: { cancelledOn } }) => cancelledOn === undefined);
    if (!record) return null;
    const named = { ...common, fileId, recordId: record.recordId, expectedVersion: record.version };
    if (way === 'void') return node.do(head, 'record.void', { ...named, reason: 'Ghi nhầm hồ sơ' });
    if (way === 'cancel') return node.do(clerk, 'record.amend', { ...named, type: 'grading', values: { ...record.values, cancelledOn: '2026-10-01', cancelDecisionNo: '5/QĐ-TG' } });
    const { correctionId } = await node.do<{ correctionId: string }>(clerk, 'record.correct', { ...named, values: values(way === 'revive' ? String(record.values.periodEnd) : day), reason: 'Ghi nhầm ngày' });
    return node.do(head, 'correction.decide', { operationId: node.id(), correctionId, accept: true });
  };

  let [stood, refusals] = [0, 0];
  await fc.assert(fc.asyncProperty(ways, days, days, async (all, first, second) => {
    const number = `XL-F${(made += 1)}`;
    const records = [...PRISONER('Lý Văn Thử'), { type: 'grading', values: values(first) }, { type: 'grading', values: values(second) }];
    const fileId = await node.do<{ fileId: string }>(clerk, 'file.open', { operationId: node.id(), subjectKind: 'PHAM_NHAN', fileNo: number, purpose: 'NHAP_LIEU', records }).then(
      (opened) => opened.fileId,
      (error: unknown) => {
        expect(error).toEqual(problem('grading.rated'));
        return openFile(node, clerk, { fileNo: number, fullName: 'Lý Văn Thử' });
      },
    );
    for (const way of all) {
      await take(fileId, way).catch((error: unknown) => {
        expect(error).toMatchObject({ problem: { code: expect.stringMatching(/^(grading\.rated|record\.unchanged|correction\.waits)$/) } });
        refusals += 1;
      });
    }
    const standing = (await kept(fileId)).filter(({ values: { cancelledOn } }) => cancelledOn === undefined).map(({ values: { periodEnd = '' } }) => monthOf(periodEnd));
    stood += standing.length;
    expect(new Set(standing).size, standing.join(', ')).toBe(standing.length);
  }), { numRuns: 25 });
  // The ways led somewhere, and some of them against the rule.
  expect(stood).toBeGreaterThan(10);
  expect(refusals).toBeGreaterThan(10);
});
