import type { RecordType } from './types.ts';

type Values = Readonly<Record<string, unknown>>;

/** Whether changing a record needs a second person (NĐ 59/2020 Điều 9.2), given what it says before and is to say after. */
export function needsSecondPerson({ secondPerson }: Pick<RecordType, 'secondPerson'>, ...said: readonly Values[]): boolean {
  if (secondPerson === undefined || typeof secondPerson === 'boolean') return secondPerson === true;
  const { field, codes } = secondPerson;
  return said.some((values) => codes.includes(String(values[field])));
}
