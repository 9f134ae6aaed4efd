import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@thahs/engine';
import type { EligibilityList, EligibilityPaper, EligibilityReasons } from '@thahs/engine/contract';
import { systemPorts } from '@thahs/engine/kernel';
import { withTransaction } from '@thahs/engine/store';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';

/* Nine years from 14/03/2022: a third is served on 14/03/2025. The clock stands on 01/04/2025; the next round is 30/04/2025. */

const PURPOSE = 'QUAN_LY_GIAM_GIU';
const clock = { now: Date.parse('2025-04-01T03:00:00Z') };
let node: TestNode;
let officer: Actor;
let head: Actor;
beforeAll(async () => {
  node = await testNode({ ...systemPorts, now: () => clock.now });
  officer = await node.actor('nhaplieu');
  head = await node.actor('chihuy');
});

type Draft = { readonly type: string; readonly values: Record<string, unknown> };
const GRADE: Draft = { type: 'grading', values: { period: 'QUY', periodEnd: '25/02/2025', grade: 'KHA' } };
const FEE: Draft = { type: 'civil_obligation', values: { kind: 'AN_PHI_HINH_SU', status: 'XONG' } };
const prisoner = (fullName: string, ...more: readonly Draft[]): Draft[] => [
  { type: 'person', values: { fullName, birthDate: '12/08/1989', sex: 'NAM', nationality: 'VN' } }, { type: 'offence', values: { article: '173.2' } },
  { type: 'penalty', values: { mainPenalty: 'TU_CO_THOI_HAN', term: { years: 9, months: 0, days: 0 }, startDate: '14/03/2022' } }, { type: 'admission', values: { admittedOn: '01/06/2022' } }, ...more,
];
const open = async (fileNo: string, records: readonly Draft[]): Promise<string> =>
  (await node.do<{ fileId: string }>(officer, 'file.open', { operationId: node.id(), subjectKind: 'PHAM_NHAN', fileNo, purpose: 'NHAP_LIEU', records })).fileId;
const list = (who: Actor, more: Record<string, unknown> = {}): Promise<EligibilityList> => node.do<EligibilityList>(who, 'eligibility.list', { purpose: PURPOSE, ...more });
const names = async (outcome: string): Promise<string[]> => (await list(officer, { outcome })).rows.map(({ name }) => name);
const amend = (fileId: string, draft: Draft) => node.do(officer, 'record.amend', { operationId: node.id(), fileId, purpose: 'NHAP_LIEU', type: draft.type, expectedVersion: 0, values: draft.values, lateReason: 'Ghi bổ sung' });

describe('the list of a round', () => {
  let ungraded: string;
  beforeAll(async () => {
    await open('XG-1', prisoner('Nguyễn Văn Út', GRADE, FEE));
    await open('XG-2', prisoner('Trần Văn Ân', GRADE, FEE));
    await open('XG-3', prisoner('Lê Thị Ánh', GRADE, FEE));
    ungraded = await open('XG-4', prisoner('Phạm Văn Bình', FEE));
    await open('XG-5', prisoner('Đỗ Văn Cường', { ...GRADE, values: { ...GRADE.values, grade: 'KEM' } }, FEE));
    await open('XG-6', prisoner('Vũ Văn Trốn', GRADE, FEE, { type: 'execution_event', values: { eventKind: 'BO_TRON', occurredOn: '20/03/2025' } }));
  });

  it('is that of the next round, by given name as Vietnamese sort, and every number adds up', async () => {
    const found = await list(officer);
    expect(found).toMatchObject({ kind: 'REDUCTION', round: { day: '2025-04-30', meetBy: '2025-04-10' }, outcome: 'eligible', totals: { eligible: 3, waiting: 0, 'not-eligible': 1, unknown: 1 }, outside: 1 });
    // Â goes after Á, U last.
    expect(found.rows.map(({ name }) => name)).toEqual(['Lê Thị Ánh', 'Trần Văn Ân', 'Nguyễn Văn Út']);
    expect((await list(officer, { limit: 1, offset: 1 })).rows.map(({ name }) => name)).toEqual(['Trần Văn Ân']);
  });

  it('says what is wanting, filters by it, and takes a new grade into account at once', async () => {
    const unknown = await list(officer, { outcome: 'unknown' });
    expect(unknown.rows.map(({ name, wanting }) => [name, wanting.map(({ code, state }) => `${code} ${state}`)])).toEqual([['Phạm Văn Bình', ['NO_PROGRESS unknown']]]);
    expect(unknown.conditions).toEqual([expect.objectContaining({ code: 'NO_PROGRESS', count: 1, only: 1 })]);
    expect((await list(officer, { outcome: 'not-eligible', condition: 'NO_PROGRESS', only: true })).total).toBe(1);
    expect((await list(officer, { outcome: 'not-eligible', condition: 'TIME_NOT_REACHED' })).total).toBe(0);
    await amend(ungraded, GRADE);
    expect(await names('eligible')).toEqual(['Lê Thị Ánh', 'Trần Văn Ân', 'Phạm Văn Bình', 'Nguyễn Văn Út']);
    expect(await names('unknown')).toEqual([]);
  });

  it('opens into the reasons of one person, as a look at the file', async () => {
    const before = await node.do<{ total: number }>(officer, 'file.looks', { fileId: ungraded, purpose: PURPOSE });
    const reasons = await node.do<EligibilityReasons>(officer, 'eligibility.read', { fileId: ungraded, purpose: PURPOSE, kind: 'REDUCTION' });
    expect(reasons).toMatchObject({ name: 'Phạm Văn Bình', fileNo: 'XG-4', review: { outcome: 'eligible' } });
    const time = reasons.review?.conditions.find(({ code }) => code === 'TIME_NOT_REACHED');
    expect(time).toMatchObject({ state: 'met', citation: expect.stringContaining('Điều 63'), figure: { vi: 'Đã chấp hành 03 năm 01 tháng 16 ngày / cần 1/3 = 03 năm' } });
    const grade = reasons.review?.conditions.find(({ code }) => code === 'NO_PROGRESS');
    expect(grade?.records).toHaveLength(1);
    expect((await node.do<{ total: number }>(officer, 'file.looks', { fileId: ungraded, purpose: PURPOSE })).total).toBe(before.total + 1);
    const away = await node.do<EligibilityReasons>(officer, 'eligibility.read', { fileId: await open('XG-7', prisoner('Bùi Văn Vắng', { type: 'execution_event', values: { eventKind: 'BO_TRON', occurredOn: '20/03/2025' } })), purpose: PURPOSE, kind: 'REDUCTION' });
    expect(away.review).toBeNull();
  });

  it('is journalled with the files that it showed', async () => {
    clock.now += 1_000;
    await list(officer, { outcome: 'not-eligible' });
    const { rows } = await node.db.owner((client) => client.query<{ body: { outcome: string; results: string[] }; purpose: string; clause: string }>(`select b.body::json as body, e.purpose, e.clause from journal_entry e join journal_body b on b.entry_id = e.id where e.act = 'eligibility.list' order by e.id desc limit 1`));
    expect(rows[0]).toMatchObject({ purpose: PURPOSE, clause: expect.any(String), body: { outcome: 'not-eligible', results: [expect.any(String)] } });
  });
});

describe('who sees it', () => {
  it('needs a purpose; reaches no other unit under the purpose of custody; is masked where the purpose opens no name', async () => {
    await expect(node.do(officer, 'eligibility.list', { purpose: '' })).rejects.toMatchObject({ problem: { class: 'refused', clause: expect.any(String) } });
    await expect(list(officer, { unitId: 'tg-suoi-lam' })).rejects.toMatchObject({ problem: { code: 'eligibility.unit', clause: 'tt.d16.k2' } });
    await expect(list(officer, { kind: 'KHAC' })).rejects.toMatchObject({ problem: { code: 'eligibility.kind' } });
    await expect(list(officer, { round: '1/1 1999' })).rejects.toMatchObject({ problem: { code: 'eligibility.round' } });
    const masked = await node.do<EligibilityList>(officer, 'eligibility.list', { purpose: 'THONG_KE' });
    expect(masked.totals.eligible).toBe(4);
    expect(new Set(masked.rows.map(({ name, birth }) => `${name} ${birth}`))).toEqual(new Set(['(được che) null']));
    await expect(node.do(await node.actor('quantri'), 'eligibility.list', { purpose: PURPOSE })).rejects.toMatchObject({ problem: { class: 'refused' } });
  });

  it('those above see the units below, one at a time; nobody sees the units beside', async () => {
    const leader = await node.actor('lanhdao');
    const own = await node.do<EligibilityList>(leader, 'eligibility.list', { purpose: 'CHI_DAO_CAP_DUOI' });
    expect(own.total).toBe(0);
    expect(own.units.map(({ unitId }) => unitId)).toContain('tg-binh-ha');
    expect((await node.do<EligibilityList>(leader, 'eligibility.list', { purpose: 'CHI_DAO_CAP_DUOI', unitId: 'tg-binh-ha' })).totals.eligible).toBe(4);
    const stranger = { ...officer, unitId: 'tg-suoi-lam', scope: ['tg-suoi-lam'] };
    expect((await list(stranger)).totals).toEqual({ eligible: 0, waiting: 0, 'not-eligible': 0, unknown: 0 });
    await withTransaction(node.db.app, { units: [] }, async (tx) => expect((await tx.query('select 1 from file_index')).rows).toEqual([]));
  });

  it('a sealed file is on no list and its reasons are of the head alone; unsealed it is back', async () => {
    const fileId = await open('XG-8', prisoner('Hồ Văn Kín', GRADE, FEE));
    expect(await names('eligible')).toContain('Hồ Văn Kín');
    await node.do(head, 'file.seal', { operationId: node.id(), fileId, seal: true, reason: 'Theo quyết định', expectedVersion: 1 });
    for (const who of [officer, head]) expect((await list(who, { outcome: 'eligible', limit: 500 })).rows.some((row) => row.fileId === fileId)).toBe(false);
    await expect(node.do(officer, 'eligibility.read', { fileId, purpose: PURPOSE, kind: 'REDUCTION' })).rejects.toMatchObject({ problem: { code: 'file.not-found' } });
    expect((await node.do<EligibilityReasons>(head, 'eligibility.read', { fileId, purpose: PURPOSE, kind: 'REDUCTION' })).name).toBe('Hồ Văn Kín');
    await node.do(head, 'file.seal', { operationId: node.id(), fileId, seal: false, reason: 'Hết lý do', expectedVersion: 2 });
    expect(await names('eligible')).toContain('Hồ Văn Kín');
  });

  it('a file that goes to another unit goes to its list, with the grades of both', async () => {
    const fileId = await open('XG-9', prisoner('Mai Văn Chuyển', FEE, GRADE, { type: 'execution_event', values: { eventKind: 'CHUYEN_DI', occurredOn: '10/01/2025' } }, { type: 'execution_event', values: { eventKind: 'CHUYEN_DEN', occurredOn: '12/01/2025' } }));
    expect(await names('eligible')).toContain('Mai Văn Chuyển');
    // Custody moves with all rows of the file; the transfer itself is not yet an act of the program.
    await node.db.owner(async (client) => {
      for (const [table, column] of [['file', 'custodian_unit'], ['record', 'custodian_unit'], ['file_index', 'unit']] as const) await client.query(`update ${table} set ${column} = 'tg-suoi-lam' where file_id = $1`, [fileId]);
    });
    expect(await names('eligible')).not.toContain('Mai Văn Chuyển');
    const receiver = { ...officer, unitId: 'tg-suoi-lam', scope: ['tg-suoi-lam'] };
    expect((await list(receiver, { outcome: 'eligible' })).rows.map(({ name }) => name)).toEqual(['Mai Văn Chuyển']);
  });
});

describe('a list that leaves', () => {
  it('carries source, user, time, purpose, number and code; every file in it has been looked at, by export and on paper', async () => {
    const officerOfData = await node.actor('chuyentrach');
    const input = { operationId: node.id(), purpose: PURPOSE, kind: 'REDUCTION', outcome: 'not-eligible' };
    const made = await node.do<EligibilityPaper>(officerOfData, 'eligibility.export', { ...input, format: 'xlsx' });
    expect(made.head[0]).toBe('Giảm thời hạn chấp hành án phạt tù, đợt 30/4 2025 (30/04/2025): danh sách 1 người chưa đủ điều kiện');
    expect(made.head.slice(1).map((line) => line.split(/[:,]| số/)[0])).toEqual(['Nguồn', 'Người xuất', 'Mục đích', 'Bản']);
    expect(made.lines).toEqual([['1', 'XG-5', 'Đỗ Văn Cường', '12/08/1989', '09 năm', '', '', 'Có nhiều tiến bộ: chưa đạt (Xếp loại quý I/2025: kém)']]);
    clock.now += 1_000;
    const paper = await node.do<EligibilityPaper>(officer, 'eligibility.print', { ...input, operationId: node.id() });
    expect([paper.copyNumber, paper.verificationCode]).toEqual([made.copyNumber + 1, expect.stringMatching(/^[0-9A-F]{4}(-[0-9A-F]{4}){2}$/)]);
    const fileId = (await list(officer, { outcome: 'not-eligible' })).rows[0]?.fileId ?? '';
    const { looks } = await node.do<{ looks: { act: string }[] }>(head, 'file.looks', { fileId, purpose: PURPOSE });
    expect(looks.map(({ act }) => act)).toEqual(['eligibility.print', 'eligibility.export']);
  });

  it('is refused to those without the right, and when it is empty; a retry is the same copy', async () => {
    const input = { purpose: PURPOSE, kind: 'REDUCTION', outcome: 'eligible', format: 'csv' };
    await expect(node.do(await node.actor('tracuu'), 'eligibility.export', { ...input, operationId: node.id() })).rejects.toMatchObject({ problem: { class: 'refused', clause: expect.any(String) } });
    await expect(node.do(head, 'eligibility.export', { ...input, outcome: 'waiting', operationId: node.id() })).rejects.toMatchObject({ problem: { code: 'export.empty' } });
    const same = { ...input, operationId: node.id() };
    const [first, second] = [await node.do<EligibilityPaper>(head, 'eligibility.export', same), await node.do<EligibilityPaper>(head, 'eligibility.export', same)];
    expect(second).toEqual(first);
  });
});
