import Type from 'typebox';
import type { Static } from 'typebox';
import { conflict, defineOperation, noSubject, refused } from '../../operation/index.ts';
import type { Context } from '../../operation/index.ts';
import type { MediumView } from '../../contract/keeping-views.ts';
import { AWAY, NOT_ENCRYPTED } from '../catalogue.ts';
import { planInForce } from '../plan.ts';
import { notEncrypted, plugged, takesCopies } from '../plugged.ts';
import type { PluggedMedium } from '../plugged.ts';
import { Closed, Id, Path, Text } from '../schemas.ts';

const Input = Type.Object({ operationId: Id, folders: Type.Array(Path, { minItems: 1, maxItems: 8 }), oneDeviceReason: Type.Optional(Text), planId: Type.Optional(Id) }, Closed);

/**
 * Bắt đầu sao lưu. Refused unless the set goes to two registered media of different disks (Circular Điều 8.5.b); the engine looks at the folders
 * itself. A laboratory that has one disk gives its reason, which stays with the set. Under a plan a medium that is not plugged in does not keep
 * the others from their copy, nor does one that does not encrypt: each is written down with its own fault.
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
    const { rows } = await tx.query<Registered>(`select medium_id "mediumId", encryption from medium where unit = $1 and state = 'IN_USE' for update`, [actor.unitId]);
    const registered = new Map(rows.map((row) => [row.mediumId, row]));
    if (ids.some((id) => !registered.has(id))) throw conflict('backup.medium-unknown', 'Có phương tiện chưa đăng ký ở đơn vị này hoặc không còn được dùng. Đăng ký bằng “thahs medium register” rồi làm lại.');
    const away = plan ? [...registered.keys()].filter((id) => !ids.includes(id)) : [];
    const reason = oneDeviceReason ?? plan?.oneDeviceReason ?? null;
    mustBeIndependent(media, ids, away, reason);
    const plain = media.filter((medium) => !takesCopies(medium, registered.get(medium.mark.medium)));
    if (plain.length > 0 && (!plan || plain.length === media.length)) throw refused('medium.not-encrypted', 'tt.d8.k4', notEncrypted(labels(plain)));
    const written = media.filter((medium) => !plain.includes(medium));
    await noteEncryption(context, media);
    const setId = context.newId();
    await tx.query('insert into backup_set (set_id, unit, begun_at, one_device_reason, plan_id) values ($1, $2, $3, $4, $5)', [setId, actor.unitId, new Date(context.now).toISOString(), reason, planId ?? null]);
    const copies = async (of: readonly string[], fault: string | null): Promise<void> => void (await tx.query('insert into backup_copy (set_id, medium_id, unit, fault) select $1, unnest($2::uuid[]), $3, $4', [setId, of, actor.unitId, fault]));
    await copies(written.map(({ mark }) => mark.medium), null);
    await copies(plain.map(({ mark }) => mark.medium), `${NOT_ENCRYPTED}: ${notEncrypted(labels(plain))}`);
    await copies(away, AWAY);
    const told = media.map(({ mark, disks, encrypted }) => ({ mediumId: mark.medium, disks: [...disks], encrypted }));
    context.journal({ body: { setId, media: told, oneDeviceReason: reason, ...(planId === undefined ? {} : { planId, away, plain: plain.map(({ mark }) => mark.medium) }) } });
    return { setId, media: written.map(({ mark, folder }) => ({ mediumId: mark.medium, folder })) };
  },
});

const labels = (media: readonly PluggedMedium[]): string[] => media.map(({ mark }) => mark.label);

type Registered = Pick<MediumView, 'mediumId' | 'encryption'>;

/** What the machine saw stands with the medium: by it, whether destroying the key clears it. */
async function noteEncryption({ tx }: Context, media: readonly PluggedMedium[]): Promise<void> {
  await tx.query(`update medium set encryption = 'SEEN', encryption_note = null where medium_id = any ($1) and encryption <> 'SEEN'`, [media.filter(({ encrypted }) => encrypted).map(({ mark }) => mark.medium)]);
}

const PLAN_OVER = 'Kế hoạch sao lưu này không còn hiệu lực. Nút chỉ tự sao lưu theo kế hoạch mới nhất; lập kế hoạch bằng “thahs backup plan”.';

async function planOf({ engine }: Context, planId: NonNullable<Static<typeof Input>['planId']>): Promise<{ readonly oneDeviceReason: string | null }> {
  const plan = await planInForce(engine);
  if (plan?.planId !== planId) throw conflict('backup.plan-over', PLAN_OVER);
  return plan;
}

function mustBeIndependent(media: readonly PluggedMedium[], ids: readonly string[], away: readonly string[], reason: string | null): void {
  if (ids.length + away.length < 2) throw refused('backup.two-media', 'tt.d8.k5.b', 'Mỗi bản sao lưu phải nằm trên ít nhất hai phương tiện. Cắm thêm một phương tiện đã đăng ký rồi làm lại.');
  const shared = media.some((medium, i) => media.slice(i + 1).some((other) => other.mark.medium !== medium.mark.medium && other.disks.some((disk) => medium.disks.includes(disk))));
  if (shared && reason === null) {
    throw refused('backup.not-independent', 'tt.d8.k5.b', 'Hai thư mục này nằm trên cùng một ổ đĩa nên không phải hai phương tiện độc lập: ổ hỏng là mất cả hai. Cắm phương tiện thứ hai là một ổ khác rồi làm lại.');
  }
}
