import type { UseQueryResult } from '@tanstack/react-query';
import type { BackupView, KeepingStatus, MediumView, RecoveryKeyView, TrialView } from '@thahs/engine/contract';
import { showDate } from '../../format/date.ts';
import { showNumber } from '../../format/number.ts';
import type { Words } from '../../language/vi.ts';
import { useRead } from '../../server/hooks.ts';

export interface Keeping {
  readonly status: KeepingStatus;
  readonly media: MediumView[];
  readonly sets: BackupView[];
  readonly trials: TrialView[];
  readonly keys: RecoveryKeyView[];
}

/** Everything the screen shows, and until then the question it waits for: one that was refused before one that is on its way. */
export function useKeeping(): { data: Keeping | undefined; asked: UseQueryResult } {
  const status = useRead('backup.status', {});
  const media = useRead('medium.list', {});
  const sets = useRead('backup.list', {});
  const trials = useRead('backup.trials', {});
  const keys = useRead('recovery-key.list', {});
  const whole = status.data !== undefined && media.data !== undefined && sets.data !== undefined && trials.data !== undefined && keys.data !== undefined;
  const all: UseQueryResult[] = [status, media, sets, trials, keys];
  const asked = all.find((each) => each.isError) ?? all.find((each) => each.data === undefined) ?? status;
  return { asked, data: whole ? { status: status.data, media: media.data.media, sets: sets.data.sets, trials: trials.data.trials, keys: keys.data.keys } : undefined };
}

const MINUTE = 60;

/** Media on which copies are made. */
export const inUse = (media: readonly MediumView[]): MediumView[] => media.filter((medium) => medium.state === 'IN_USE');

/** Seconds as a person says them. */
export function showDuration(seconds: number | null, words: Words['keeping']): string {
  if (seconds === null) return '—';
  if (seconds < 2 * MINUTE) return words.seconds(showNumber(Math.round(seconds)));
  return words.minutes(showNumber(Math.round(seconds / MINUTE)));
}

/** How a medium stands: its newest copy that was not cleared away decides. */
export interface Standing {
  readonly tone: 'outline' | 'gold' | 'red';
  readonly text: string;
}

export function standingOf(medium: MediumView, { sets, status }: Keeping, words: Words['keeping']): Standing {
  const copies = sets.flatMap((set) => set.copies.filter((copy) => copy.mediumId === medium.mediumId && copy.removedAt === null && set.endedAt !== null).map((copy) => ({ ...copy, whole: set.whole })));
  const newest = copies[0];
  if (newest !== undefined && (newest.verifiedWhole === false || newest.drillPassed === false)) return { tone: 'red', text: words.damaged };
  if (medium.lastCopyAt === null) return { tone: 'red', text: words.empty };
  return status.due.some((work) => work.mediumId === medium.mediumId) ? { tone: 'gold', text: words.late } : { tone: 'outline', text: words.good };
}

/** What comes next on a medium: what is due now first, then the nearest day. */
export function nextOn(medium: MediumView, { status }: Keeping, words: Words['keeping']): string[] {
  const due = status.due.filter((work) => work.mediumId === medium.mediumId).map((work) => (work.waits ? words.dueWaits : words.dueNow)(words.what[work.what] ?? ''));
  const later = status.next.filter((work) => work.mediumId === medium.mediumId).toSorted((a, b) => a.by.localeCompare(b.by)).map((work) => words.by(words.what[work.what] ?? '', showDate(work.by)));
  return [...due, ...later];
}
