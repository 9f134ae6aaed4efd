import { useEffect, useEffectEvent } from 'react';

const writing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

/** Keys of the whole page; they rest while somebody is typing or a dialog is open. */
export function usePageKey(handle: (event: KeyboardEvent) => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || writing(event.target)) return;
    if (document.querySelector('dialog[open]') !== null) return;
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
