import type { IsoDate } from '@thahs/engine/kernel';
import type { TermEvent } from '../calculation/index.ts';
import type { FileFacts } from './facts.ts';

/** One time in which a measure does not run on. */
export interface Gap extends TermEvent {
  /** Not ended by any record: `to` is the day of the question. */
  readonly open: boolean;
}

/** States of the course in which a measure stands still: away without a permit under supervision (Luật 41/2019 Điều 116.2), fled from the school (Điều 144.3). */
const STILL: Readonly<Record<string, { readonly type: TermEvent['type']; readonly states: readonly string[] }>> = {
  QUAN_CHE: { type: 'VANG_MAT_QUAN_CHE', states: ['ABSENT'] },
  HOC_SINH_TRUONG_GIAO_DUONG: { type: 'BO_TRON_KHOI_TRUONG', states: ['ESCAPED', 'FLED_ON_THE_WAY'] },
};

/** The gaps of a measure since its first day, in the order in which they happened. */
export function gapsOf(facts: FileFacts, startDate: IsoDate): readonly Gap[] {
  const still = STILL[facts.subjectKind];
  return facts.course.stretches.flatMap(({ state, from, to: until, recordId }): Gap[] => {
    if (!still?.states.includes(state) || from === null) return [];
    const to = until ?? facts.today;
    if (to <= startDate || to <= from) return [];
    return [{ type: still.type, from: from < startDate ? startDate : from, to, open: until === null, ...(recordId === null ? {} : { source: recordId }) }];
  });
}
