import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../config.ts';
import type { Config, Flags } from '../config.ts';
import { openNode } from '../node.ts';
import type { Node } from '../node.ts';
import { CommandFailure } from './arguments.ts';
import { rebuildTold } from './terminal.ts';

/** A mistyped directory is a mistake, not a wish for a new node. */
export function mustExist(config: Config): void {
  if (existsSync(join(config.dataDirectory, 'secrets.json'))) return;
  throw new CommandFailure(`không có nút nào ở ${config.dataDirectory}; chọn thư mục bằng --data, hoặc tạo nút bằng “thahs init”`);
}

/** Opens the node of the data directory for one command and closes it again. A node that is already serving keeps its database. */
export async function withNode<T>(flags: Flags, work: (node: Node) => Promise<T>, options: { create?: boolean } = {}): Promise<T> {
  const config = readConfig(flags, process.env);
  if (options.create !== true) mustExist(config);
  const node = await openNode(config, undefined, { adopt: false, onRebuild: rebuildTold() });
  try {
    return await work(node);
  } finally {
    await node.close();
  }
}
