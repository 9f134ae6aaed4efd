import { shownDay } from '@thahs/engine/kernel';
import type { Label } from '@thahs/engine/registry';
import type { DutyFact, DutyPort } from '@thahs/engine/operation';
import { codeEntry } from '../../shared/code-lists/index.ts';
import { label } from '../../shared/label.ts';
import { rulesOn } from '../calculation/rules/rule.ts';
import { explain } from '../calculation/sentences.ts';
import { BY_CODE, DUTY_GROUPS } from './catalogue.ts';
import { dueOf } from './due.ts';
import { dutiesOf, sameDuties, uncheckedOf, type Duty, type DutyRule } from './duties-of.ts';
import { OWN_OWNERS, type DutyOwner, type Opening } from './rule.ts';
import { stateOf } from './state.ts';

/** Raised whenever the same records would give rise to other duties: a node in use then makes them anew from the journal. */
export const DUTIES_VERSION = 'duties 14';

const OWNERS: Readonly<Record<DutyOwner, Label>> = {
  KEEPER: label('Đơn vị quản lý hồ sơ', 'Unit that keeps the file'), HEAD: label('Thủ trưởng đơn vị', 'Head of the unit'), OFFICER: label('Cán bộ theo dõi', 'Officer in charge'), COURT: label('Tòa án', 'Court'),
  SUPERIOR: label('Cơ quan cấp trên', 'Superior agency'), REQUESTER: label('Cơ quan yêu cầu trích xuất', 'Agency that asked for the extraction'), PERSON: label('Người chấp hành án', 'Person'), LEGAL_PERSON: label('Pháp nhân', 'Legal person'),
  AGENCIES: label('Cơ quan quản lý nhà nước', 'State agencies'), COMMUNE: label('UBND cấp xã, người được phân công', 'Commune, assigned person'),
};

const actWords = (act: string): Label => codeEntry('event_kind', act)?.label ?? label(act, act);

function hangsOn(opens: Opening): Label {
  if (opens.on === 'term-end') return label('ngày hết hạn', 'end of the term');
  if (opens.on === 'record') return opens.day.words;
  if (opens.on === 'state') return label('ngày bắt đầu kỳ', 'beginning of the period');
  const acts = opens.acts.map(actWords);
  const joined = label(acts.map(({ vi }) => vi.toLowerCase()).join(', '), acts.map(({ en }) => en.toLowerCase()).join(', '));
  return opens.on === 'act' ? label(`ngày ${joined.vi}`, joined.en) : label(`ngày hết thời hạn ${joined.vi}`, `end of ${joined.en}`);
}

type RuleFact = Omit<DutyFact, 'occasion' | 'due' | 'met' | 'lateReason' | 'steps'>;

const madeOf = (rule: DutyRule): RuleFact => ({ rule: rule.code, group: rule.group, label: rule.label, owes: rule.owes, citation: rule.citation, verified: rule.standing === 'verified', byRecord: rule.met.alone === true, hangsOn: hangsOn(rule.opens) });
const facts = new WeakMap<DutyRule, RuleFact>();

/** What is the same of every duty of a rule is put into words once. */
function fact(rule: DutyRule): RuleFact {
  let made = facts.get(rule);
  if (made === undefined) facts.set(rule, (made = madeOf(rule)));
  return made;
}

function steps(rule: DutyRule, occasion: string): Label[] {
  const told = hangsOn(rule.opens);
  const first = ({ words, unread }: { words: string; unread: string }): string =>
    `${words.charAt(0).toUpperCase()}${words.slice(1)}: ${shownDay(occasion)} (${rule.citation}${rule.standing === 'verified' ? '' : `; ${unread}`})`;
  return [label(first({ words: told.vi, unread: 'chưa kiểm chứng' }), first({ words: told.en, unread: 'not verified' })), ...dueOf(rule.due, occasion).steps.map(explain)];
}

function versionOn(code: string, occasion: string): DutyRule | null {
  const versions = BY_CODE.get(code);
  return rulesOn(versions ?? [], occasion)[0] ?? null;
}

const told = ({ rule, occasion, due, met, lateReason }: Duty): DutyFact => ({ ...fact(rule), occasion, due, met, lateReason, steps: () => steps(rule, occasion) });

/** The duties, as the engine asks for them. */
export const dutyPort: DutyPort = {
  own: OWN_OWNERS,
  owners: OWNERS,
  groups: DUTY_GROUPS,
  of: (kind, records, keptFrom) => dutiesOf(kind, records, keptFrom).map(told),
  unchecked: (kind, records, keptFrom) => uncheckedOf(kind, records, keptFrom).map(told),
  same: sameDuties,
  rule(code, occasion) {
    const rule = versionOn(code, occasion);
    return rule && fact(rule);
  },
  stateOf,
};
