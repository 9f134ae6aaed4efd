import { useEffect, useEffectEvent } from 'react';

const writing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

/** A menu or a list that Esc closes before anything else. */
export const openPopup = '.ant-popover:not(.ant-popover-hidden), [role="combobox"][aria-expanded="true"]';

interface Pressed {
  key: string;
  ctrlKey: boolean;
  target: EventTarget | null;
  preventDefault: () => void;
  stopPropagation: () => void;
}

/** Where a list of choices is open Ctrl+Enter does nothing: neither is the highlighted choice meant, nor is what stands in the field what is to be sent. For the capture phase. */
export function holdForOpenList(event: Pressed): void {
  if (event.key !== 'Enter' || !event.ctrlKey || !(event.target instanceof HTMLElement) || event.target.closest(openPopup) === null) return;
  event.preventDefault();
  event.stopPropagation();
}

/** Keys of the whole page; they rest while somebody is typing or a dialog is open or Esc has a menu to close. */
export function usePageKey(handle: (event: KeyboardEvent) => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || writing(event.target)) return;
    if (document.querySelector('dialog[open]') !== null) return;
    if (event.key === 'Escape' && document.querySelector(openPopup) !== null) return;
    handle(event);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKey(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

export type KeyDeeds = Record<string, (event: KeyboardEvent) => void>;

export function usePageKeys(deeds: KeyDeeds): void {
  usePageKey((event) => deeds[event.key]?.(event));
}
