import type { DateStep, Engine } from '../operation/index.ts';
import type { Tx } from '../store/index.ts';

/** A step as it was kept: the sentence of those kept before the English ones stands alone. */
export type KeptStep = Omit<DateStep, 'sentence'> & { readonly sentence: DateStep['sentence'] | string };

/** A calculation as it was kept; the body of its entry in the journal. */
export interface Calculation {
  readonly calculationId: string;
  readonly fileId: string;
  readonly unit: string;
  readonly code: string;
  readonly asOf: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly rules: readonly string[];
  readonly steps: readonly KeptStep[];
  readonly day: string | null;
  readonly official: string | null;
  readonly note: string | null;
  readonly keptBy: string;
  readonly keptAt: string;
}

const COLUMNS = `calculation_id, file_id, unit, code, as_of, input, rules, steps, day, official, note, kept_by, kept_at`;

export async function writeCalculation(tx: Pick<Tx, 'query'>, c: Calculation): Promise<void> {
  await tx.query(`insert into calculation (${COLUMNS}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`, [
    c.calculationId, c.fileId, c.unit, c.code, c.asOf, JSON.stringify(c.input), c.rules, JSON.stringify(c.steps), c.day, c.official, c.note, c.keptBy, c.keptAt,
  ]);
}

export async function calculationsOf(tx: Tx, fileId: string): Promise<Calculation[]> {
  const { rows } = await tx.query<Calculation>({
    name: 'calculations-of-file',
    text: `select calculation_id as "calculationId", file_id as "fileId", unit, code, as_of as "asOf", input, rules, steps, day, official, note, kept_by as "keptBy",
      to_char(kept_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "keptAt" from calculation where file_id = $1 order by kept_at desc, calculation_id desc limit 200`,
    values: [fileId],
  });
  return rows;
}

/** Makes the table anew from the journal, in one transaction; a body that was redacted leaves no row. */
export async function rebuildCalculations(engine: Engine): Promise<number> {
  return engine.db.owner(async (client) => {
    await client.query('begin; lock table calculation in access exclusive mode; delete from calculation');
    const { rowCount } = await client.query(
      `insert into calculation (${COLUMNS}) select (c ->> 'calculationId')::uuid, (c ->> 'fileId')::uuid, c ->> 'unit', c ->> 'code', c ->> 'asOf', c -> 'input',
          array(select jsonb_array_elements_text(c -> 'rules')), c -> 'steps', c ->> 'day', c ->> 'official', c ->> 'note', c ->> 'keptBy', (c ->> 'keptAt')::timestamptz
        from journal_entry e join journal_body b on b.entry_id = e.id, lateral (select b.body::jsonb -> 'calculation' as c) body where e.act = 'dates.keep' and e.outcome = 'done'`,
    );
    await client.query('commit');
    return rowCount ?? 0;
  });
}
