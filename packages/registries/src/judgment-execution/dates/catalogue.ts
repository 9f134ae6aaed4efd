import { recordCleared } from './clearing.ts';
import { conditionalRelease } from './conditional-release.ts';
import { longestDeferral, longestSuspension } from './deferral.ts';
import type { AnyDate } from './definition.ts';
import { expulsionExit, expulsionStart } from './expulsion.ts';
import { firstReduction } from './first-reduction.ts';
import { certificatePublished, legalPersonEnds } from './legal-person.ts';
import { executionLimitation } from './limitation.ts';
import { banRemission, measureEnds, reformatoryEarlyEnd, treatmentEnd } from './measures.ts';
import { nonCustodialReform } from './non-custodial.ts';
import { prisonEnd } from './prison-end.ts';
import { releaseProbation, suspendedProbation } from './probations.ts';

/** Every date there is, in the order in which a file shows them. */
export const DATES: readonly AnyDate[] = [
  prisonEnd, longestDeferral, longestSuspension, suspendedProbation, releaseProbation, nonCustodialReform, ...measureEnds, treatmentEnd, expulsionExit, expulsionStart, ...legalPersonEnds, certificatePublished,
  firstReduction, conditionalRelease, banRemission, reformatoryEarlyEnd, recordCleared, executionLimitation,
];
