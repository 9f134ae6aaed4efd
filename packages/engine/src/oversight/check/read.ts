import Type from 'typebox';
import type { CheckMinute, CheckPoint, PointEvidence } from '../../contract/oversight-views.ts';
import { vietnamDate } from '../../kernel/index.ts';
import { defineOperation, Evidence, evidenceOf, noSubject } from '../../operation/index.ts';
import type { Context } from '../../operation/index.ts';
import { Closed, Id } from '../schemas.ts';
import { safetyFacts } from './facts.ts';
import { evidenceNow, POINTS } from './points.ts';
import { against, CHECK_SQL, headOf, isOpen, statedPoints, unknownCheck } from './rows.ts';
import type { CheckRow } from './rows.ts';
import { Head, Point } from './view-shape.ts';

const ACTS = `('check.begin', 'check.conclude', 'check.decide', 'check.reject')`;

interface Written {
  readonly entryId: string;
  readonly act: string;
  readonly written: string;
  readonly salt: Buffer;
}

/** Biên bản kiểm tra, đánh giá an toàn (NĐ 160/2026 Điều 11.6.đ): each point with its evidence, what was stated and what is to be done, with the proof of the last act. */
export const readCheck = defineOperation({
  name: 'check.read',
  act: 'oversight.read',
  kind: 'read',
  title: { vi: 'Xem biên bản kiểm tra an toàn', en: 'Read the minute of a safety check' },
  input: Type.Object({ checkId: Id }, Closed),
  output: Type.Object({ ...Head.properties, readAt: Type.String(), list: Type.Array(Point), mayState: Type.Boolean(), mayConclude: Type.Boolean(), entryId: Id, evidence: Evidence }, Closed),
  load: noSubject,
  async run(context, { checkId }): Promise<CheckMinute> {
    const { tx, actor, engine, now } = context;
    const { rows: [row] } = await tx.query<CheckRow>(`${CHECK_SQL} where s.check_id = $2`, [actor.accountId, checkId]);
    if (!row) throw unknownCheck();
    const { rows } = await tx.query<Written>(`select e.id "entryId", e.act, b.body written, b.salt from journal_entry e join journal_body b on b.entry_id = e.id where e.act in ${ACTS} and e.outcome = 'done' and b.body::json ->> 'checkId' = $1 order by e.id`, [checkId]);
    const last = rows.at(-1);
    if (!last) throw unknownCheck();
    context.journal({ body: { checkId } });
    const own = isOpen(row) && row.unit === actor.unitId;
    const may = (act: 'oversight.state' | 'oversight.conclude'): boolean => own && actor.position !== 'UNIT_HEAD' && engine.authority.decide({ act, actor, subject: null, on: vietnamDate(now), purpose: null }).allowed;
    return {
      ...headOf(context, row), readAt: new Date(now).toISOString(), list: await listOf(context, row, rows), mayState: may('oversight.state'), mayConclude: row.stated === POINTS.length && may('oversight.conclude'),
      entryId: last.entryId, evidence: await evidenceOf(engine, last),
    };
  },
});

const VERDICTS = ['MEETS', 'FAILS', 'NOT_APPLICABLE'] as const;

const told = (written: readonly Written[], act: string): PointEvidence[] => (JSON.parse(written.findLast((each) => each.act === act)?.written ?? '{}') as { evidence?: PointEvidence[] }).evidence ?? [];

interface Former {
  readonly point: string;
  readonly quarter: string;
  readonly measure: string;
  readonly measureBy: string;
}

/** What failed in the last check that was confirmed before this one was begun. */
const FORMER = `select p.point, f.quarter, p.measure, to_char(p.measure_by, 'YYYY-MM-DD') "measureBy" from (select check_id, quarter from safety_check s where s.unit = $1 and s.state = 'CONFIRMED' and s.check_id <> $2 and s.begun_at < (select begun_at from safety_check where check_id = $2) order by s.begun_at desc limit 1) f
  join safety_check_point p using (check_id) where p.verdict = 'FAILS'`;

async function listOf(context: Context, row: CheckRow, written: readonly Written[]): Promise<CheckPoint[]> {
  const { tx, engine, actor } = context;
  const stated = new Map((await statedPoints(tx, row.checkId)).map((each) => [each.point, each]));
  const former = new Map((await tx.query<Former>(FORMER, [row.unit, row.checkId])).rows.map(({ point, ...rest }) => [point, rest]));
  // Of a check in another unit nobody reads evidence but that which its own entries hold.
  const now = isOpen(row) && row.unit === actor.unitId ? evidenceNow(await safetyFacts(context)) : told(written, isOpen(row) ? 'check.begin' : 'check.conclude');
  const begun = told(written, 'check.begin');
  return POINTS.map(({ code, clause, question }) => {
    const { verdict = null, words = null, measure = null, measureBy = null, statedBy = null } = stated.get(code) ?? {};
    const of = (all: readonly PointEvidence[]): PointEvidence | null => all.find(({ point }) => point === code) ?? null;
    return { point: code, clause, citation: engine.clauses.citation(clause), question: { ...question }, atBeginning: of(begun), evidence: of(now), needsWords: VERDICTS.filter((each) => against(each, of(now)?.holds ?? null)), verdict, words, measure, measureBy, statedBy, former: former.get(code) ?? null };
  });
}
