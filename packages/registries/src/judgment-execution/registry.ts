/**
 * Registry of criminal-judgment execution: the record types of a file, in the order of the paper.
 *
 * - Groups follow NĐ 59/2020 Điều 8.2 (persons, a–h) and 8.3 (commercial legal persons, a–đ), united with NĐ 160/2026 Điều 8.
 * - What the decree of 2026 no longer names (previous convictions and sanctions) is kept, never dropped.
 * - A record type is one file in records/ and its line below.
 * - Records whose error moves a release, a name or a custodian need a second person to correct (NĐ 59/2020 Điều 9.2).
 */
import { defineRegistry } from '@thahs/engine/registry';
import { codeLists } from '../shared/code-lists/index.ts';
import { label } from '../shared/label.ts';
import { additionalPenalty } from './records/additional-penalty.ts';
import { admission } from './records/admission.ts';
import { civilObligation } from './records/civil-obligation.ts';
import { coercionEvent } from './records/coercion-event.ts';
import { communitySupervision } from './records/community-supervision.ts';
import { contact } from './records/contact.ts';
import { custodyPeriod } from './records/custody-period.ts';
import { custodyStatus } from './records/custody-status.ts';
import { dutyDone } from './records/duty-done.ts';
import { dutyTransfer } from './records/duty-transfer.ts';
import { enforcementDecision } from './records/enforcement-decision.ts';
import { executionEvent } from './records/execution-event.ts';
import { expulsion } from './records/expulsion.ts';
import { familyMember } from './records/family-member.ts';
import { grading } from './records/grading.ts';
import { health } from './records/health.ts';
import { identification } from './records/identification.ts';
import { identifier } from './records/identifier.ts';
import { judgment } from './records/judgment.ts';
import { legalPerson } from './records/legal-person.ts';
import { legalPersonResult } from './records/legal-person-result.ts';
import { legalRepresentative } from './records/legal-representative.ts';
import { offence } from './records/offence.ts';
import { offendingSummary } from './records/offending-summary.ts';
import { penalty } from './records/penalty.ts';
import { person } from './records/person.ts';
import { petition } from './records/petition.ts';
import { placement } from './records/placement.ts';
import { previousConviction } from './records/previous-conviction.ts';
import { previousSanction } from './records/previous-sanction.ts';
import { reformatory } from './records/reformatory.ts';
import { residence } from './records/residence.ts';
import { returnResidence } from './records/return-residence.ts';
import { rewardDiscipline } from './records/reward-discipline.ts';
import { socialRelation } from './records/social-relation.ts';
import { specialGround } from './records/special-ground.ts';
import { treatment } from './records/treatment.ts';
import { paperKinds } from './paper-kinds.ts';
import { subjectKinds } from './subject-kinds.ts';

export const judgmentExecution = defineRegistry({
  name: 'judgment_execution',
  label: label('Cơ sở dữ liệu thi hành án hình sự', 'Criminal-judgment execution'),
  subjectKinds,
  recordTypes: [
    judgment, enforcementDecision, penalty, additionalPenalty, person, identifier, familyMember, socialRelation, residence, identification,
    offence, offendingSummary, previousConviction, previousSanction, civilObligation, custodyPeriod, admission, placement, custodyStatus,
    executionEvent, petition, dutyDone, grading, rewardDiscipline, specialGround, health, contact, treatment, reformatory, communitySupervision, expulsion, returnResidence,
    legalPerson, legalRepresentative, coercionEvent, dutyTransfer, legalPersonResult,
  ],
  codeLists,
  paperKinds,
  // No law fixes the form of a file number; letters, digits and the marks that stand in numbers of papers, nothing that reads as markup.
  fileNumber: '^[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} ./_()+-]{0,59}$',
});
