import { useEffect, useRef } from 'react';

/** Whether something was typed while the page had its present path, or a dialog stands open; the panel that covers the page does not count. */
export function useTyped(): () => boolean {
  const typedAt = useRef('');
  useEffect(() => {
    const listen = ({ target }: Event): void => {
      if (target instanceof Element && target.closest('.dialog-covers') === null) typedAt.current = window.location.pathname;
    };
    window.addEventListener('input', listen, true);
    return () => window.removeEventListener('input', listen, true);
  }, []);
  return () => typedAt.current === window.location.pathname || document.querySelector('dialog[open]:not(.dialog-covers)') !== null;
}
