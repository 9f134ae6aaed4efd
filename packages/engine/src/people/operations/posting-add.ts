import Type from 'typebox';
import { defineOperation, notFound } from '../../operation/index.ts';
import { checkPosting, givePosting } from '../account-acts.ts';
import { mustGrant } from '../grantable.ts';
import { unitOfAccount } from '../postings.ts';
import { given, GivenSchema, propose } from '../propose.ts';
import { knownToOneWhoReadsLess, readsBeyond } from '../reading.ts';
import { Closed, Day, Id, PositionSchema } from '../schemas.ts';

/** Giao nhiệm vụ mới. One that reads more than its giver, or than somebody who may know the password, is proposed; one that is given at once ends no posting that the giver could not have given. */
export const addPosting = defineOperation({
  name: 'posting.add',
  act: 'account.manage',
  kind: 'change',
  title: { vi: 'Giao nhiệm vụ', en: 'Add a posting' },
  input: Type.Object({ operationId: Id, accountId: Id, unitId: Type.String({ maxLength: 60 }), position: PositionSchema, from: Day, to: Type.Optional(Day), beside: Type.Optional(Type.Boolean()) }, Closed),
  output: GivenSchema,
  async load(tx, input, engine, actor) {
    const account = await unitOfAccount(tx, input.accountId, actor, engine.ports.now());
    if (account === null || !actor.scope.includes(account.unitId)) throw notFound('account.not-found', 'Không có tài khoản này. Tải lại danh sách.');
    return { subject: null, targetUnit: input.unitId, live: account.live };
  },
  async run(context, input, { live }) {
    const { operationId: _id, ...posting } = input;
    mustGrant(context.actor, input.position, input.accountId);
    if (readsBeyond(context.engine, context.actor, [input]) || (await knownToOneWhoReadsLess(context, input.accountId, live, input))) {
      await checkPosting(context, input);
      return propose(context, 'posting.add', input.unitId, input.accountId, posting);
    }
    for (const ended of input.beside === true ? [] : live) mustGrant(context.actor, ended.position, input.accountId);
    await givePosting(context, input, {});
    return given(input.accountId, null);
  },
});
