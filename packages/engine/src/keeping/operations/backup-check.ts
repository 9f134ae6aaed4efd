import Type from 'typebox';
import { conflict, defineOperation, notFound } from '../../operation/index.ts';
import { Closed, Id, Words } from '../schemas.ts';

/** A figure or a sentence of the minute. */
const Minute = Type.Record(Type.String({ maxLength: 60 }), Type.Union([Type.String({ maxLength: 2000 }), Type.Number(), Type.Boolean(), Type.Null()]));

/**
 * Ghi kết quả kiểm tra hoặc phục hồi thử một bản sao trên một phương tiện: `VERIFY` read every byte, `DRILL` restored it, started it and
 * compared it (Circular Điều 11.2).
 */
export const checkBackup = defineOperation({
  name: 'backup.check',
  act: 'keeping.run',
  kind: 'change',
  title: { vi: 'Ghi kết quả kiểm tra bản sao lưu', en: 'Record a check of a backup' },
  input: Type.Object({ operationId: Id, setId: Id, mediumId: Id, how: Type.Union([Type.Literal('VERIFY'), Type.Literal('DRILL')]), faults: Type.Array(Words, { maxItems: 1000 }), seconds: Type.Integer({ minimum: 0 }), minute: Minute }, Closed),
  output: Type.Object({ passed: Type.Boolean() }, Closed),
  async load(tx, { setId, mediumId }) {
    const { rows } = await tx.query<{ fault: string | null; whole: boolean }>('select c.fault, s.note is not null whole from backup_copy c join backup_set s using (set_id) where c.set_id = $1 and c.medium_id = $2 for update of c', [setId, mediumId]);
    if (!rows[0]) throw notFound('backup.copy-unknown', 'Không có bản sao lưu này trên phương tiện này. Xem lại bằng “thahs backup list”.');
    return { subject: null, copy: rows[0] };
  },
  async run(context, { setId, mediumId, how, faults, seconds, minute }, { copy }) {
    if (!copy.whole || copy.fault !== null) throw conflict('backup.copy-broken', 'Bản sao này đã không hoàn thành khi ghi nên không có gì để kiểm tra. Sao lưu lại lên phương tiện này.');
    const passed = faults.length === 0;
    const at = new Date(context.now).toISOString();
    if (how === 'VERIFY') await context.tx.query('update backup_copy set verified_at = $3, verified_whole = $4 where set_id = $1 and medium_id = $2', [setId, mediumId, at, passed]);
    else await context.tx.query('update backup_copy set drilled_at = $3, drill_passed = $4, drill_seconds = $5 where set_id = $1 and medium_id = $2', [setId, mediumId, at, passed, seconds]);
    context.journal({ act: how === 'DRILL' ? 'backup.drill' : 'backup.verify', body: { setId, mediumId, faults, seconds, minute } });
    return { passed };
  },
});
