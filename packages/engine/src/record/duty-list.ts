import Type from 'typebox';
import { addDays, vietnamDate } from '../kernel/index.ts';
import type { Context } from '../operation/index.ts';
import type { DutyBucket, DutyFilters, DutyView } from '../contract.ts';
import { inScope } from './search-sql.ts';
import type { Conditions } from './conditions.ts';
import { Purpose } from './schemas.ts';

const WEEK = 7;
const MONTH = 30;
const Codes = Type.Array(Type.String({ maxLength: 60 }), { maxItems: 40 });
export const DutyFilterSchema = {
  purpose: Type.Optional(Purpose), unitId: Type.Optional(Type.String({ maxLength: 60 })), groups: Type.Optional(Codes), subjectKinds: Type.Optional(Codes), owes: Type.Optional(Codes), waiting: Type.Optional(Type.Boolean()),
};

/** Duties that this reader may see, in the units that the purpose opens: as in every list of files. */
export function dutiesInScope(context: Context, filters: DutyFilters): Conditions {
  const c = inScope(context);
  const { own } = context.engine.duties;
  c.add(`owes ${filters.waiting === true ? '<> all' : '= any'} (${c.param(own)}::text[])`);
  const lists = { unit: filters.unitId === undefined ? [] : [filters.unitId], '"group"': filters.groups, subject_kind: filters.subjectKinds, owes: filters.owes };
  for (const [column, list] of Object.entries(lists)) if (list && list.length > 0) c.add(`${column} = any (${c.param(list)}::text[])`);
  return c;
}

export const todayOf = (context: Context): string => vietnamDate(context.now);

/** First and last day of each part of the board, seen from today; overdue has no beginning. */
export function bucketDays(today: string): Record<DutyBucket, { readonly from: string | null; readonly to: string }> {
  return {
    overdue: { from: null, to: addDays(today, -1) }, today: { from: today, to: today }, week: { from: addDays(today, 1), to: addDays(today, WEEK) }, later: { from: addDays(today, WEEK + 1), to: addDays(today, MONTH) },
  };
}

/** How many duties are open in each part of the board; exactly those of the lists. */
export async function dutyTotals(context: Context, filters: DutyFilters): Promise<Record<DutyBucket, number>> {
  const c = dutiesInScope(context, filters);
  const today = todayOf(context);
  const parts = Object.entries(bucketDays(today)).map(([name, { from, to }]) => `count(*) filter (where due <= ${c.param(to)}::date${from === null ? '' : ` and due >= ${c.param(from)}::date`})::int as ${name}`);
  const { rows } = await context.tx.query<Record<DutyBucket, number>>({ text: `select ${parts.join(', ')} from duty_search where ${c.where()} and met is null and due <= ${c.param(addDays(today, MONTH))}::date`, values: c.values });
  return rows[0] ?? { overdue: 0, today: 0, week: 0, later: 0 };
}

interface Row {
  readonly rule: string;
  readonly occasion: string;
  readonly due: string;
  readonly met: string | null;
}

/** Of a stored duty whose rule is not there any more. */
const NO_RULE = { group: '', owes: '', citation: '', verified: false, byRecord: false, hangsOn: { vi: '', en: '' } };

/** A stored duty with what its rule says of it. */
export function dutyView(context: Context, { rule: code, occasion, due, met }: Row): DutyView {
  const { duties } = context.engine;
  const { group, label, owes, citation, verified, byRecord, hangsOn } = duties.rule(code, occasion) ?? { ...NO_RULE, label: { vi: code, en: code } };
  return {
    rule: code, group, label, owes, ownerLabel: duties.owners[owes] ?? { vi: owes, en: owes }, waiting: !duties.own.includes(owes), citation, verified, byRecord,
    hangsOn, occasion, due, met, state: duties.stateOf({ due, met }, todayOf(context)),
  };
}
