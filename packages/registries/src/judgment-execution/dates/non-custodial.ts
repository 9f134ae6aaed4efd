import type { IsoDate } from '@thahs/engine/kernel';
import type { MissingFact } from '@thahs/engine/operation';
import type { Label } from '@thahs/engine/registry';
import { label } from '../../shared/label.ts';
import { nonCustodialEnd, type NonCustodialEndInput } from '../calculation/index.ts';
import { changedDoubts } from './changed-doubts.ts';
import { defineDate, inPenalty } from './definition.ts';
import { dayIn, type FileFacts, type Term } from './facts.ts';
import { noPenalty, noReceipt, noTermLength } from './missing.ts';
import { reductionsIn } from './reductions.ts';
import { creditOf } from './serving.ts';

const fled = label('Có thời gian bỏ trốn: luật đã đọc không nói thời gian này có tính vào thời hạn không, nên vẫn tính. Xem lại theo quyết định.', 'There was a flight: the law that was read does not say whether it counts, so it is counted. Look at the decision.');

export interface NonCustodialServing {
  readonly startDate: IsoDate;
  readonly term: Term;
  readonly credit: { readonly creditDays?: number; readonly creditPeriods?: readonly { readonly from: IsoDate; readonly to: IsoDate }[] };
  readonly doubts: readonly Label[];
  readonly source: string;
}

/** The one day on which an enforcement decision was received here; with several the records do not say which of them counts. */
function receivedOn(facts: FileFacts): IsoDate | null {
  const days = facts.of('enforcement_decision').filter(({ values }) => values['decisionKind'] === 'THI_HANH_AN').map((decision) => dayIn(decision, 'receivedOn'));
  const [day = null, ...others] = new Set(days.filter((each) => each !== null));
  return others.length === 0 ? day : null;
}

/** How the term of non-custodial reform runs: from the day on which the decision was received (TTLT 01/2023 Điều 5.1.b), whatever custody takes off. */
export function nonCustodialServing(facts: FileFacts): NonCustodialServing | { readonly missing: readonly MissingFact[] } {
  const { penalty, term } = facts;
  if (!penalty) return { missing: [noPenalty] };
  const startDate = facts.startDate ?? receivedOn(facts);
  if (term === null || term === 'life' || startDate === null) return { missing: [...(term === null || term === 'life' ? [noTermLength] : []), ...(startDate === null ? [noReceipt] : [])] };
  const { doubts, missing, ...credit } = creditOf(facts, startDate);
  if (missing.length > 0) return { missing };
  return { startDate, term, credit, source: facts.termSource ?? penalty.recordId, doubts: [...changedDoubts(facts), ...doubts, ...(facts.course.stretches.some(({ state }) => state === 'FLED') ? [fled] : [])] };
}

/** Hết thời hạn cải tạo không giam giữ: BLHS Điều 36, 63; Luật 41/2019 Điều 97, 102. */
export const nonCustodialReform = defineDate<NonCustodialEndInput>({
  code: 'NON_CUSTODIAL_END',
  label: label('Hết thời hạn cải tạo không giam giữ', 'End of non-custodial reform'),
  prepare(facts) {
    if (facts.subjectKind !== 'CAI_TAO_KHONG_GIAM_GIU') return null;
    const serving = nonCustodialServing(facts);
    if ('missing' in serving) return serving;
    const { startDate, term: { months, days }, credit: { creditDays, creditPeriods }, doubts, source } = serving;
    const { reductions, doubts: earlier } = reductionsIn(facts, startDate);
    return {
      doubts: [...doubts, ...earlier],
      input: { startDate, months, days, source, ...(creditDays === undefined ? {} : { custodyDays: creditDays }), ...(creditPeriods === undefined ? {} : { creditPeriods }), ...(reductions.length === 0 ? {} : { reductions }) },
    };
  },
  calculate(input, book) {
    const { outcome, steps } = nonCustodialEnd(input, book);
    return { outcome: { date: outcome.endDate }, steps };
  },
  fixedIn: inPenalty,
});
