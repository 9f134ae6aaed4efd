import { createContext, use } from 'react';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';

/** The foot of the page, once it stands. */
export const FootContext = createContext<HTMLElement | null>(null);

/** What a screen says in the foot: its state at left, its keys at right. */
export function Foot({ state, keys }: { state?: ReactNode; keys?: ReactNode }) {
  const place = use(FootContext);
  if (place === null) return null;
  return createPortal(
    <>
      <div className="foot-state">{state}</div>
      <div className="foot-keys">{keys}</div>
    </>,
    place,
  );
}
