import { readConfig } from '../config.ts';
import type { Flags } from '../config.ts';
import { openNode } from '../node.ts';
import type { Node } from '../node.ts';

/** Opens the node of the data directory for one command and closes it again. A node that is already serving keeps its database. */
export async function withNode<T>(flags: Flags, work: (node: Node) => Promise<T>): Promise<T> {
  const node = await openNode(readConfig(flags, process.env), undefined, { adopt: false });
  try {
    return await work(node);
  } finally {
    await node.close();
  }
}
