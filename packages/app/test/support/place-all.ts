import type { TestNode } from './test-node.ts';

/** Sequences until nothing waits: a transaction running in another test's database holds back what is final in this one. */
export async function placeAll(node: TestNode): Promise<void> {
  for (;;) {
    await node.sequenceNow();
    const { rows } = await node.db.sequencer.query<{ n: number }>('select (select count(*) from journal_entry) - (select count(*) from journal_leaf) as n');
    if (rows[0]?.n === 0) return;
  }
}
