import Type from 'typebox';
import { defineOperation, invalid, noSubject } from '../../operation/index.ts';
import { Closed, Id } from '../../record/index.ts';

const MAX_DRAFT = 200_000;
const MAX_DRAFTS = 50;

/** Lưu nháp: what is being typed, encrypted at rest with the key of the node and readable to its writer alone. */
export const saveDraft = defineOperation({
  name: 'draft.save',
  act: 'amend',
  kind: 'own',
  title: { vi: 'Lưu nháp', en: 'Save a draft' },
  input: Type.Object({ draftId: Id, title: Type.String({ maxLength: 200 }), body: Type.Record(Type.String(), Type.Unknown()) }, Closed),
  output: Type.Object({ savedAt: Type.String() }, Closed),
  load: noSubject,
  async run({ tx, engine, actor, now }, input) {
    const plain = Buffer.from(JSON.stringify({ title: input.title, body: input.body }));
    if (plain.length > MAX_DRAFT) throw invalid('draft.too-large', 'Bản nháp quá lớn. Mở hồ sơ rồi ghi tiếp phần còn lại.');
    const count = await tx.query<{ n: number }>('select count(*)::int as n from draft where account_id = $1 and draft_id <> $2', [actor.accountId, input.draftId]);
    if ((count.rows[0]?.n ?? 0) >= MAX_DRAFTS) throw invalid('draft.too-many', `Đã có ${MAX_DRAFTS} bản nháp. Bỏ bớt bản không dùng rồi lưu lại.`);
    const savedAt = new Date(now).toISOString();
    await tx.query(
      `insert into draft (account_id, draft_id, title, saved_at, body) values ($1, $2, '', $3, $4) on conflict (account_id, draft_id) do update set saved_at = excluded.saved_at, body = excluded.body`,
      [actor.accountId, input.draftId, savedAt, engine.secrets.encrypt(plain)],
    );
    return { savedAt };
  },
});

export const listDrafts = defineOperation({
  name: 'draft.list',
  act: 'amend',
  kind: 'read',
  personal: true,
  title: { vi: 'Các bản nháp của tôi', en: 'My drafts' },
  input: Type.Object({}, Closed),
  output: Type.Object({ drafts: Type.Array(Type.Unknown()) }, Closed),
  load: noSubject,
  async run({ tx, engine, actor }) {
    const { rows } = await tx.query<{ draft_id: string; saved_at: Date; body: Buffer }>('select draft_id, saved_at, body from draft where account_id = $1 order by saved_at desc', [actor.accountId]);
    return { drafts: rows.map((row) => ({ draftId: row.draft_id, savedAt: row.saved_at.toISOString(), ...(JSON.parse(engine.secrets.decrypt(row.body).toString()) as { title: string; body: Record<string, unknown> }) })) };
  },
});

export const dropDraft = defineOperation({
  name: 'draft.drop',
  act: 'amend',
  kind: 'own',
  title: { vi: 'Bỏ bản nháp', en: 'Drop a draft' },
  input: Type.Object({ draftId: Id }, Closed),
  output: Type.Object({}, Closed),
  load: noSubject,
  async run({ tx, actor }, input) {
    await tx.query('delete from draft where account_id = $1 and draft_id = $2', [actor.accountId, input.draftId]);
    return {};
  },
});
