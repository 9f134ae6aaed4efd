import Type from 'typebox';
import { defineOperation, notFound } from '../../operation/index.ts';
import { beginAnew } from '../account-acts.ts';
import { unitOfAccount } from '../postings.ts';
import { given, GivenSchema, holdsPassword, propose } from '../propose.ts';
import { mustReset } from '../reset-rule.ts';
import { Closed, Id } from '../schemas.ts';

/** Cấp lại mật khẩu. Of an account that reads more than the one who resets it, the new password goes to the second person alone. */
export const resetAccount = defineOperation({
  name: 'account.reset',
  act: 'account.manage',
  kind: 'change',
  title: { vi: 'Mở khóa, cấp lại mật khẩu', en: 'Reset an account' },
  input: Type.Object({ operationId: Id, accountId: Id }, Closed),
  output: GivenSchema,
  shownOnce: holdsPassword,
  async load(tx, input, engine, actor) {
    const account = await unitOfAccount(tx, input.accountId, actor, engine.ports.now());
    if (account === null) throw notFound('account.not-found', 'Không có tài khoản này. Tải lại danh sách.');
    return { subject: null, targetUnit: account.unitId, ...account };
  },
  async run(context, { accountId }, { unitId, judged }) {
    if (mustReset(context.engine, context.actor, accountId, judged) === 'proposed') return propose(context, 'account.reset', unitId, accountId, { accountId });
    const { oneTimePassword } = await beginAnew(context, accountId, unitId, context.actor.accountId, {});
    return given(accountId, oneTimePassword);
  },
});
