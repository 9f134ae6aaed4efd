import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@thahs/engine';
import { columnIndex, HEADINGS, importFile, templateRow, workbook, type CellValue } from './support/import-kit.ts';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';

/* Rows each cell of which is in order by itself. */

let node: TestNode;
let clerk: Actor;
beforeAll(async () => {
  node = await testNode();
  clerk = await node.actor('nhaplieu');
});

const at = (column: string, row: number): string => `${String.fromCodePoint(65 + columnIndex(column))}${row}`;
async function judged(rows: readonly CellValue[][], dry = false) {
  const job = await importFile(node, clerk, await workbook(node, [HEADINGS, ...rows]), 'template', dry);
  return { verdicts: [job.accepted, job.normalised, job.warned, job.rejected], said: job.findings.map(({ cell, code, severity }) => `${cell} ${code} ${severity}`), messages: job.findings.map(({ message }) => message) };
}

describe('a life sentence in a table', () => {
  it('with years beside it is rejected at its cell, death likewise; without them it comes in', async () => {
    const none = { termYears: null, termMonths: null, termDays: null };
    const { verdicts, said } = await judged([templateRow(1, { mainPenalty: 'Tù chung thân' }), templateRow(2, { mainPenalty: 'Tử hình' }), templateRow(3, { mainPenalty: 'Tù chung thân', ...none })]);
    expect([verdicts, said]).toEqual([[1, 0, 0, 2], [`${at('mainPenalty', 2)} ending.life-term error`, `${at('termYears', 3)} penalty.death-term error`]]);
  });
});

describe('days out of order in a table', () => {
  it('an admission before the crime or before the judgment is told at its cell, and the row comes in', async () => {
    const days = { crimeDate: '01/01/2023', judgmentDate: '01/06/2023' };
    const rows = [templateRow(11, { ...days, admissionDate: '01/01/2020' }), templateRow(12, { ...days, admissionDate: '01/05/2023' }), templateRow(13, { ...days, admissionDate: '01/06/2023' })];
    for (const dry of [true, false]) {
      const { verdicts, said } = await judged(rows, dry);
      expect([verdicts, said]).toEqual([[1, 0, 2, 0], [`${at('admissionDate', 2)} day-order.admitted-before-crime warning`, `${at('admissionDate', 3)} day-order.admitted-before-judgment warning`]]);
    }
  });

  it('is told by the form as well, and stands at the head of the file', async () => {
    const records = [
      { type: 'person', values: { fullName: 'Hồ Văn Ngày', birthDate: '12/08/1989', sex: 'NAM' } }, { type: 'offence', values: { article: '174.3', crimeDate: '2023-01-01' } },
      { type: 'judgment', values: { judgmentNo: '9/2023/HS-ST', judgmentDate: '2023-06-01' } }, { type: 'admission', values: { admittedOn: '2020-01-01' } },
      { type: 'penalty', values: { mainPenalty: 'TU_CO_THOI_HAN', term: { years: 9, months: 0, days: 0 }, startDate: '2023-01-05' } },
    ];
    const asked = { subjectKind: 'PHAM_NHAN', fileNo: 'NGAY-1', purpose: 'NHAP_LIEU', records };
    const opened = await node.do<{ fileId: string; findings: { code: string; field: string; severity: string }[] }>(clerk, 'file.open', { operationId: node.id(), ...asked });
    expect(opened.findings).toMatchObject([{ code: 'day-order.admitted-before-crime', field: 'admittedOn', severity: 'warning' }]);
    const { points } = await node.do<{ points: { code: string; recordType: string }[] }>(clerk, 'file.read', { fileId: opened.fileId, purpose: 'NHAP_LIEU' });
    expect(points).toMatchObject([{ code: 'day-order.admitted-before-crime', recordType: 'admission' }]);
    const done = await node.do<{ findings: { code: string }[] }>(clerk, 'record.amend', { operationId: node.id(), fileId: opened.fileId, type: 'execution_event', expectedVersion: 0, purpose: 'NHAP_LIEU', values: { eventKind: 'CHAP_HANH_XONG', occurredOn: '2023-05-01' } });
    expect(done.findings.map(({ code }) => code)).toContain('day-order.completed-before-judgment');
  });
});

describe('a person whose birth is known by its year', () => {
  it('may be the one of another file or row of the same name and judgment: told with the number of that file, never refused', async () => {
    const same = (n: number, more: Record<string, CellValue>) => templateRow(n, { fullName: 'Lương Thị Năm', sex: 'Nữ', personalId: null, judgmentNo: '77/2023/HS-ST', birthDate: '15/03/1990', ...more });
    const [full, year] = [same(21, {}), same(22, { birthDate: '1990', fullName: 'LƯƠNG  THỊ NĂM' })];
    const told = [`${at('birthDate', 3)} YEAR_ONLY info`, `${at('fullName', 3)} BLANKS_TIDIED info`, `${at('fullName', 3)} MAYBE_SAME_PERSON warning`].toSorted();
    const dry = await judged([full, year], true);
    expect([dry.verdicts, dry.said.toSorted()]).toEqual([[1, 0, 1, 0], told]);
    expect((await judged([full])).verdicts).toEqual([1, 0, 0, 0]);
    // The same of a file of the base; of another year, another judgment and another number nothing is said.
    const other = [same(23, { birthDate: '1991' }), same(24, { birthDate: '1990', judgmentNo: '78/2023/HS-ST' }), same(25, { birthDate: '16/03/1990' })];
    const { verdicts, said, messages } = await judged([year, ...other]);
    expect([verdicts[2], verdicts[3], said.filter((each) => each.includes('MAYBE'))]).toEqual([1, 0, [`${at('fullName', 2)} MAYBE_SAME_PERSON warning`]]);
    expect(messages.find((each) => each.startsWith('Có thể là cùng một người'))).toContain('hồ sơ TM-000021:');
  });

  it('is the one of the file that has the same number, name and year: told, not refused; of another year he is another', async () => {
    const same = (n: number, more: Record<string, CellValue>) => templateRow(n, { fullName: 'Lương Văn Bảy', sex: 'Nam', personalId: '001090007321', judgmentNo: `7${n}/2023/HS-ST`, birthDate: '15/03/1990', ...more });
    expect((await judged([same(31, {})])).verdicts[3]).toBe(0);
    const year = await judged([same(32, { birthDate: '1990' })]);
    expect([year.verdicts[3], year.said.toSorted()]).toEqual([0, [`${at('birthDate', 2)} YEAR_ONLY info`, `${at('personalId', 2)} SAME_PERSON_OTHER_JUDGMENT warning`].toSorted()]);
    expect(year.messages.join(' ')).toContain('TM-000031');
    const other = await judged([same(33, { birthDate: '1991' })]);
    expect([other.verdicts[3], other.said]).toEqual([1, expect.arrayContaining([`${at('personalId', 2)} ID_OF_ANOTHER_PERSON error`])]);
  });
});
