import Type from 'typebox';
import { conflict, defineOperation, noSubject } from '../../operation/index.ts';
import { catalogueOf } from '../catalogue.ts';
import { planInForce } from '../plan.ts';
import { keptOn } from '../retention.ts';
import { Closed, Id } from '../schemas.ts';

/** Dọn một bản sao lưu cũ trên một phương tiện: only what the plan in force does not keep there; the files go after this is written down. */
export const removeCopy = defineOperation({
  name: 'backup.remove',
  act: 'keeping.run',
  kind: 'change',
  title: { vi: 'Dọn bản sao lưu cũ', en: 'Clear an old backup' },
  input: Type.Object({ operationId: Id, setId: Id, mediumId: Id }, Closed),
  output: Type.Object({}, Closed),
  load: noSubject,
  async run(context, { setId, mediumId }) {
    const { engine, tx, actor } = context;
    const plan = await planInForce(engine);
    const medium = (await catalogueOf(engine, actor.unitId)).find((kept) => kept.mediumId === mediumId);
    const may = plan?.unit === actor.unitId && medium !== undefined && keptOn(medium.copies, plan.keep, context.now).removable.includes(setId);
    if (!may) throw conflict('backup.must-keep', 'Bản sao lưu này phải giữ theo kế hoạch, hoặc là bản tốt cuối cùng trên phương tiện, hoặc không có ở đây. Không dọn.');
    await tx.query('update backup_copy set removed_at = $3 where set_id = $1 and medium_id = $2 and removed_at is null', [setId, mediumId, new Date(context.now).toISOString()]);
    context.journal({ body: { setId, mediumId, planId: plan.planId, keep: plan.keep } });
    return {};
  },
});
