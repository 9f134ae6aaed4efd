import Type from 'typebox';
import { conflict, defineOperation, noSubject } from '../../operation/index.ts';
import { mediumFor } from '../medium-states.ts';
import { Closed, Id, Said, Words } from '../schemas.ts';

/** Khai mã hóa của phương tiện: what the machine cannot see, in the words of whoever answers for it (Circular Điều 8.4). What the machine saw stands above it. */
export const stateEncryption = defineOperation({
  name: 'medium.encryption',
  act: 'keeping.manage',
  kind: 'change',
  title: { vi: 'Khai mã hóa của phương tiện', en: 'State how a medium is encrypted' },
  input: Type.Object({ operationId: Id, mediumId: Id, encryption: Said, encryptionNote: Words }, Closed),
  output: Type.Object({}, Closed),
  load: noSubject,
  async run(context, { mediumId, encryption, encryptionNote }) {
    const held = await mediumFor(context, 'medium.hand-over', mediumId);
    if (held.state !== 'IN_USE') throw conflict('medium.not-in-use', 'Phương tiện không còn dùng nên không khai lại mã hóa được. Điều đã ghi khi còn dùng giữ nguyên.');
    await context.tx.query('update medium set encryption = $2, encryption_note = $3 where medium_id = $1', [mediumId, encryption, encryptionNote]);
    context.journal({ body: { mediumId, from: held.encryption, encryption, reason: encryptionNote, keeper: held.keeper, place: held.place } });
    return {};
  },
});
