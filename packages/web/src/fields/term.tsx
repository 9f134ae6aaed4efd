import { showTerm } from '../format/term.ts';
import { useWords } from '../language/language.tsx';
import type { FieldInputProps, FieldKindParts, FieldShowProps } from './field-kind.ts';
import { TypedInput } from './typed-input.tsx';

function TermInput(props: FieldInputProps) {
  const words = useWords().fields;
  return <TypedInput {...props} show={(value) => showTerm(value, words)} placeholder={words.termPlaceholder} />;
}

function TermShow({ value }: FieldShowProps) {
  return <>{showTerm(value, useWords().fields)}</>;
}

export const term: FieldKindParts = { Input: TermInput, Show: TermShow };
