import { showMoment } from '../format/date.ts';
import { useWords } from '../language/language.tsx';
import { asText } from './field-kind.ts';
import type { FieldInputProps, FieldKindParts } from './field-kind.ts';
import { TypedInput } from './typed-input.tsx';

const show = (value: unknown): string => (asText(value) === '' ? '' : showMoment(asText(value)));

function DatetimeInput(props: FieldInputProps) {
  return <TypedInput {...props} show={show} numeric placeholder={useWords().fields.momentPlaceholder} />;
}

export const datetime: FieldKindParts = { Input: DatetimeInput, Show: ({ value }) => <>{showMoment(asText(value))}</> };
