import { showNumber } from '../format/number.ts';
import { useWords } from '../language/language.tsx';
import { asText } from './field-kind.ts';
import type { FieldKindParts, FieldShowProps } from './field-kind.ts';
import { TypedInput } from './typed-input.tsx';

const show = (value: unknown): string => (typeof value === 'number' ? showNumber(value) : asText(value));

function MoneyShow({ value }: FieldShowProps) {
  return <>{show(value)} {useWords().fields.money}</>;
}

export const money: FieldKindParts = { Input: (props) => <TypedInput {...props} show={show} numeric />, Show: MoneyShow };
