import type { RecordFacts } from '@thahs/engine/operation';
import type { ConditionalReleaseInput } from '../calculation/index.ts';
import { numberIn, textIn } from './facts.ts';

/** How far a civil obligation went, as the calculation of a release names it; `UNKNOWN`: neither a status nor sums were entered. */
export type Settled = ConditionalReleaseInput['compensation'] | 'UNKNOWN';

/** Statuses as NQ 01/2018 Điều 2.5 sees them: paid, exempted, ended by the agency, waived by a victim who confirmed it. Money that is only secured is not paid. */
const BY_STATUS: Readonly<Record<string, Settled>> = { XONG: 'PAID', MIEN: 'STOPPED_BY_AGENCY', DINH_CHI: 'STOPPED_BY_AGENCY', DAM_BAO: 'PART_PAID', MOT_PHAN: 'PART_PAID', CHUA: 'UNPAID' };
export const DONE: ReadonlySet<Settled> = new Set(['PAID', 'STOPPED_BY_AGENCY', 'WAIVED_BY_VICTIM_CONFIRMED', 'NONE_DUE']);

export function settled(duty: RecordFacts): Settled {
  const status = textIn(duty, 'status');
  if (status === 'XOA_NO') return textIn(duty, 'evidence') === '' ? 'WAIVED_UNCONFIRMED' : 'WAIVED_BY_VICTIM_CONFIRMED';
  if (status !== '') return BY_STATUS[status] ?? 'UNKNOWN';
  const [amount, paid] = [numberIn(duty, 'amount'), numberIn(duty, 'paid')];
  if (paid === 0) return 'UNKNOWN';
  return amount > 0 && paid >= amount ? 'PAID' : 'PART_PAID';
}
