import Type from 'typebox';
import { defineOperation, noSubject, notFound } from '../../operation/index.ts';
import { Closed } from '../schemas.ts';

const KeyId = Type.String({ minLength: 1, maxLength: 1400, pattern: '^[A-Za-z0-9_-]+$' });
const MaybeText = Type.Union([Type.String(), Type.Null()]);
const gone = (): Error => notFound('passkey.not-found', 'Không có khóa đăng nhập này. Tải lại danh sách.');

/** Khóa đăng nhập of oneself. */
export const listPasskeys = defineOperation({
  name: 'passkey.list',
  act: 'read',
  kind: 'read',
  personal: true,
  title: { vi: 'Khóa đăng nhập của tôi', en: 'My passkeys' },
  input: Type.Object({}, Closed),
  output: Type.Object({ passkeys: Type.Array(Type.Object({ credentialId: Type.String(), name: Type.String(), createdAt: Type.String(), lastUsedAt: MaybeText }, Closed)) }, Closed),
  load: noSubject,
  async run(context) {
    const { rows } = await context.tx.query<{ credential_id: string; name: string; created_at: Date; last_used_at: Date | null }>('select credential_id, name, created_at, last_used_at from passkey where account_id = $1 order by created_at', [context.actor.accountId]);
    return { passkeys: rows.map((row) => ({ credentialId: row.credential_id, name: row.name, createdAt: row.created_at.toISOString(), lastUsedAt: row.last_used_at?.toISOString() ?? null })) };
  },
});

export const renamePasskey = defineOperation({
  name: 'passkey.rename',
  act: 'read',
  kind: 'own',
  title: { vi: 'Đặt tên khóa đăng nhập', en: 'Name a passkey' },
  input: Type.Object({ credentialId: KeyId, name: Type.String({ minLength: 1, maxLength: 60, pattern: '\\S' }) }, Closed),
  output: Type.Object({}, Closed),
  load: noSubject,
  async run(context, { credentialId, name }) {
    const done = await context.tx.query('update passkey set name = $3 where credential_id = $1 and account_id = $2', [credentialId, context.actor.accountId, name.normalize('NFC').trim()]);
    if (done.rowCount === 0) throw gone();
    context.journal({ body: { credentialId, name } });
    return {};
  },
});

export const removePasskey = defineOperation({
  name: 'passkey.remove',
  act: 'read',
  kind: 'own',
  title: { vi: 'Bỏ khóa đăng nhập', en: 'Remove a passkey' },
  input: Type.Object({ credentialId: KeyId }, Closed),
  output: Type.Object({}, Closed),
  load: noSubject,
  async run(context, { credentialId }) {
    const done = await context.tx.query('delete from passkey where credential_id = $1 and account_id = $2', [credentialId, context.actor.accountId]);
    if (done.rowCount === 0) throw gone();
    context.journal({ body: { credentialId } });
    return {};
  },
});
