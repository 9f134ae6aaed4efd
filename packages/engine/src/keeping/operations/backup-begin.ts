import Type from 'typebox';
import { conflict, defineOperation, noSubject, refused } from '../../operation/index.ts';
import { Closed, Id, Text } from '../schemas.ts';

/** What is asked: the media that are plugged in, each with the disk on which the machine sees it. */
const Plugged = Type.Object({ mediumId: Id, device: Text }, Closed);

/**
 * Bắt đầu sao lưu. Refused unless the set goes to two registered media of different disks (Circular Điều 8.5.b); a laboratory that has one
 * disk gives its reason, which stays with the set.
 */
export const beginBackup = defineOperation({
  name: 'backup.begin',
  act: 'keeping.manage',
  kind: 'change',
  title: { vi: 'Bắt đầu sao lưu', en: 'Begin a backup' },
  input: Type.Object({ operationId: Id, media: Type.Array(Plugged, { maxItems: 8 }), oneDeviceReason: Type.Optional(Text) }, Closed),
  output: Type.Object({ setId: Id }, Closed),
  load: noSubject,
  async run(context, { media, oneDeviceReason }) {
    const ids = [...new Set(media.map((medium) => medium.mediumId))];
    if (ids.length < 2) throw refused('backup.two-media', 'tt.d8.k5.b', 'Mỗi bản sao lưu phải nằm trên ít nhất hai phương tiện. Cắm thêm một phương tiện đã đăng ký rồi làm lại.');
    if (new Set(media.map((medium) => medium.device)).size < ids.length && oneDeviceReason === undefined) {
      throw refused('backup.not-independent', 'tt.d8.k5.b', 'Hai thư mục này nằm trên cùng một ổ đĩa nên không phải hai phương tiện độc lập: ổ hỏng là mất cả hai. Cắm phương tiện thứ hai là một ổ khác rồi làm lại.');
    }
    const { rows } = await context.tx.query<{ medium_id: string }>(`select medium_id from medium where medium_id = any ($1::uuid[]) and state = 'IN_USE' for share`, [ids]);
    if (rows.length < ids.length) throw conflict('backup.medium-unknown', 'Có phương tiện chưa đăng ký ở đơn vị này hoặc không còn được dùng. Đăng ký bằng “thahs medium register” rồi làm lại.');
    const setId = context.newId();
    const unit = context.actor.unitId;
    await context.tx.query('insert into backup_set (set_id, unit, begun_at, one_device_reason) values ($1, $2, $3, $4)', [setId, unit, new Date(context.now).toISOString(), oneDeviceReason ?? null]);
    await context.tx.query('insert into backup_copy (set_id, medium_id, unit) select $1, unnest($2::uuid[]), $3', [setId, ids, unit]);
    context.journal({ body: { setId, media, oneDeviceReason: oneDeviceReason ?? null } });
    return { setId };
  },
});
