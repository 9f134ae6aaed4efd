import { conflict } from '../operation/index.ts';
import type { Context } from '../operation/index.ts';
import { needsSecondPerson } from '../registry/index.ts';
import type { RecordType } from '../registry/index.ts';
import { applyRecords, mustSaySomething, nextRecord, recordTypeOf, refuseUnsound } from './change.ts';
import type { FileRow, LoadedFile, RecordRow } from './file.ts';
import { movesDays } from './moves-days.ts';
import { refuseWhileWaiting } from './waiting-correction.ts';

export interface AskedCorrection {
  readonly state: 'applied' | 'pending';
  readonly correctionId: string;
  readonly version: number;
}
interface Why {
  readonly reason: string;
  readonly evidence: string | null;
}

/** Other values of one record. */
export interface Wanted {
  readonly before: RecordRow;
  readonly values: Record<string, unknown>;
}

type Loaded = Pick<LoadedFile, 'file' | 'records'>;

/**
 * Asks for other values of records, the first under the operation id, all of them in one act that is judged once, since of a pair that belongs together
 * neither half makes sense without the other: at once, or where the record type, what a record says, a day of the file that moves by them, or the caller
 * (`byTwo`) demands it by the second person, who decides on all of them as one proposal (NĐ 59/2020 Điều 9.2).
 */
export async function askCorrections(context: Context, { file, records }: Loaded, wanted: readonly Wanted[], why: Why, byTwo = false): Promise<AskedCorrection> {
  const asked: Asked[] = [];
  for (const each of wanted) asked.push(await askedOf(context, file, each, asked.length === 0 ? context.operationId : context.newId()));
  const [first] = asked;
  if (!first) throw new Error('a correction is of at least one record');
  const changed = asked.map(({ record }) => record);
  refuseUnsound(context, file, records, changed);
  const moves = movesDays(context, file, records, changed);
  const waits = byTwo || moves || asked.some(({ type, before, values }) => needsSecondPerson(type, before.values, values));
  const together = waits && asked.length > 1 ? first.correctionId : null;
  const given = await keepAsked(context, file, asked, why, waits ? 'pending' : 'accepted', together);
  const { before, record, correctionId } = first;
  if (waits) {
    journalAsked(context, file, asked, { ...why, givenBy: given, ...(together === null ? {} : { together, records: asked.map((each) => each.before.recordId) }) });
    return { state: 'pending', correctionId, version: before.version };
  }
  await applyRecords(context, file, records, asked.map((each) => ({ record: each.record, extra: { ...why, correctionId: each.correctionId } })));
  return { state: 'applied', correctionId, version: record.version };
}

export const askCorrection = (context: Context, loaded: Loaded, before: RecordRow, values: Record<string, unknown>, why: Why, byTwo = false): Promise<AskedCorrection> => askCorrections(context, loaded, [{ before, values }], why, byTwo);

interface Asked extends Wanted {
  readonly correctionId: string;
  readonly type: RecordType;
  readonly record: RecordRow;
}

async function askedOf(context: Context, file: FileRow, { before, values }: Wanted, correctionId: string): Promise<Asked> {
  if (before.state === 'voided') throw conflict('record.voided', 'Bản ghi đã bị hủy, không đính chính được nữa.');
  mustSaySomething(before);
  await refuseWhileWaiting(context, before.recordId);
  const type = recordTypeOf(context.engine, before.type);
  return { before, values, correctionId, type, record: nextRecord(context, file, type, before, values) };
}

/** An entry for each record, under the id of its correction: the row alone is no ground for what the second person accepts. */
function journalAsked(context: Context, file: FileRow, asked: readonly Asked[], said: Readonly<Record<string, unknown>>): void {
  for (const { correctionId, before, values } of asked) {
    context.journal({
      id: correctionId, unit: file.unit, act: 'record.correct.ask', registry: file.registry, fileId: file.fileId, recordType: before.type, recordId: before.recordId, version: before.version,
      body: JSON.parse(JSON.stringify({ ...said, correctionId, proposed: values })),
    });
  }
}

/** Answers who alone had given the asker the password. */
async function keepAsked(context: Context, file: FileRow, asked: readonly Asked[], { reason, evidence }: Why, state: 'pending' | 'accepted', together: string | null): Promise<string | null> {
  let givenBy: string | null = null;
  for (const { correctionId, before, values } of asked) {
    const { rows } = await context.tx.query<{ givenBy: string | null }>(
      `insert into correction (correction_id, file_id, record_id, custodian_unit, expected_version, content, reason, evidence, asked_by, asked_at, state, together, given_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, (select given_by from credential where account_id = $13)) returning given_by as "givenBy"`,
      [correctionId, file.fileId, before.recordId, file.unit, before.version, JSON.stringify(values), reason, evidence, context.actor.accountId, new Date(context.now).toISOString(), state, together, context.actor.accountId],
    );
    givenBy = rows[0]?.givenBy ?? null;
  }
  return givenBy;
}
