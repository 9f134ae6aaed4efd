import Type from 'typebox';
import { conflict, defineOperation, invalid, noSubject } from '../../operation/index.ts';
import { mustNotAwaitClearing } from '../medium-states.ts';
import { Closed, Id, MediumKind, Said, Text, Words } from '../schemas.ts';

/**
 * Đăng ký phương tiện lưu trữ: from now on copies may be written to it (Circular Điều 7.2.b, 8.4). Whether something encrypts it the machine sees itself at each copy; `encryption` is
 * for what it cannot see: a medium that encrypts by itself, or, in a laboratory, one that does not; each with its words.
 */
export const registerMedium = defineOperation({
  name: 'medium.register',
  act: 'keeping.manage',
  kind: 'change',
  title: { vi: 'Đăng ký phương tiện lưu trữ', en: 'Register a medium' },
  input: Type.Object({ operationId: Id, mediumId: Id, label: Text, kind: MediumKind, serial: Text, keeper: Text, place: Text, encryption: Type.Optional(Said), encryptionNote: Type.Optional(Words) }, Closed),
  output: Type.Object({ mediumId: Id }, Closed),
  load: noSubject,
  async run(context, { mediumId, label, kind, serial, keeper, place, encryption = 'UNSEEN', encryptionNote = null }) {
    const { actor, tx } = context;
    if ((encryption === 'UNSEEN') !== (encryptionNote === null)) throw invalid('medium.encryption-note', 'Khai phương tiện tự mã hóa thì ghi loại mã hóa của nó; khai không mã hóa thì ghi lý do. Không khai gì thì bỏ trống cả hai.');
    const medium = { mediumId, label, kind, serial, keeper, place, encryption, encryptionNote };
    const unit = actor.unitId;
    await mustNotAwaitClearing(context, serial);
    const { rows } = await tx.query('select 1 from medium where medium_id = $1 or (unit = $2 and label = $3)', [medium.mediumId, unit, medium.label]);
    if (rows.length > 0) throw conflict('medium.known', 'Phương tiện này, hoặc một phương tiện cùng nhãn, đã đăng ký. Chọn nhãn khác, hoặc dùng phương tiện đã đăng ký.');
    const at = new Date(context.now).toISOString();
    await tx.query('insert into medium (medium_id, unit, label, kind, serial, keeper, place, registered_at, state_since, encryption, encryption_note) values ($1, $2, $3, $4, $5, $6, $7, $8, $8, $9, $10)', [mediumId, unit, label, kind, serial, keeper, place, at, encryption, encryptionNote]);
    context.journal({ body: { medium } });
    return { mediumId: medium.mediumId };
  },
});
