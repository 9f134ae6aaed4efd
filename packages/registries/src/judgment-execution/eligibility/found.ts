import type { MissingFact, RecordFacts } from '@thahs/engine/operation';
import type { Label } from '@thahs/engine/registry';
import type { FileFacts } from '../dates/index.ts';

/** What the records say of one condition: it holds, it does not, it waits for a day, or (null) something has to be entered first. */
export interface Found {
  readonly holds: boolean | null | 'waits';
  readonly figure: Label | null;
  readonly missing: readonly MissingFact[];
  readonly records: readonly string[];
  /** Ground beside that of the calculation. */
  readonly citation?: string;
  /** The way from the records to the answer is our reading of the law. */
  readonly isReading?: boolean;
}

const ids = (records: readonly (RecordFacts | undefined)[]): string[] => records.flatMap((record) => (record ? [record.recordId] : []));

export const holds = (figure: Label | null, ...records: readonly (RecordFacts | undefined)[]): Found => ({ holds: true, figure, missing: [], records: ids(records) });
export const fails = (figure: Label | null, ...records: readonly (RecordFacts | undefined)[]): Found => ({ holds: false, figure, missing: [], records: ids(records) });
export const wanting = (missing: readonly MissingFact[], figure: Label | null = null, ...records: readonly (RecordFacts | undefined)[]): Found => ({ holds: null, figure, missing, records: ids(records) });

/** For a calculation, which knows only yes and no: what is not known stands in nobody's way there, and is told beside it. */
export const passes = (found: Found): boolean => found.holds !== false;

/** Decided by the day of the round; what came after it is of the next one. */
export const until = (facts: FileFacts, on: string, events: readonly RecordFacts[]): readonly RecordFacts[] => events.filter((event) => (facts.decided(event) ?? '') <= on);
