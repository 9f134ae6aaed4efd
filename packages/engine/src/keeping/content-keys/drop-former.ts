import Type from 'typebox';
import { conflict, defineOperation, noSubject } from '../../operation/index.ts';
import { Closed, Id } from '../schemas.ts';

/** Bỏ khóa gốc cũ: from then on whoever has only the former master opens nothing that stands in the database now. Copies of before still go with it. */
export const dropFormerMaster = defineOperation({
  name: 'content-key.drop-former',
  act: 'keeping.manage',
  kind: 'change',
  title: { vi: 'Bỏ khóa gốc cũ', en: 'Drop the former master key' },
  input: Type.Object({ operationId: Id }, Closed),
  output: Type.Object({ generation: Type.Integer() }, Closed),
  load: noSubject,
  async run(context) {
    const { tx, engine } = context;
    const { rows: [last] } = await tx.query<{ generation: number; made_at: Date }>('select generation, made_at from master_key order by generation desc limit 1');
    if (!last) throw conflict('content-key.no-former', 'Không còn khóa gốc cũ nào. Xem “thahs content-key list”.');
    if (engine.vault.fileGeneration() < last.generation) throw conflict('content-key.file-behind', 'Tệp khóa gốc của nút vẫn là khóa cũ: bỏ đi thì không mở được nội dung nữa. Đưa khóa mới vào tệp (docs/safekeeping.md) rồi làm lại.');
    const { rows: [copied] } = await tx.query<{ whole: boolean; standby: boolean }>(
      `select exists (select from backup_set s join backup_copy c using (set_id) where s.note is not null and s.begun_at > $1 and c.removed_at is null) whole, exists (select from standby where state = 'ALLOWED') standby`, [last.made_at]);
    if (copied?.whole !== true) throw conflict('content-key.no-copy', 'Chưa có bản sao lưu nào mang khóa gốc mới. Sao lưu rồi làm lại.');
    if (copied.standby) throw conflict('content-key.standby', 'Máy dự phòng chỉ có khóa gốc cũ. Thôi máy dự phòng bằng “thahs standby end”, bỏ khóa cũ, rồi đề nghị và mời lại máy đó.');
    await tx.query('delete from master_key where generation <= $1', [last.generation]);
    context.journal({ body: { generation: last.generation } });
    return { generation: last.generation };
  },
});
