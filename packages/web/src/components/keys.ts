import { useEffect, useEffectEvent } from 'react';

const writing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

/** A menu or a list that Esc closes before anything else. */
export const openPopup = '.ant-popover:not(.ant-popover-hidden), [role="combobox"][aria-expanded="true"]';

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
