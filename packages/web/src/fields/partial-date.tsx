import { showDate, typedDate } from '../format/date.ts';
import { useWords } from '../language/language.tsx';
import { asText } from './field-kind.ts';
import type { FieldInputProps, FieldKindParts } from './field-kind.ts';
import { TypedInput } from './typed-input.tsx';

const show = (value: unknown): string => (asText(value) === '' ? '' : showDate(asText(value)));

function PartialDateInput(props: FieldInputProps) {
  return <TypedInput {...props} show={show} read={typedDate} numeric placeholder={useWords().fields.partialPlaceholder} />;
}

export const partialDate: FieldKindParts = { Input: PartialDateInput, Show: ({ value }) => <>{showDate(asText(value))}</> };
