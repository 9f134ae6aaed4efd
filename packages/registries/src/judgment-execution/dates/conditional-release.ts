import { label } from '../../shared/label.ts';
import { conditionalReleaseDay, type ConditionalReleaseDayInput } from '../calculation/index.ts';
import { defineDate } from './definition.ts';
import { afterCancelled, releaseInForce } from './release-now.ts';
import { byTheLaw, lifeTerm } from './life-term.ts';
import { reviewOver } from './review-over.ts';
import { servesPrison, servingOf } from './serving.ts';

const released = label('Đã được tha tù trước thời hạn có điều kiện.', 'Conditionally released already.');
const life = label('Tù chung thân chưa được giảm xuống tù có thời hạn.', 'A life sentence that was not reduced to a term.');

/** Ngày sớm nhất đủ thời gian để được xét tha tù trước thời hạn có điều kiện: BLHS Điều 66, 106. */
export const conditionalRelease = defineDate<ConditionalReleaseDayInput>({
  code: 'CONDITIONAL_RELEASE',
  label: label('Đủ thời gian để được xét tha tù có điều kiện', 'Time served for conditional release'),
  prepare(facts) {
    if (!servesPrison(facts) || facts.subjectKind === 'THA_TU_CO_DIEU_KIEN') return null;
    if (releaseInForce(facts) !== null) return { none: released };
    const over = reviewOver(facts);
    if (over !== null) return { none: over };
    const cancelled = afterCancelled(facts);
    const serving = servingOf(facts);
    // What the court left to be served has no first day of its own yet: that the release is over is told before what is missing.
    if ('missing' in serving) return cancelled === null ? serving : { none: cancelled };
    const { open } = serving;
    const ofLaw = serving.term === 'life' ? lifeTerm(facts) : null;
    const term = ofLaw?.term ?? serving.term;
    if (term === 'life') return { none: life };
    const doubts = ofLaw === null ? serving.doubts : [byTheLaw, ...serving.doubts];
    const lifeReducedToFixed = facts.mainPenalty === 'TU_CHUNG_THAN';
    return { input: { ...serving.facts, termMonths: term.months, termDays: term.days, juvenile: facts.juvenile, lifeReducedToFixed, crimes: facts.crimes }, open, doubts: cancelled === null ? doubts : [cancelled, ...doubts] };
  },
  calculate: conditionalReleaseDay,
});
