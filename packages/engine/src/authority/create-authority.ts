import { regimeOn, type Regime } from '../clause/index.ts';
import type { Sensitivity } from '../registry/index.ts';
import { actorAbility, permittedOn } from './actor-ability.ts';
import { entryRight, entryTable } from './entry-right.ts';
import { explain } from './explain.ts';
import { ENTRY_ACTS, FILE_ACTS, POSITION_RULES } from './position-rules.ts';
import { checkPurpose } from './purpose-check.ts';
import { refused } from './refusal.ts';
import type { Act, Acting, ActorFacts, AuthorityFacts, AuthorityRules, Decision, PurposeRule, Question } from './types.ts';

export interface Authority {
  decide(question: Question): Decision;
  /** Purposes under which the same act would be allowed. */
  fittingPurposes(question: Question): string[];
  /** Units whose files, or sealed files, the actor may read: the fence of lists and of row-level security. */
  readableUnits(actor: ActorFacts, sealed?: boolean): string[];
  /** Acts the position knows at all; each single one is still decided on its object. */
  actsOf(actor: ActorFacts): Act[];
}

/** Positions of the custodian unit that work with health data (NĐ 160/2026 Điều 13.2). */
const SPECIAL: readonly Acting[] = ['UNIT_HEAD', 'ENTRY_OFFICER', 'DATABASE_OFFICER'];

function reveals(question: Question, purpose: PurposeRule | null): readonly Sensitivity[] {
  if (!FILE_ACTS.includes(question.act) || purpose?.opens === 'internal') return ['internal'];
  const custodian = question.subject !== null && question.subject.custodianUnit === question.actor.unitId;
  const special = custodian && SPECIAL.includes(question.actor.position) && purpose?.opens !== 'personal';
  return special ? ['internal', 'personal', 'special'] : ['internal', 'personal'];
}

function allow(question: Question, regime: Regime, clause: string, purpose: PurposeRule | null, warnings: readonly string[]): Decision {
  return { allowed: true, clause, regime, reveals: reveals(question, purpose), warnings };
}

/** The one place that says yes or no. Pure: the day, the actor and the file come with the question. */
export function createAuthority(rules: AuthorityRules & AuthorityFacts): Authority {
  const table = entryTable(rules.entry);

  function decide(question: Question): Decision {
    const regime = regimeOn(question.on);
    const ground = permittedOn(actorAbility(question.actor), question);
    const fault = explain(question, ground, rules);
    if (fault) return refused(fault, regime, rules);
    const stated = checkPurpose(rules.purposes, question);
    if ('refusal' in stated) return refused(stated.refusal, regime, rules);
    const clause = rules.grounds[ground ?? 'position'][regime];
    if (!ENTRY_ACTS.includes(question.act) || question.subject === null) return allow(question, regime, clause, stated.purpose, []);
    const entry = entryRight(table, question, regime, rules);
    if ('refusal' in entry) return refused(entry.refusal, regime, rules);
    return allow(question, regime, question.act === 'confirm' ? clause : entry.clause, stated.purpose, entry.warnings);
  }

  return {
    decide,
    fittingPurposes: (question) => rules.purposes.map(({ code }) => code).filter((purpose) => decide({ ...question, purpose }).allowed),
    readableUnits(actor, sealed = false) {
      const ability = actorAbility(actor);
      const question = { act: 'read', actor, on: '', purpose: null } as const;
      return [...new Set(actor.scope)].filter((unit) => permittedOn(ability, { ...question, subject: { subjectKind: '', custodianUnit: unit, sealed } }) !== null);
    },
    actsOf: (actor) => [...new Set((POSITION_RULES[actor.position] ?? []).flatMap((rule) => rule.acts))],
  };
}
