import Type from 'typebox';
import { defineOperation, noSubject } from '../../operation/index.ts';
import { Closed } from '../../record/index.ts';

const Columns = Type.Array(Type.String({ maxLength: 20, pattern: '^[A-Za-z]+$' }), { maxItems: 30 });

/** Columns of the list of files that this person chose; none until they choose. */
export const readColumns = defineOperation({
  name: 'columns.read',
  act: 'search',
  kind: 'read',
  personal: true,
  title: { vi: 'Cột đã chọn của danh sách', en: 'Chosen columns of the list' },
  input: Type.Object({}, Closed),
  output: Type.Object({ columns: Type.Union([Columns, Type.Null()]) }, Closed),
  load: noSubject,
  async run({ tx, actor }) {
    const { rows } = await tx.query<{ columns: string[] }>('select columns from list_columns where account_id = $1', [actor.accountId]);
    return { columns: rows[0]?.columns ?? null };
  },
});

export const saveColumns = defineOperation({
  name: 'columns.save',
  act: 'search',
  kind: 'own',
  title: { vi: 'Lưu cột của danh sách', en: 'Save the columns of the list' },
  input: Type.Object({ columns: Columns }, Closed),
  output: Type.Object({}, Closed),
  load: noSubject,
  async run({ tx, actor }, input) {
    await tx.query('insert into list_columns (account_id, columns) values ($1, $2) on conflict (account_id) do update set columns = excluded.columns', [actor.accountId, JSON.stringify(input.columns)]);
    return {};
  },
});
