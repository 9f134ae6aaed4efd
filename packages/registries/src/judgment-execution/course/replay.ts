import type { RecordFacts } from '@thahs/engine/operation';
import type { FileStatus } from '../../shared/code-lists/file-status.ts';
import { orderOfDay } from './day.ts';
import { against, finding, type CourseFinding } from './findings.ts';
import { happeningsOf, type Happening } from './happenings.ts';
import { courseOf } from './kinds/index.ts';
import { startOf, stepOf, type Position } from './position.ts';
import type { RefusalCode } from './refusals.ts';
import type { Act, Course } from './table.ts';

/** A time in one state, up to the act that ended it. */
export interface Stretch {
  readonly state: string;
  readonly status: FileStatus;
  /** Null for the time before the first act. */
  readonly from: string | null;
  readonly to: string | null;
  /** The record that opened it. */
  readonly recordId: string | null;
  readonly act: Act | null;
}

export interface Replay {
  readonly state: string;
  readonly status: FileStatus;
  readonly since: string | null;
  readonly stretches: readonly Stretch[];
  readonly findings: readonly CourseFinding[];
  /** Papers that may still come, for what is over in fact and for what goes on. */
  readonly awaited: readonly Act[];
}

/** The act that a refusal misses: one that came later shows which of the two days is wrong. */
const MISSING: Readonly<Partial<Record<RefusalCode, readonly Act[]>>> = {
  NOT_ADMITTED: ['TIEP_NHAN', 'CHUYEN_DEN'], NOT_ELSEWHERE: ['CHUYEN_DI'], NOT_EXTRACTED: ['TRICH_XUAT'], NOT_DEFERRED: ['HOAN', 'HOAN_GIAO_DUONG'], NOT_SUSPENDED: ['TAM_DINH_CHI', 'TAM_DINH_CHI_GIAO_DUONG'],
  NOT_CONDITIONAL: ['THA_TU_CO_DIEU_KIEN'], NOT_TREATED: ['BAT_BUOC_CHUA_BENH'], NOT_ESCAPED: ['BO_TRON', 'TRUY_NA'], NOT_BEGUN: ['TIEP_NHAN', 'BAT_DAU_THI_HANH', 'CAM_KET', 'TRINH_DIEN'],
};

class Walk {
  private readonly course: Course;
  private readonly all: readonly Happening[];
  private position: Position;
  readonly stretches: Stretch[];
  readonly findings: CourseFinding[] = [];

  constructor(course: Course, all: readonly Happening[]) {
    this.course = course;
    this.all = all;
    this.position = startOf(course);
    this.stretches = [{ state: course.start, status: this.statusOf(course.start), from: null, to: null, recordId: null, act: null }];
  }

  get now(): Stretch {
    const now = this.stretches.at(-1);
    if (now === undefined) throw new Error('a course has a state');
    return now;
  }

  private statusOf(state: string): FileStatus {
    const facts = this.course.states[state];
    if (!facts) throw new Error(`no state ${state}`);
    return facts.status;
  }

  get awaited(): readonly Act[] {
    return this.position.awaited;
  }

  takeDay(day: readonly Happening[]): void {
    for (const happening of orderOfDay(this.course, this.position, day)) this.take(happening);
  }

  private take(happening: Happening): void {
    const { act, on, recordId } = happening;
    const { refused, ...position } = stepOf(this.course, this.position, happening);
    if (refused !== null) this.findings.push(finding(happening, refused, this.other(happening, refused)));
    this.position = position;
    if (position.state === this.now.state) return;
    this.stretches[this.stretches.length - 1] = { ...this.now, to: on };
    this.stretches.push({ state: position.state, status: this.statusOf(position.state), from: on, to: null, recordId, act });
  }

  private other({ on }: Happening, reason: RefusalCode): CourseFinding['against'] {
    const missing = MISSING[reason];
    const late = missing && this.all.find((each) => each.on > on && missing.includes(each.act));
    if (late) return against(late.act, late.on);
    return this.now.act === null || this.now.from === null || reason === 'NOT_OF_KIND' ? null : against(this.now.act, this.now.from);
  }
}

/** No extraction beyond the end of the term (Luật 41/2019 Điều 40): the end as it was entered, which is the official one. */
function pastTermEnd(records: readonly RecordFacts[], happenings: readonly Happening[]): CourseFinding[] {
  const end = records.find((record) => record.type === 'penalty' && record.state === 'current')?.values['termEnd'];
  if (typeof end !== 'string' || end === '') return [];
  const other = { vi: 'hết hạn chấp hành án', on: end };
  return happenings.filter(({ act, on, until }) => (act === 'TRICH_XUAT' || act === 'GIA_HAN_TRICH_XUAT') && (on > end || (until !== null && until > end))).map((happening) => finding(happening, 'PAST_TERM_END', other));
}

interface Kept {
  readonly subjectKind: string;
  readonly records: readonly RecordFacts[];
  readonly replay: Replay;
}

/** The two last asked about: a change is judged, summed up and owed by the records before it and after it. */
let kept: readonly Kept[] = [];

/** The course of a file: its records in force, folded in the order in which things happened. Summary, points, dates and duties ask it of the same records, one after another. */
export function replay(subjectKind: string, records: readonly RecordFacts[]): Replay {
  const known = kept.find((each) => each.records === records && each.subjectKind === subjectKind);
  if (known) return known.replay;
  const made: Kept = { subjectKind, records, replay: fold(subjectKind, records) };
  kept = [made, ...kept.slice(0, 1)];
  return made.replay;
}

function fold(subjectKind: string, records: readonly RecordFacts[]): Replay {
  const course = courseOf(subjectKind);
  const days = happeningsOf(course, records);
  const all = days.flat();
  const walk = new Walk(course, all);
  for (const day of days) walk.takeDay(day);
  const { state, status, from } = walk.now;
  return { state, status, since: from, stretches: walk.stretches, findings: [...walk.findings, ...pastTermEnd(records, all)], awaited: walk.awaited };
}
