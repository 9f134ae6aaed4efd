import Type from 'typebox';
import { conflict, defineOperation, noSubject } from '../../operation/index.ts';
import { Closed, Id, Text } from '../schemas.ts';
import { readCertificate } from './certificate.ts';

/** Đề nghị dùng khóa khôi phục: the certificate of a key whose private half is elsewhere. Nothing is sealed for it before a head has taken it into use (Circular Điều 8.4). */
export const proposeKey = defineOperation({
  name: 'recovery-key.propose',
  act: 'keeping.manage',
  kind: 'change',
  title: { vi: 'Đề nghị dùng khóa khôi phục', en: 'Propose a recovery key' },
  input: Type.Object({ operationId: Id, certificate: Type.String({ minLength: 100, maxLength: 10_000 }), name: Text, keeper: Text, place: Text }, Closed),
  output: Type.Object({ keyId: Id, fingerprint: Type.String() }, Closed),
  load: noSubject,
  async run(context, { certificate: pem, name, keeper, place }) {
    const { tx, actor, now } = context;
    const { certificate, fingerprint } = readCertificate(pem, now);
    const keyId = context.newId();
    const { rows } = await tx.query<{ given_by: string | null }>(
      `insert into recovery_key (key_id, unit, name, fingerprint, certificate, keeper, place, state, asked_by, asked_at, given_by)
       values ($1, $2, $3, $4, $5, $6, $7, 'PROPOSED', $8, $9, (select given_by from credential where account_id = $10)) on conflict do nothing returning given_by`,
      [keyId, actor.unitId, name, fingerprint, certificate, keeper, place, actor.accountId, new Date(now).toISOString(), actor.accountId],
    );
    if (!rows[0]) throw conflict('recovery-key.known', 'Khóa này đã được đề nghị, đang dùng hoặc đã thôi dùng. Xem danh sách khóa; cần khóa khác thì tạo khóa mới.');
    context.journal({ body: { keyId, name, fingerprint, certificate, keeper, place, givenBy: rows[0].given_by } });
    return { keyId, fingerprint };
  },
});
