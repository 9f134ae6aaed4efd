import type { KeyboardEvent } from 'react';

/** Up and down go from button to button of a list, as in a menu. @returns the button that has the focus now, null when the key was another or there is no further one. */
export function stepButtons(list: HTMLElement | null, event: KeyboardEvent): HTMLButtonElement | null {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const buttons = [...(list?.querySelectorAll('button') ?? [])];
  const next = buttons[buttons.indexOf(event.target as HTMLButtonElement) + by];
  if (by === 0 || next === undefined) return null;
  event.preventDefault();
  next.focus();
  return next;
}
