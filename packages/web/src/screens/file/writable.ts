import type { RecordView } from '@thahs/engine/contract';
import type { RecordTypeView } from '../../server/dictionary.ts';

const isFilled = (value: unknown): boolean => value !== null && value !== undefined && value !== '';

export interface Writable {
  /** Fields that an amendment can write. */
  readonly fields: ReadonlySet<string>;
  /** Whether one of them is filled, and changes with time. */
  readonly overwrites: boolean;
}

/** What the dictionary lets an amendment of a record write: what is empty, and what changes with time unless its change takes two. The door judges what is sent. */
export function writableOf({ fields, changesWithTime, secondPerson }: RecordTypeView, { values, withheld }: RecordView): Writable {
  const byTwo = typeof secondPerson === 'boolean' ? secondPerson : secondPerson.codes.includes(String(values[secondPerson.field]));
  const changes = (name: string): boolean => !byTwo && (changesWithTime === true || changesWithTime.includes(name));
  const open = fields.map(({ name }) => name).filter((name) => !withheld.includes(name) && (!isFilled(values[name]) || changes(name)));
  return { fields: new Set(open), overwrites: open.some((name) => isFilled(values[name])) };
}
