import { showDate, typedDate } from '../format/date.ts';
import { useWords } from '../language/language.tsx';
import { asText } from './field-kind.ts';
import type { FieldInputProps, FieldKindParts } from './field-kind.ts';
import { TypedInput } from './typed-input.tsx';

const show = (value: unknown): string => (asText(value) === '' ? '' : showDate(asText(value)));

function DateInput(props: FieldInputProps) {
  return <TypedInput {...props} show={show} read={typedDate} numeric placeholder={useWords().fields.datePlaceholder} />;
}

export const date: FieldKindParts = { Input: DateInput, Show: ({ value }) => <>{showDate(asText(value))}</> };
