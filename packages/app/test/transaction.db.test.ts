import { beforeAll, describe, expect, it } from 'vitest';
import { copyBinary, copyIn, copyText, withTransaction } from '@thahs/engine/store';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';

let node: TestNode;
beforeAll(async () => {
  node = await testNode();
  await node.db.owner(async (client) => {
    await client.query('create table kept (n integer primary key, t text); grant select, insert on kept to thahs_app');
  });
});

const kept = async (): Promise<number[]> => (await node.db.app.query<{ n: number }>('select n from kept order by n')).rows.map((row) => row.n);
const insert = (n: number) => ({ text: 'insert into kept (n) values ($1)', values: [n] });
const during = <T>(work: Parameters<typeof withTransaction<T>>[2]) => withTransaction(node.db.app, { units: [] }, work);

describe('a transaction whose statements are not waited for one by one', () => {
  it('keeps all of them', async () => {
    await during(async (tx) => [1, 2, 3].forEach((n) => tx.later(insert(n))));
    expect(await kept()).toEqual([1, 2, 3]);
  });

  it('keeps none when one fails, and tells the failure', async () => {
    await expect(during(async (tx) => [4, 1, 5].forEach((n) => tx.later(insert(n))))).rejects.toMatchObject({ code: '23505' });
    expect(await kept()).toEqual([1, 2, 3]);
  });

  it('tells the first failure, not its echo in what was asked after it', async () => {
    const work = during(async (tx) => {
      tx.later(insert(1));
      await tx.query('select 1');
    });
    await expect(work).rejects.toMatchObject({ code: '23505' });
  });

  it('keeps none when the work itself fails after sending', async () => {
    const work = during(async (tx) => {
      tx.later(insert(6));
      throw new Error('no further');
    });
    await expect(work).rejects.toThrow('no further');
    expect(await kept()).toEqual([1, 2, 3]);
  });
});

describe('rows by copy', () => {
  it('a copy that is refused says so and leaves the connection usable', async () => {
    await node.db.owner(async (client) => {
      await expect(copyIn(client, 'kept (n, t)', 'not a number\tx\n')).rejects.toMatchObject({ code: '22P02' });
      await expect(client.query('select 1 as one')).resolves.toMatchObject({ rows: [{ one: 1 }] });
    });
  });

  it('come back as they went in, whatever letters they hold and however long', async () => {
    const texts = ['plain', 'tab\tand\nline\r end', String.raw`back\slash \N \t`, 'Nguyễn Văn Đạt 😀', '', null, 'x'.repeat(200_000), 'last'];
    await node.db.owner(async (client) => {
      await copyIn(client, 'kept (n, t)', texts.map((text, i) => `${200 + i}\t${copyText(text)}\n`).join(''));
      const back: (string | null)[] = [];
      await copyBinary(client, 'select t, n from kept where n >= 200 order by n', 2, (row) => back.push(row.isNull(0) ? null : row.text(0)));
      expect(back).toEqual(texts);
      await copyBinary(client, 'select t from kept where n = 0', 1, (row) => back.push(row.text(0)));
      expect(back).toHaveLength(texts.length);
    });
  });

  it('whose reader fails, or whose query does, say so and leave the connection usable', async () => {
    await node.db.owner(async (client) => {
      let read = 0;
      const reading = copyBinary(client, 'select n from generate_series(1, 50000) n', 1, () => {
        read += 1;
        if (read === 3) throw new Error('the third is not liked');
      });
      await expect(reading).rejects.toThrow('the third is not liked');
      await expect(copyBinary(client, 'select 1 / (n - 40000) from generate_series(1, 50000) n', 1, () => undefined)).rejects.toMatchObject({ code: '22012' });
      await expect(client.query('select 1 as one')).resolves.toMatchObject({ rows: [{ one: 1 }] });
      expect(read).toBe(3);
    });
  });
});
