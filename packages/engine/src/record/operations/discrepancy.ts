import Type from 'typebox';
import { conflict, defineOperation, notFound } from '../../operation/index.ts';
import { loadFile, loadForDecision, subjectOf } from '../file.ts';
import { Closed, EmptyableText, Id, Purpose, Reason } from '../schemas.ts';

const RaiseInput = Type.Object({
  operationId: Id, fileId: Id, recordType: Type.Optional(EmptyableText(60)), field: Type.Optional(EmptyableText(60)),
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
  async run(context, input, { file }) {
    const discrepancyId = context.operationId;
    const { recordType = null, field = null, paper, electronic } = input;
    await context.tx.query(
      `insert into discrepancy (discrepancy_id, file_id, custodian_unit, record_type, field, paper, electronic, state, raised_by, raised_at) values ($1, $2, $3, $4, $5, $6, $7, 'detected', $8, $9)`,
      [discrepancyId, file.fileId, file.unit, recordType, field, paper, electronic, context.actor.accountId, new Date(context.now).toISOString()],
    );
    context.journal({ unit: file.unit, registry: file.registry, fileId: file.fileId, body: { discrepancyId, recordType, field, paper, electronic, state: 'detected' } });
    return { discrepancyId };
  },
});

const State = Type.Union([Type.Literal('verifying'), Type.Literal('corrected'), Type.Literal('rejected')]);

/** Which state may follow which: detected → verifying → corrected or rejected; both ends are final. */
const NEXT: Readonly<Record<string, readonly string[]>> = { detected: ['verifying'], verifying: ['corrected', 'rejected'], corrected: [], rejected: [] };

interface DiscrepancyRow {
  file_id: string;
  state: string;
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
    const { rows } = await tx.query<DiscrepancyRow>('select file_id, state from discrepancy where discrepancy_id = $1 for update', [input.discrepancyId]);
    const row = rows[0];
    if (!row) throw notFound('discrepancy.not-found', 'Không có sai lệch này trong phạm vi của đơn vị.');
    const { file } = await loadFile(tx, row.file_id, true);
    return { subject: subjectOf(file), fileId: file.fileId, file, state: row.state };
  },
  async run(context, input, { file, state }) {
    if (!(NEXT[state] ?? []).includes(input.to)) throw conflict('discrepancy.step', 'Sai lệch phải qua bước xác minh trước khi kết luận, và kết luận rồi thì không đổi được.');
    await context.tx.query('update discrepancy set state = $2, note = $3 where discrepancy_id = $1', [input.discrepancyId, input.to, input.note]);
    context.journal({ unit: file.unit, registry: file.registry, fileId: file.fileId, body: { discrepancyId: input.discrepancyId, from: state, to: input.to, reason: input.note } });
    return { state: input.to };
  },
});
