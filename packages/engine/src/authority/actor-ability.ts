import { createMongoAbility, subject, type MongoAbility, type RawRuleOf } from '@casl/ability';
import { FILE_ACTS, POSITION_RULES, type PositionRule } from './position-rules.ts';
import type { Act, ActorFacts, Ground, Question } from './types.ts';

type Ability = MongoAbility<[Act, 'File' | 'Unit' | FileSubject | UnitSubject]>;
interface FileSubject { readonly __caslSubjectType__: 'File'; readonly unit: string; readonly sealed: boolean }
interface UnitSubject { readonly __caslSubjectType__: 'Unit'; readonly unit: string }

/** A unit outside the posting is not reached even when it is the actor's own: access ends with the posting. */
function unitsOf(rule: PositionRule, actor: ActorFacts): readonly string[] {
  return rule.reach === 'own' ? actor.scope.filter((unit) => unit === actor.unitId) : actor.scope;
}

function toRules(rule: PositionRule, actor: ActorFacts): RawRuleOf<Ability>[] {
  return rule.acts.map((act) => {
    const file = FILE_ACTS.includes(act);
    const reach = rule.reach === 'none' ? {} : { unit: { $in: [...unitsOf(rule, actor)] } };
    const conditions = file && rule.sealed !== true ? { ...reach, sealed: false } : reach;
    return { action: act, subject: file ? 'File' : 'Unit', reason: rule.ground, ...(Object.keys(conditions).length === 0 ? {} : { conditions }) };
  });
}

const abilities = new WeakMap<ActorFacts['scope'], Map<string, Ability>>();

/** CASL ability of one posting; the reason of each rule is its ground. The unit tree gives one list for the scope of a posting as long as it stands, so each request finds it made. */
export function actorAbility(actor: ActorFacts): Ability {
  const { position, unitId, scope } = actor;
  const ofScope = abilities.get(scope) ?? new Map<string, Ability>();
  abilities.set(scope, ofScope);
  const posting = `${position} ${unitId}`;
  let ability = ofScope.get(posting);
  if (!ability) ofScope.set(posting, (ability = createMongoAbility<Ability>((POSITION_RULES[position] ?? []).flatMap((rule) => toRules(rule, actor)))));
  return ability;
}

/** Unit a question bears on: the custodian for acts on files, the target for the rest; the own unit when none is named. */
export function unitOf(question: Question): string {
  const named = FILE_ACTS.includes(question.act) ? question.subject?.custodianUnit : question.targetUnit;
  return named ?? question.actor.unitId;
}

/** Ground on which the posting permits the act on this object, or null. */
export function permittedOn(ability: Ability, question: Question): Ground | null {
  const { act } = question;
  const unit = unitOf(question);
  const object = FILE_ACTS.includes(act)
    ? subject('File', { unit, sealed: question.subject?.sealed ?? false })
    : subject('Unit', { unit });
  const rule = ability.relevantRuleFor(act, object);
  return rule && !rule.inverted ? ((rule.reason ?? 'position') as Ground) : null;
}
