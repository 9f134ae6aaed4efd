import { useState } from 'react';
import { useWords } from '../language/language.tsx';

const inFours = (text: string): string => text.replace(/(.{4})(?=.)/g, '$1 ');
const masked = (text: string): string => inFours(text.length > 4 ? `${text.slice(0, -4)}••••` : text);

/** Masked until asked for, so that it does not lie open on the screen. The look that brought it is journalled already (docs/decisions/0019). */
export function MaskedNumber({ value }: { value: string }) {
  const words = useWords().file;
  const [open, setOpen] = useState(false);
  return (
    <>
      {open ? inFours(value) : masked(value)}{' '}
      <button type="button" className="link-button" aria-pressed={open} title={words.maskNote} onClick={() => setOpen(!open)}>{open ? words.hide : words.reveal}</button>
    </>
  );
}
