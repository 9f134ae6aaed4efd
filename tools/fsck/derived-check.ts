import type pg from 'pg';
import { actsNamed, compareRows, tableRows } from './compare-rows.ts';
import type { Row } from './compare-rows.ts';
import type { Folded } from './fold.ts';
import type { Findings } from './report.ts';

const KEPT: Readonly<Record<string, string>> = {
  file_id: 'fileId', unit: 'unit', code: 'code', as_of: 'asOf', input: 'input', rules: 'rules', steps: 'steps', day: 'day', official: 'official', note: 'note', kept_by: 'keptBy', kept_at: 'keptAt',
};

/** Calculations that were kept: each row is the body of its entry. */
export async function checkCalculations(client: pg.Client, found: Findings): Promise<void> {
  const acts = await actsNamed(client, ['dates.keep'], found, 'calculations');
  if (!acts) return;
  const kept = acts.map(({ body }) => body['calculation'] as Row);
  const expected = new Map(kept.map((calculation) => [String(calculation['calculationId']), Object.fromEntries(Object.entries(KEPT).map(([column, name]) => [column, calculation[name] ?? null]))]));
  compareRows('calculation', 'calculation_id', await tableRows(client, 'calculation'), expected, found);
}

const DAY = /^\d{4}-\d{2}-\d{2}/;

/** Every day that is written in a record. */
function daysIn(value: unknown): string[] {
  if (typeof value === 'string') return DAY.test(value) ? [value.slice(0, 10)] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(daysIn) : [];
}

/** Duties against the records of their file. The rules that make them are not written here again: what a row says of the file, that it was done, and that lateness was explained must stand in a record. */
export function checkDuties(rows: readonly Row[], folded: Folded, found: Findings): void {
  const images = Map.groupBy(folded.records.values(), ({ fileId }) => fileId);
  for (const row of rows) {
    const id = `${String(row['file_id'])}/${String(row['rule'])}/${String(row['occasion'])}`;
    const file = folded.files.get(String(row['file_id']));
    const own = images.get(String(row['file_id'])) ?? [];
    if (!file) found.fault('duty.stray', id, `việc ${id} thuộc hồ sơ không có trong nhật ký`);
    else if (file.value === null || own.some(({ value }) => value === null)) found.count('dutiesNotCompared');
    else {
      const records = own.flatMap(({ value }) => (value?.['state'] === 'current' ? [value] : []));
      const reason = judged(row, file.value, records.map((record) => ({ type: record['type'], values: record['values'] as Row, days: daysIn([record['values'], record['occurredAt']]) })));
      if (reason !== null) found.fault('duty.differs', id, `duty.${reason} của ${id} khác nhật ký`);
    }
  }
  found.count('duties', rows.length);
}

interface Said {
  readonly type: unknown;
  readonly values: Row;
  readonly days: readonly string[];
}

/** The first column that the records do not bear out. */
function judged(row: Row, file: Row, records: readonly Said[]): string | null {
  const [unit, kind, sealed] = [file['unit'], file['subjectKind'], file['sealed']];
  if (row['unit'] !== unit || row['subject_kind'] !== kind || row['sealed'] !== sealed) return 'unit, subject_kind, sealed';
  const told = records.filter(({ type, values }) => type === 'duty_done' && values['rule'] === row['rule']).map(({ values }) => values);
  const met = row['met'] as string | null;
  if (met !== null && !records.some(({ days }) => days.includes(met))) return 'met';
  const here = told.filter((values) => values['occasion'] === row['occasion']);
  if (here.some(({ doneOn }) => typeof doneOn === 'string' && (met === null || met > doneOn))) return 'met';
  const explains = (values: Row): boolean => typeof values['lateReason'] === 'string';
  if (row['explained'] === true ? !told.some(explains) : here.some(explains)) return 'explained';
  return null;
}

/** The last day follows from the rule and the day it hangs on: of the same two no file has another. The odd ones out are named. */
export async function checkDueDays(client: pg.Client, found: Findings): Promise<void> {
  const { rows } = await client.query<{ id: string }>(
    `with n as (select rule, occasion, due, count(*) as n from duty group by rule, occasion, due), m as (select rule, occasion, max(n) as most, count(*) as kinds from n group by rule, occasion)
     select d.file_id || '/' || d.rule || '/' || d.occasion as id from m join n using (rule, occasion) join duty d using (rule, occasion, due)
     where m.kinds > 1 and (n.n < m.most or (select count(*) from n x where x.rule = m.rule and x.occasion = m.occasion and x.n = m.most) > 1) order by 1`);
  for (const { id } of rows) found.fault('duty.due', id, `hạn của việc ${id} khác hạn của việc cùng quy định, cùng mốc ở hồ sơ khác`);
}
