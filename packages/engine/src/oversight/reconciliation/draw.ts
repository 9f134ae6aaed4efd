import { sha256Hex } from '../../kernel/index.ts';
import type { Month } from '../calendar.ts';

/** No source gives a number: all of few, the root of many, never more than a person holds against paper in some days. Of 50 files without a fault one concludes, 95 times of 100, that fewer than 6 in 100 differ. */
const [LEAST, MOST] = [10, 50];

export const sampleSize = (population: number): number => Math.min(population, MOST, Math.max(LEAST, Math.ceil(Math.sqrt(population))));

/** What the draw rests on: nobody knows the root before the reconciliation was begun. */
export interface Lot {
  /** Hex. */
  readonly root: string;
  readonly month: Month;
  readonly unit: string;
}

/** SHA-256 in hex of four lines, each with its end: root, month, unit, file. */
export const rankOf = ({ root, month, unit }: Lot, fileId: string): string => sha256Hex(`${root}\n${month}\n${unit}\n${fileId}\n`);

/** The files with the lowest ranks, lowest first: which ones does not depend on the order in which they are given. */
export const drawn = (lot: Lot, fileIds: readonly string[]): string[] =>
  fileIds.map((id) => ({ id, rank: rankOf(lot, id) })).toSorted((a, b) => (a.rank < b.rank ? -1 : 1)).slice(0, sampleSize(fileIds.length)).map(({ id }) => id);
