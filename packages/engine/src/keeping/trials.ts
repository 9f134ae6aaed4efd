import type { TrialView } from '../contract/keeping-views.ts';
import { instant } from './schemas.ts';

/** A check or a trial as `backup.check` wrote it into the journal. */
export interface TrialBody {
  readonly setId: string;
  readonly mediumId: string;
  readonly faults: readonly string[];
  readonly seconds: number;
  readonly minute: Readonly<Record<string, string | number | boolean | null>>;
}

export interface TrialRow {
  readonly entryId: string;
  readonly at: string;
  readonly label: string;
  readonly body: TrialBody;
}

/** Columns and tables of `TrialRow`: the journal is the only place where a trial is kept whole. */
export const TRIAL_SQL = `select e.id "entryId", ${instant('e.at')} at, m.label, b.body::json body from journal_entry e join journal_body b on b.entry_id = e.id join medium m on m.medium_id = (b.body::json ->> 'mediumId')::uuid`;

const numberOr = (value: unknown): number | null => (typeof value === 'number' ? value : null);

export function trialView({ entryId, at, label, body }: TrialRow): TrialView {
  const { setId, mediumId, faults, minute } = body;
  // A trial that broke off before the copy answered wrote noughts, which are no times.
  const times = minute['rtoSeconds'] !== 0;
  return { entryId, at, setId, mediumId, label, passed: faults.length === 0, faults: faults.length, rtoSeconds: times ? numberOr(minute['rtoSeconds']) : null, rpoSeconds: times ? numberOr(minute['rpoSeconds']) : null };
}
