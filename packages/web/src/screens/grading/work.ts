import type { GradingRow } from '@thahs/engine/contract';
import { useEffect, useEffectEvent, useState } from 'react';
import { holdForOpenList } from '../../components/keys.ts';
import { dayOf } from '../../format/date.ts';
import { usePurpose } from '../../server/purpose.tsx';
import { useSession } from '../../server/session.ts';
import { useEnter, useSheet } from './load.ts';
import type { Wanted } from './load.ts';
import type { Meeting } from './sheet-form.tsx';
import type { Chosen } from './sheet-table.tsx';

const NO_MEETING: Meeting = { decisionNo: '', members: null, present: null, votes: null };
const NO_ROWS: readonly GradingRow[] = [];

const written = ({ decisionNo, members, present, votes }: Meeting) => ({
  ...(decisionNo.trim() === '' ? {} : { decisionNo: decisionNo.trim() }), ...(members === null ? {} : { members }), ...(present === null ? {} : { present }), ...(votes === null ? {} : { votes }),
});

type Choices = ReadonlyMap<string, Chosen>;

const readyOf = (open: readonly GradingRow[], chosen: Choices): { fileId: string; grade: string; reason?: string }[] =>
  open.flatMap(({ fileId }) => {
    const { grade = '', reason = '' } = chosen.get(fileId) ?? {};
    return grade === '' ? [] : [{ fileId, grade, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) }];
  });

/** The sheet in hand: what is wanted, what was chosen on it, and its way to the server. */
export function useGradingWork() {
  const { now } = useSession();
  const { code: purpose } = usePurpose();
  const [wanted, setWanted] = useState<Wanted>({ period: 'THANG', day: dayOf(now), team: undefined });
  const [meeting, setMeeting] = useState(NO_MEETING);
  const [chosen, setChosen] = useState<Choices>(new Map());
  const [done, setDone] = useState<{ entered: number; late: number } | null>(null);
  const sheet = useSheet(purpose, wanted);
  const enter = useEnter((output) => {
    setDone(output);
    setChosen(new Map());
  });
  const open = (sheet.data?.rows ?? NO_ROWS).filter((row) => row.grade === null);
  const ready = readyOf(open, chosen);
  const save = (): void => {
    if (ready.length > 0 && !enter.isPending) enter.mutate({ purpose, period: wanted.period, day: wanted.day, grades: ready, ...written(meeting) });
  };
  useSaveKey(save);
  const fillRest = (grade: string): void => setChosen((all) => new Map([...all, ...open.filter(({ fileId, ceiling }) => ceiling === null && (all.get(fileId)?.grade ?? '') === '').map(({ fileId }): [string, Chosen] => [fileId, { grade, reason: all.get(fileId)?.reason ?? '' }])]));
  const want = (next: Wanted): void => {
    setWanted(next);
    setChosen(new Map());
    setDone(null);
    enter.reset();
  };
  return { wanted, want, meeting, setMeeting, sheet, open, ready, chosen, choose: (fileId: string, mine: Chosen): void => setChosen((all) => new Map(all).set(fileId, mine)), fillRest, enter, save, done };
}

/** Ctrl+Enter saves from wherever one is typing. */
function useSaveKey(save: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.ctrlKey) save();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKey(event);
    window.addEventListener('keydown', holdForOpenList, true);
    window.addEventListener('keydown', listen);
    return () => {
      window.removeEventListener('keydown', holdForOpenList, true);
      window.removeEventListener('keydown', listen);
    };
  }, []);
}
