import { conflict } from '../operation/index.ts';
import type { Context } from '../operation/index.ts';
import { applyRecord, nextRecord, recordTypeOf, refuseUnsound } from './change.ts';
import type { LoadedFile, RecordRow } from './file.ts';

export interface AskedCorrection {
  readonly state: 'applied' | 'pending';
  readonly correctionId: string;
  readonly version: number;
}
interface Why {
  readonly reason: string;
  readonly evidence: string | null;
}

/** Asks for other values of a record, under the operation id: at once, or where the record type demands it only by the second person (NĐ 59/2020 Điều 9.2). */
export async function askCorrection(context: Context, { file, records }: Pick<LoadedFile, 'file' | 'records'>, before: RecordRow, values: Record<string, unknown>, { reason, evidence }: Why): Promise<AskedCorrection> {
  if (before.state === 'voided') throw conflict('record.voided', 'Bản ghi đã bị hủy, không đính chính được nữa.');
  await refuseSecond(context, before.recordId);
  const type = recordTypeOf(context.engine, before.type);
  const record = nextRecord(context, file, type, before, values);
  refuseUnsound(context, file, records, [record]);
  const correctionId = context.operationId;
  const secondPerson = type.secondPerson === true;
  const { rows } = await context.tx.query<{ givenBy: string | null }>(
    `insert into correction (correction_id, file_id, record_id, custodian_unit, expected_version, content, reason, evidence, asked_by, asked_at, state, given_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, (select given_by from credential where account_id = $12)) returning given_by as "givenBy"`,
    [correctionId, file.fileId, before.recordId, file.unit, before.version, JSON.stringify(values), reason, evidence, context.actor.accountId, new Date(context.now).toISOString(), secondPerson ? 'pending' : 'accepted', context.actor.accountId],
  );
  const why = { reason, evidence, correctionId };
  if (secondPerson) {
    context.journal({ unit: file.unit, act: 'record.correct.ask', registry: file.registry, fileId: file.fileId, recordType: before.type, recordId: before.recordId, version: before.version, body: JSON.parse(JSON.stringify({ ...why, proposed: values, givenBy: rows[0]?.givenBy ?? null })) });
    return { state: 'pending', correctionId, version: before.version };
  }
  await applyRecord(context, file, records, record, why);
  return { state: 'applied', correctionId, version: record.version };
}

/** Of two that wait for one record only the first could ever take effect. */
async function refuseSecond({ tx }: Context, recordId: string): Promise<void> {
  const { rowCount } = await tx.query({ name: 'correction-waits', text: `select 1 from correction where record_id = $1 and state = 'pending' limit 1`, values: [recordId] });
  if (rowCount) throw conflict('correction.waits', 'Bản ghi này đang có một đề nghị đính chính chờ người thứ hai. Chờ quyết định, hoặc nhờ người duyệt trả lại rồi gửi đề nghị mới gồm cả hai chỗ sửa.');
}
