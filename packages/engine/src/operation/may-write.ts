/**
 * What an operation may write follows from its kind, and the door sees to it: a look writes nothing, an act on one's own things (drafts, chosen
 * columns, saved filters, own sessions and keys) only rows of the person who asks, and governed data is changed by a change alone, which carries
 * an operation id and an entry (design §2.3, §3.7; docs/decisions/0012). It guards against our mistakes: the statements are ours.
 */
import type { Tx } from '../store/index.ts';
import type { AnyOperation } from './define.ts';
import type { Actor } from './engine.ts';

const OWN_TABLES: readonly string[] = ['draft', 'list_columns', 'passkey', 'saved_filter', 'session'];

/** `for update` locks and `do update` goes with an insert; every other one names the table it changes. */
const WRITES = /\b(?:insert\s+into|delete\s+from|merge\s+into|truncate(?:\s+table)?|copy|(?<!\b(?:for|do|key)\s+)update(?:\s+only)?)\s+([\w."]+)/gi;

type Statement = string | { readonly name?: string | undefined; readonly text: string; readonly values?: readonly unknown[] };

/** Named statements are few and asked all day. */
const written = new Map<string, readonly string[]>();

function tablesWritten(statement: Statement): readonly string[] {
  const { name, text } = typeof statement === 'string' ? { name: undefined, text: statement } : statement;
  const known = name === undefined ? undefined : written.get(name);
  if (known) return known;
  const tables = [...text.matchAll(WRITES)].map(([, table]) => table ?? '');
  if (name !== undefined) written.set(name, tables);
  return tables;
}

export function mustBeAllowedToWrite(operation: Pick<AnyOperation, 'name' | 'kind'>, actor: Actor, statement: Statement, values: readonly unknown[] | undefined): void {
  const tables = tablesWritten(statement);
  if (tables.length === 0) return;
  const given = values ?? (typeof statement === 'string' ? [] : statement.values) ?? [];
  const own = operation.kind === 'own' && tables.every((table) => OWN_TABLES.includes(table)) && given.includes(actor.accountId);
  if (!own) throw new Error(`${operation.name} is of kind ${operation.kind} and may not write ${tables.join(', ')}`);
}

/** The transaction as an operation gets it. */
export function fenced(tx: Tx, operation: AnyOperation, actor: Actor): Tx {
  if (operation.kind === 'change') return tx;
  const query = (statement: Statement, values?: readonly unknown[]): unknown => {
    mustBeAllowedToWrite(operation, actor, statement, values);
    return (tx.query as (statement: Statement, values?: readonly unknown[]) => unknown)(statement, values);
  };
  return {
    query: query as Tx['query'],
    later: (statement) => {
      mustBeAllowedToWrite(operation, actor, statement, undefined);
      tx.later(statement);
    },
  };
}
