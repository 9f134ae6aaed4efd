import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Last file of a set to be written; without it the set is unfinished. */
export const MANIFEST = 'manifest.note';

/** Name of a node as a folder: `thahs.local/node` lies in `thahs.local_node`. */
const nodeFolder = (root: string, node: string): string => join(root, node.replaceAll(/[^A-Za-z0-9.-]/g, '_'));

/** Where the sets of a node lie on a medium. */
export const setsOf = (root: string, node: string): string => join(nodeFolder(root, node), 'sets');

/** The signed list of lawful orders that were carried out, beside the sets. */
export const ordersOn = (root: string, node: string): string => join(nodeFolder(root, node), 'redactions.note');

/** Sets in the order of their names are in the order of their time. */
export const setFolder = (root: string, node: string, begun: number, set: string): string =>
  join(setsOf(root, node), `${new Date(begun).toISOString().replaceAll(/[-:]|\.\d+/g, '')}-${set}`);

/** The log of one database on one timeline: another database under the same name has other places with the same numbers. */
export const walFolder = (root: string, node: string, { system, timeline }: { readonly system: string; readonly timeline: number }): string => join(nodeFolder(root, node), 'wal', system, timeline.toString(16).toUpperCase().padStart(8, '0'));

/** Databases and timelines of which there is a log on a medium. */
export function logsOn(root: string, node: string): { readonly system: string; readonly timeline: number }[] {
  const wal = join(nodeFolder(root, node), 'wal');
  const namesIn = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : []);
  return namesIn(wal).flatMap((system) => namesIn(join(wal, system)).filter((name) => /^[0-9A-F]{8}$/.test(name)).map((name) => ({ system, timeline: Number.parseInt(name, 16) })));
}
