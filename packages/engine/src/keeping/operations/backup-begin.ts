import Type from 'typebox';
import type { Static } from 'typebox';
import { conflict, defineOperation, noSubject, refused } from '../../operation/index.ts';
import type { Context } from '../../operation/index.ts';
import { AWAY } from '../catalogue.ts';
import { planInForce } from '../plan.ts';
import { plugged } from '../plugged.ts';
import type { PluggedMedium } from '../plugged.ts';
import { Closed, Id, Path, Text } from '../schemas.ts';

const Input = Type.Object({ operationId: Id, folders: Type.Array(Path, { minItems: 1, maxItems: 8 }), oneDeviceReason: Type.Optional(Text), planId: Type.Optional(Id) }, Closed);

/**
 * Bắt đầu sao lưu. Refused unless the set goes to two registered media of different disks (Circular Điều 8.5.b); the engine looks at the folders
 * itself. A laboratory that has one disk gives its reason, which stays with the set. Under a plan a medium that is not plugged in does not keep
 * the others from their copy: its absence is written down as the fault of its own.
 */
export const beginBackup = defineOperation({
  name: 'backup.begin',
  act: 'keeping.run',
  kind: 'change',
  title: { vi: 'Bắt đầu sao lưu', en: 'Begin a backup' },
  input: Input,
  output: Type.Object({ setId: Id, media: Type.Array(Type.Object({ mediumId: Id, folder: Type.String() }, Closed)) }, Closed),
  load: noSubject,
  async run(context, { folders, oneDeviceReason, planId }) {
    const { tx, engine, actor } = context;
    if (actor.position === 'NODE' && planId === undefined) throw conflict('backup.plan-over', PLAN_OVER);
    const plan = planId === undefined ? null : await planOf(context, planId);
    const media = folders.map((folder) => plugged(engine.keeping, folder));
    const ids = [...new Set(media.map(({ mark }) => mark.medium))];
    const { rows: registered } = await tx.query<{ medium_id: string }>(`select medium_id from medium where unit = $1 and state = 'IN_USE' for share`, [actor.unitId]);
    const known = new Set(registered.map((row) => row.medium_id));
    const away = plan ? [...known].filter((id) => !ids.includes(id)) : [];
    const reason = oneDeviceReason ?? plan?.oneDeviceReason ?? null;
    mustBeIndependent(media, ids, away, reason);
    if (ids.some((id) => !known.has(id))) throw conflict('backup.medium-unknown', 'Có phương tiện chưa đăng ký ở đơn vị này hoặc không còn được dùng. Đăng ký bằng “thahs medium register” rồi làm lại.');
    const setId = context.newId();
    await tx.query('insert into backup_set (set_id, unit, begun_at, one_device_reason, plan_id) values ($1, $2, $3, $4, $5)', [setId, actor.unitId, new Date(context.now).toISOString(), reason, planId ?? null]);
    await tx.query('insert into backup_copy (set_id, medium_id, unit) select $1, unnest($2::uuid[]), $3', [setId, ids, actor.unitId]);
    await tx.query('insert into backup_copy (set_id, medium_id, unit, fault) select $1, unnest($2::uuid[]), $3, $4', [setId, away, actor.unitId, AWAY]);
    const told = media.map(({ mark, device }) => ({ mediumId: mark.medium, device }));
    context.journal({ body: { setId, media: told, oneDeviceReason: reason, ...(planId === undefined ? {} : { planId, away }) } });
    return { setId, media: media.map(({ mark, folder }) => ({ mediumId: mark.medium, folder })) };
  },
});

const PLAN_OVER = 'Kế hoạch sao lưu này không còn hiệu lực. Nút chỉ tự sao lưu theo kế hoạch mới nhất; lập kế hoạch bằng “thahs backup plan”.';

async function planOf({ engine }: Context, planId: NonNullable<Static<typeof Input>['planId']>): Promise<{ readonly oneDeviceReason: string | null }> {
  const plan = await planInForce(engine);
  if (plan?.planId !== planId) throw conflict('backup.plan-over', PLAN_OVER);
  return plan;
}

function mustBeIndependent(media: readonly PluggedMedium[], ids: readonly string[], away: readonly string[], reason: string | null): void {
  if (ids.length + away.length < 2) throw refused('backup.two-media', 'tt.d8.k5.b', 'Mỗi bản sao lưu phải nằm trên ít nhất hai phương tiện. Cắm thêm một phương tiện đã đăng ký rồi làm lại.');
  if (new Set(media.map((medium) => medium.device)).size < ids.length && reason === null) {
    throw refused('backup.not-independent', 'tt.d8.k5.b', 'Hai thư mục này nằm trên cùng một ổ đĩa nên không phải hai phương tiện độc lập: ổ hỏng là mất cả hai. Cắm phương tiện thứ hai là một ổ khác rồi làm lại.');
  }
}
