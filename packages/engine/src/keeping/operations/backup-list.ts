import Type from 'typebox';
import type { BackupView } from '../../contract/keeping-views.ts';
import { defineOperation, noSubject } from '../../operation/index.ts';
import { Closed, Id, instant } from '../schemas.ts';

const At = Type.Union([Type.String(), Type.Null()]);
const Copy = Type.Object({ mediumId: Id, label: Type.String(), fault: At, verifiedAt: At, verifiedWhole: Type.Union([Type.Boolean(), Type.Null()]), drilledAt: At, drillPassed: Type.Union([Type.Boolean(), Type.Null()]), drillSeconds: Type.Union([Type.Integer(), Type.Null()]), removedAt: At }, Closed);
const Set = Type.Object({ setId: Id, begunAt: Type.String(), endedAt: At, whole: Type.Boolean(), bytes: Type.Union([Type.Number(), Type.Null()]), oneDeviceReason: At, copies: Type.Array(Copy) }, Closed);
const MOST = 200;

/** Danh mục bản sao lưu: which copy lies where, how large, when it was checked and restored on trial; the newest first. */
export const listBackups = defineOperation({
  name: 'backup.list',
  act: 'keeping.read',
  kind: 'read',
  title: { vi: 'Xem danh mục bản sao lưu', en: 'View the catalogue of backups' },
  input: Type.Object({}, Closed),
  output: Type.Object({ sets: Type.Array(Set) }, Closed),
  load: noSubject,
  async run(context) {
    const { rows } = await context.tx.query<BackupView>(
      `select s.set_id "setId", ${instant('s.begun_at')} "begunAt", ${instant('s.ended_at')} "endedAt", s.note is not null whole, s.bytes::float8 bytes, s.one_device_reason "oneDeviceReason",
              (select json_agg(json_build_object('mediumId', c.medium_id, 'label', m.label, 'fault', c.fault, 'verifiedAt', ${instant('c.verified_at')}, 'verifiedWhole', c.verified_whole,
                 'drilledAt', ${instant('c.drilled_at')}, 'drillPassed', c.drill_passed, 'drillSeconds', c.drill_seconds, 'removedAt', ${instant('c.removed_at')}) order by m.label) from backup_copy c join medium m using (medium_id) where c.set_id = s.set_id) copies
         from backup_set s order by s.begun_at desc limit ${MOST}`,
      [],
    );
    context.journal({ body: { shown: rows.length } });
    return { sets: rows };
  },
});
