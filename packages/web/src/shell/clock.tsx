import { useEffect, useState } from 'react';
import { showMoment, weekdayOf } from '../format/date.ts';
import { useWords } from '../language/language.tsx';
import { useSession } from '../server/session.ts';

/** Time of the server, carried on between two readings of the session. */
export function useServerNow(): number {
  const { now } = useSession();
  const [tick, setTick] = useState(() => ({ server: Date.parse(now), local: Date.now(), at: Date.now() }));
  useEffect(() => {
    setTick({ server: Date.parse(now), local: Date.now(), at: Date.now() });
    const timer = setInterval(() => setTick((old) => ({ ...old, at: Date.now() })), 5_000);
    return () => clearInterval(timer);
  }, [now]);
  return tick.server + (tick.at - tick.local);
}

export function Clock() {
  const words = useWords().shell;
  const now = useServerNow();
  const [date, time] = showMoment(now).split(' ');
  return <time className="bar-time">{words.weekdays[weekdayOf(now)]} {date} · {time}</time>;
}
