import { useRef } from 'react';
import type { FormEvent, KeyboardEvent } from 'react';
import type { RecordTypeView } from '../../server/dictionary.ts';

const cardStart = /\d{12}\|[\s\S]*$/;
const silence = 180;

type Typed = HTMLInputElement | HTMLTextAreaElement;
const isTyped = (target: EventTarget): target is Typed => target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

/** Gives a field back the text it had, in the way a person would have typed it. */
function giveBack(field: Typed, text: string): void {
  const prototype = field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, text);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** A scanner types the code of the card into whatever field has the focus; it is taken out of there and handed on whole. */
export function useScanner(onCard: (payload: string) => void) {
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const field = useRef<Typed | null>(null);
  const finish = (): void => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
    const from = field.current;
    field.current = null;
    const payload = from === null ? null : cardStart.exec(from.value);
    if (from === null || payload === null) return;
    giveBack(from, from.value.slice(0, payload.index));
    onCard(payload[0]);
  };
  return {
    onInputCapture: (event: FormEvent): void => {
      if (!isTyped(event.target) || !cardStart.test(event.target.value)) return;
      field.current = event.target;
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = setTimeout(finish, silence);
    },
    onKeyDownCapture: (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || field.current === null) return;
      event.preventDefault();
      event.stopPropagation();
      finish();
    },
  };
}

export interface Place {
  type: string;
  field: string;
  /** Values the same record gets with it. */
  along?: Record<string, unknown>;
}

const places: Record<string, Place[]> = {
  idNumber: [{ type: 'identifier', field: 'value', along: { kind: 'CCCD' } }, { type: 'person', field: 'idNumber' }],
  fullName: [{ type: 'person', field: 'fullName' }],
  birthDate: [{ type: 'person', field: 'birthDate' }],
  sex: [{ type: 'person', field: 'sex' }],
  address: [{ type: 'residence', field: 'asWritten', along: { kind: 'THUONG_TRU' } }, { type: 'person', field: 'address' }],
  issuedOn: [{ type: 'identifier', field: 'issuedOn', along: { kind: 'CCCD' } }],
};

/** The field of the form that a value of the card belongs to, if this kind of file has one. */
export const placeOf = (cardField: string, types: readonly RecordTypeView[]): Place | undefined =>
  places[cardField]?.find((place) => types.some((type) => type.name === place.type && type.fields.some((field) => field.name === place.field)));
