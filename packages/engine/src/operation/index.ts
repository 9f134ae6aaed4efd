/**
 * Operation: `perform` is the only door to governed data, for the screen, the API, the CLI and imports alike (design §2.4).
 * parse → open transaction → load and lock → decide, citing a clause → run → append to the journal → check the answer → commit.
 * Invariants: 1 (effect and entry together), 4 (every decision names a clause, refusals are journalled), 7 (operation ids).
 * An operation is one file; its route, permission name and audit name derive from its statement.
 */
export type { Actor, Engine, PostedActor, ProtectionLevel, Secrets, UnitFacts, UnitThen } from './engine.ts';
export type { Operation, AnyOperation, Context, Loaded } from './define.ts';
export { defineOperation, noSubject } from './define.ts';
export { mustBeAllowedToWrite } from './may-write.ts';
export { forgetAnswers, OLDEST_ID_MS } from './answers.ts';
export { perform, seesSealed } from './perform.ts';
export type { Confirmation } from './perform.ts';
export { refused, notFound, conflict, invalid } from './errors.ts';
export { check } from './check.ts';
export { DECIDED, GIVERS, joinGivers, decidableBy, notSecond } from './second-person.ts';
export type { Asked } from './second-person.ts';
export { Evidence, evidenceOf } from './evidence.ts';
export { DiskRoom } from './disk-room.ts';
export type { DiskSpace } from './disk-room.ts';
export type { PasskeyRow, Passkeys, Site } from './passkey-port.ts';
export { RefusalTally } from './refusal-tally.ts';
export type { CountsPort } from './counts-port.ts';
export type { CourseAct, CourseFinding, CoursePoint, CoursePort } from './course-port.ts';
export type { DateDay, DateSpan, DatesPort, DateStep, FileDate, FileDates, FileFigure, MissingFact, MovedAnswer, RepeatedDate, RulesQuestion, SupposedEvent } from './dates-port.ts';
export type { ConditionState, EligibilityPort, Review, ReviewCondition, ReviewKind, ReviewOutcome, ReviewRound } from './eligibility-port.ts';
export type { GradingArrival, GradingPart, GradingDecision, GradingPort, GradingCeiling, GradingStanding, GradingWindow } from './grading-port.ts';
export type { KeepingPeriod, KeepingPort, KeepingRule, SeenMedium } from './keeping-port.ts';
export type { DutyFact, DutyPort, DutyStateName } from './duty-port.ts';
export type { FilledRegister } from './register-port.ts';
export type { FileSummary, RecordFacts } from './summary.ts';
export type { Cell, FormulaCell, IntakePort, Issue, KnownFiles, OutputSheet, RawRecord, SheetRow, Table, TemplateRules } from './intake-port.ts';
