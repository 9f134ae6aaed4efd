import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../config.ts';
import type { Config, Flags } from '../config.ts';
import { openNode } from '../node.ts';
import type { Node } from '../node.ts';
import { mustBeTheNode, mustNotFollow } from '../standby/former.ts';
import { CommandFailure } from './arguments.ts';
import { rebuildTold } from './terminal.ts';

/** A mistyped directory is a mistake, not a wish for a new node. */
export function mustExist(config: Config): void {
  if (existsSync(join(config.dataDirectory, 'secrets.json'))) return;
  throw new CommandFailure(`không có nút nào ở ${config.dataDirectory}; chọn thư mục bằng --data, hoặc tạo nút bằng “thahs init”`);
}

interface Options {
  readonly create?: boolean;
  /** Also on a machine whose standby has taken its place: only looks at what that one left behind. */
  readonly ofFormer?: boolean;
}

/** Opens the node of the data directory for one command and closes it again. A node that is already serving keeps its database. */
export async function withNode<T>(flags: Flags, work: (node: Node) => Promise<T>, { create = false, ofFormer = false }: Options = {}): Promise<T> {
  const config = readConfig(flags, process.env);
  if (!create) mustExist(config);
  mustNotFollow(config.dataDirectory);
  const node = await openNode(config, undefined, { adopt: false, onRebuild: rebuildTold() });
  try {
    if (!ofFormer) await mustBeTheNode(node, config.dataDirectory);
    return await work(node);
  } finally {
    await node.close();
  }
}
