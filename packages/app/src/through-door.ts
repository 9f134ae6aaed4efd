import { operations, perform } from '@thahs/engine';
import type { Actor } from '@thahs/engine';
import type { Node } from './node.ts';

/** Through the one door as one actor: same decisions, same journal as from the screen. */
export interface Acting {
  readonly node: Node;
  readonly actor: Actor;
  readonly do: <T = Record<string, unknown>>(name: string, input: Record<string, unknown>) => Promise<T>;
}

export function throughDoor(node: Node, actor: Actor): Acting {
  return {
    node,
    actor,
    do: async (name, input) => {
      const operation = operations.find((o) => o.name === name);
      if (!operation) throw new Error(`no operation ${name}`);
      return (await perform(node.engine, operation, actor, input)) as never;
    },
  };
}
