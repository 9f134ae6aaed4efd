import { regimeOn } from '@thahs/engine/clause';
import type { CourseFinding as ToldFinding, CoursePort } from '@thahs/engine/operation';
import { codeEntry } from '../../shared/code-lists/index.ts';
import { addedDays, type DayFinding } from '../day-order/index.ts';
import { added, sentence, type CourseFinding } from './findings.ts';
import { COURSES } from './kinds/index.ts';
import { next } from './next.ts';
import { replay } from './replay.ts';

/** Data are to be accurate when they are entered: the principle of the decree in force on the day of entry. The law behind the finding stands in its sentence. */
const clauseOn = (today: string): string => (regimeOn(today) === 'from_2026_07' ? 'nd160.d3.k5' : 'nd59.d3');

function told(found: CourseFinding, today: string): ToldFinding {
  return { recordId: found.recordId, finding: { field: '', code: found.code, severity: found.blocks ? 'error' : 'warning', message: sentence(found), clause: clauseOn(today) } };
}

const ofDays = ({ recordId, code, message }: DayFinding, today: string): ToldFinding => ({ recordId, finding: { field: '', code, severity: 'error', message, clause: clauseOn(today) } });

const known = (subjectKind: string): boolean => subjectKind in COURSES;

/** The course, as the engine asks for it. */
export const coursePort: CoursePort = {
  clauseOn,
  added: (kind, before, after, today) => [...addedDays(before, after).map((found) => ofDays(found, today)), ...(known(kind) ? added(before.length === 0 ? [] : replay(kind, before).findings, replay(kind, after).findings).map((found) => told(found, today)) : [])],
  standing(kind, records) {
    const { status, since } = replay(kind, records);
    return { status, since };
  },
  next: (kind, records, on, today) =>
    next(kind, records, on).map(({ act, refused, doubt }) => ({ act, label: codeEntry('event_kind', act)?.label ?? { vi: act, en: act }, refused: refused && told(refused, today), doubt: doubt && told(doubt, today) })),
};
