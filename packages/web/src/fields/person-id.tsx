import { useWords } from '../language/language.tsx';
import { asText } from './field-kind.ts';
import type { FieldInputProps, FieldKindParts, FieldShowProps } from './field-kind.ts';
import { MaskedNumber } from './masked-number.tsx';
import { TypedInput } from './typed-input.tsx';

function PersonIdInput(props: FieldInputProps) {
  return <TypedInput {...props} show={asText} numeric placeholder={useWords().fields.personIdPlaceholder} />;
}

export const personId: FieldKindParts = { Input: PersonIdInput, Show: ({ value }: FieldShowProps) => <MaskedNumber value={asText(value)} /> };
