import Type from 'typebox';
import { conflict, defineOperation, invalid, notFound, refused } from '../../operation/index.ts';
import type { Context } from '../../operation/index.ts';
import type { Tx } from '../../store/index.ts';
import { recordIn, recordTypeOf } from '../change.ts';
import { loadFile, loadForDecision, subjectOf } from '../file.ts';
import { Closed, EmptyableText, Id, Purpose, Reason } from '../schemas.ts';

const RaiseInput = Type.Object({
  operationId: Id, fileId: Id, recordId: Type.Optional(Id), recordType: Type.Optional(EmptyableText(60)), field: Type.Optional(EmptyableText(60)),
  paper: Type.String({ minLength: 1, maxLength: 2000 }), electronic: EmptyableText(2000), purpose: Purpose,
}, Closed);

/** Báo sai lệch giữa giấy và điện tử (NĐ 59/2020 Điều 9.2; NĐ 160/2026 Điều 10.5). */
export const raiseDiscrepancy = defineOperation({
  name: 'discrepancy.raise',
  act: 'amend',
  kind: 'change',
  title: { vi: 'Báo sai lệch giấy – điện tử', en: 'Raise a discrepancy' },
  input: RaiseInput,
  output: Type.Object({ discrepancyId: Id }, Closed),
  load: (tx, input) => loadForDecision(tx, input.fileId, true),
  async run(context, input, { file, records }) {
    const discrepancyId = context.operationId;
    const { recordId = null, field = null, paper } = input;
    const record = recordId === null ? null : recordIn(records, recordId);
    const recordType = record?.type ?? input.recordType ?? null;
    mustBeInDictionary(context, recordType, field);
    // What the file says is read from the file, not taken from the screen.
    const electronic = record !== null && field !== null ? shownValue(record.values[field]) : input.electronic;
    await context.tx.query(
      `insert into discrepancy (discrepancy_id, file_id, custodian_unit, record_type, field, paper, electronic, state, raised_by, raised_at, record_id) values ($1, $2, $3, $4, $5, $6, $7, 'detected', $8, $9, $10)`,
      [discrepancyId, file.fileId, file.unit, recordType, field, paper, electronic, context.actor.accountId, new Date(context.now).toISOString(), recordId],
    );
    context.journal({ unit: file.unit, registry: file.registry, fileId: file.fileId, body: { discrepancyId, recordId, recordType, field, paper, electronic, state: 'detected' } });
    return { discrepancyId };
  },
});

function mustBeInDictionary({ engine }: Context, recordType: string | null, field: string | null): void {
  if (recordType === null && field === null) return;
  const type = recordTypeOf(engine, recordType ?? '');
  if (field !== null && !type.fields.some(({ name }) => name === field)) throw invalid('discrepancy.field', 'Ô bị sai lệch không có trong loại thông tin này. Chọn lại ô, hoặc báo cho cả bản ghi.');
}

const shownValue = (value: unknown): string => (value === undefined || value === null ? '' : typeof value === 'string' ? value : JSON.stringify(value));

const State = Type.Union([Type.Literal('verifying'), Type.Literal('corrected'), Type.Literal('rejected')]);

/** Which state may follow which: detected → verifying → corrected or rejected; both ends are final. */
const NEXT: Readonly<Record<string, readonly string[]>> = { detected: ['verifying'], verifying: ['corrected', 'rejected'], corrected: [], rejected: [] };

interface DiscrepancyRow {
  file_id: string;
  state: string;
  record_id: string | null;
  record_type: string | null;
  raised_at: Date;
  raised_by: string;
}

/** Acts that bring the electronic file to what the paper says: an amendment, a correction, one that a second person accepted, a record taken out of force. */
const MENDS = ['record.amend', 'record.correct', 'correction.decide', 'record.void'];

/** Whether what the finding is about has got a new version since it was raised: the record it names, else one of its type, else any of the file. */
async function isMended(tx: Tx, { file_id, record_id, record_type, raised_at }: DiscrepancyRow): Promise<boolean> {
  const { rowCount } = await tx.query(
    `select 1 from journal_entry where file_id = $1 and act = any ($2) and outcome = 'done' and record_id is not null and at >= $3 and ($4::text is null or record_type = $4) and ($5::uuid is null or record_id = $5) limit 1`,
    [file_id, MENDS, raised_at.toISOString(), record_type, record_id],
  );
  return (rowCount ?? 0) > 0;
}

export const moveDiscrepancy = defineOperation({
  name: 'discrepancy.move',
  act: 'amend',
  kind: 'change',
  title: { vi: 'Xử lý sai lệch giấy – điện tử', en: 'Move a discrepancy on' },
  ownPurposes: ['NHAP_LIEU', 'CHI_DAO_CAP_DUOI'],
  input: Type.Object({ operationId: Id, discrepancyId: Id, to: State, note: Reason }, Closed),
  output: Type.Object({ state: Type.String() }, Closed),
  async load(tx, input) {
    const { rows } = await tx.query<DiscrepancyRow>(
      `select d.file_id, d.state, d.record_id, d.record_type, d.raised_at, d.raised_by from discrepancy d join file f using (file_id)
       where d.discrepancy_id = $1 and (not f.sealed or current_setting('thahs.sealed', true) = 'yes') for update of d`,
      [input.discrepancyId],
    );
    const row = rows[0];
    if (!row) throw notFound('discrepancy.not-found', 'Không có sai lệch này trong phạm vi của đơn vị.');
    const { file } = await loadFile(tx, row.file_id, true);
    return { subject: subjectOf(file), fileId: file.fileId, file, found: row };
  },
  async run(context, input, { file, found }) {
    const { state } = found;
    if (!(NEXT[state] ?? []).includes(input.to)) throw conflict('discrepancy.step', 'Sai lệch phải qua bước xác minh trước khi kết luận, và kết luận rồi thì không đổi được.');
    if (input.to === 'corrected' && !(await isMended(context.tx, found))) {
      throw refused('discrepancy.not-mended', 'nd59.d9.k2', 'Từ khi báo sai lệch, thông tin này trong hồ sơ chưa được đính chính. Đính chính hoặc cập nhật trước (loại cần người thứ hai thì chờ duyệt), rồi ghi “Đã sửa”. Nếu hồ sơ điện tử đúng thì chọn “Không sai lệch”.');
    }
    if (input.to === 'rejected' && found.raised_by === context.actor.accountId) {
      throw refused('discrepancy.own', 'nd59.d9.k2', 'Người báo sai lệch không tự kết luận “Không sai lệch”. Nhờ cán bộ khác của đơn vị đối chiếu bản giấy rồi kết luận.');
    }
    await context.tx.query('update discrepancy set state = $2, note = $3 where discrepancy_id = $1', [input.discrepancyId, input.to, input.note]);
    context.journal({ unit: file.unit, registry: file.registry, fileId: file.fileId, body: { discrepancyId: input.discrepancyId, from: state, to: input.to, reason: input.note } });
    return { state: input.to };
  },
});
