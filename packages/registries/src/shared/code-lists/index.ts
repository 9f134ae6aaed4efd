/**
 * Code lists shared by all registries: one file a list, collected here and found by name.
 *
 * - A code is never reused for another meaning; what ended keeps its entry with validTo.
 * - Big lists are read from data files on first use.
 */
import type { CodeEntry, CodeList } from '@thahs/engine/registry';
import { additionalPenaltyKinds } from './additional-penalty.ts';
import { communes, currentCommunes, formerDistricts, provinces } from './administrative-unit.ts';
import { cassationOutcomes } from './cassation-outcome.ts';
import { civilObligationKinds } from './civil-obligation-kind.ts';
import { civilObligationStatuses } from './civil-obligation-status.ts';
import { collectionForms } from './collection-form.ts';
import { complexities } from './complexity.ts';
import { contactKinds } from './contact-kind.ts';
import { countries } from './country.ts';
import { courtInstances } from './court-instance.ts';
import { courtKinds } from './court-kind.ts';
import { crimeClasses } from './crime-class.ts';
import { decisionKinds } from './decision-kind.ts';
import { dutyRules } from './duty-rule.ts';
import { educations } from './education.ts';
import { ethnicGroups } from './ethnic-group.ts';
import { eventKinds } from './event-kind.ts';
import { familyRelations } from './family-relation.ts';
import { fileStatuses } from './file-status.ts';
import { grades } from './grade.ts';
import { gradingPeriods } from './grading-period.ts';
import { healthKinds } from './health-kind.ts';
import { identificationKinds } from './identification-kind.ts';
import { identifierKinds } from './identifier-kind.ts';
import { issuerKinds } from './issuer-kind.ts';
import { mainPenalties } from './main-penalty.ts';
import { legalPersonMeasures } from './measure-kind.ts';
import { penalArticles } from './penal-article.ts';
import { petitionKinds } from './petition-kind.ts';
import { petitionOutcomes } from './petition-outcome.ts';
import { religions } from './religion.ts';
import { residenceKinds } from './residence-kind.ts';
import { rewardDisciplineKinds } from './reward-discipline-kind.ts';
import { sexes } from './sex.ts';
import { specialGrounds } from './special-ground.ts';
import { suspensionsInJudgment } from './suspension-in-judgment.ts';
import { unitKinds } from './unit-kind.ts';
import { unknownReasons } from './unknown-reason.ts';

export const codeLists: readonly CodeList[] = [
  additionalPenaltyKinds, provinces, currentCommunes, communes, formerDistricts, cassationOutcomes, civilObligationKinds, civilObligationStatuses, collectionForms, complexities, contactKinds,
  countries, courtInstances, courtKinds, crimeClasses, decisionKinds, dutyRules, educations, ethnicGroups, eventKinds, familyRelations, fileStatuses, grades, gradingPeriods,
  healthKinds, identificationKinds, identifierKinds, issuerKinds, mainPenalties, legalPersonMeasures, penalArticles, petitionKinds, petitionOutcomes, religions,
  residenceKinds, rewardDisciplineKinds, sexes, specialGrounds, suspensionsInJudgment, unitKinds, unknownReasons,
];

const byName = new Map(codeLists.map((list) => [list.name, list]));
const indexes = new Map<string, ReadonlyMap<string, CodeEntry>>();
const labels = new Map<string, ReadonlyMap<string, string>>();

/** Throws on an unknown name: lists are named in code, so a wrong name is a defect. */
export function codeListEntries(name: string): readonly CodeEntry[] {
  const list = byName.get(name);
  if (!list) throw new Error(`no code list ${name}`);
  return list.entries;
}

function indexOf(name: string): ReadonlyMap<string, CodeEntry> {
  const known = indexes.get(name);
  if (known) return known;
  const index = new Map<string, CodeEntry>();
  for (const entry of codeListEntries(name)) if (!index.has(entry.code)) index.set(entry.code, entry);
  indexes.set(name, index);
  return index;
}

/** Entry in force before a former one of the same code. */
export const codeEntry = (name: string, code: string): CodeEntry | null => (byName.has(name) ? (indexOf(name).get(code) ?? null) : null);

export const codeExists = (name: string, code: string): boolean => codeEntry(name, code) !== null;

/** Code of a Vietnamese label, whatever its case; null when two codes share the label, since a guess would be silent. */
export function codeByLabel(name: string, text: string): string | null {
  if (!byName.has(name)) return null;
  let known = labels.get(name);
  if (!known) {
    const index = new Map<string, string>();
    for (const { code, label } of codeListEntries(name)) {
      const key = label.vi.toLowerCase();
      index.set(key, index.has(key) && index.get(key) !== code ? '' : code);
    }
    labels.set(name, index);
    known = index;
  }
  return known.get(text.normalize('NFC').trim().toLowerCase()) || null;
}
