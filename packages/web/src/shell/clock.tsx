import { useEffect, useState } from 'react';
import { showMoment, weekdayOf } from '../format/date.ts';
import { useWords } from '../language/language.tsx';
import { useSession } from '../server/session.ts';

const beat = 5_000;

/** Time of the server, carried on between two readings of the session. */
export function useServerNow(): number {
  const { now } = useSession();
  const [since, setSince] = useState({ now, passed: 0 });
  useEffect(() => {
    const begun = Date.now();
    const timer = setInterval(() => setSince({ now, passed: Date.now() - begun }), beat);
    return () => clearInterval(timer);
  }, [now]);
  return Date.parse(now) + (since.now === now ? since.passed : 0);
}

export function Clock() {
  const words = useWords().shell;
  const now = useServerNow();
  const [date, time] = showMoment(now).split(' ');
  return <time className="bar-lines bar-time"><span>{words.weekdays[weekdayOf(now)]} </span><span>{date} · {time}</span></time>;
}
