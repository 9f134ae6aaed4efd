import { useState } from 'react';
import { useWords } from '../language/language.tsx';
import { asText } from './field-kind.ts';
import type { FieldInputProps, FieldKindParts, FieldShowProps } from './field-kind.ts';
import { TypedInput } from './typed-input.tsx';

const dotsInGroups = (text: string): string => text.replace(/(.{4})(?=.)/g, '$1 ');
const masked = (text: string): string => dotsInGroups(text.length > 4 ? `${text.slice(0, -4)}••••` : text);

function PersonIdInput(props: FieldInputProps) {
  return <TypedInput {...props} show={asText} numeric placeholder={useWords().fields.personIdPlaceholder} />;
}

/** Masked until asked for, so that it does not lie open on the screen. */
export function MaskedNumber({ value }: { value: string }) {
  const words = useWords().file;
  const [open, setOpen] = useState(false);
  return (
    <>
      {open ? dotsInGroups(value) : masked(value)}{' '}
      <button type="button" className="link-button" aria-pressed={open} onClick={() => setOpen(!open)}>{open ? words.hide : words.reveal}</button>
    </>
  );
}

export const personId: FieldKindParts = { Input: PersonIdInput, Show: ({ value }: FieldShowProps) => <MaskedNumber value={asText(value)} /> };
