import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Dialog } from '../components/dialog.tsx';
import { showNumber } from '../format/number.ts';
import { useWords } from '../language/language.tsx';
import { noteUse, stillSame, useSession } from '../server/session.ts';
import { useServerNow } from './clock.tsx';

const minute = 60_000;
const warnedBefore = 2 * minute;

/** Says before the idle limit ends the session that it will; the moment is the server's. What a person does on the page keeps the session by itself. */
export function IdleWarning() {
  const words = useWords().shell;
  const client = useQueryClient();
  const { idleEndsAt, idleMinutes, ended } = useSession();
  const left = Date.parse(idleEndsAt) - useServerNow();
  const over = left <= 0;
  useEffect(() => {
    const events = ['keydown', 'pointerdown', 'wheel'] as const;
    for (const event of events) window.addEventListener(event, noteUse, { capture: true, passive: true });
    return () => { for (const event of events) window.removeEventListener(event, noteUse, true); };
  }, []);
  useEffect(() => { if (over) void stillSame(client); }, [over, client]);
  if (ended || left > warnedBefore) return null;
  const stay = (): void => {
    noteUse();
    void stillSame(client);
  };
  const minutes = showNumber(Math.max(1, Math.ceil(left / minute)));
  return <Dialog title={words.idleTitle(minutes)} closeLabel={words.idleStay} onClose={stay}><p>{words.idleHint(showNumber(idleMinutes))}</p></Dialog>;
}
