import type { EventKind } from '../../shared/code-lists/event-kind.ts';
import type { FileStatus } from '../../shared/code-lists/file-status.ts';
import type { RefusalCode } from './refusals.ts';

export type Act = EventKind;

export interface Refused<State extends string = string> {
  readonly refused: RefusalCode;
  /** Where it leads when the reason only warns: what is accepted takes effect. Absent: it moves nothing. */
  readonly leadsTo?: State;
}
/** What an act does in a state: the next state, nothing, or it is refused. */
export type Cell<State extends string = string> = State | typeof STAYS | Refused<State>;
export const STAYS = 'STAYS';

export interface StateFacts {
  readonly status: FileStatus;
  /** Why a note is refused here. */
  readonly closed: RefusalCode;
  /** The paper that ends the state and may still come when it is over in fact. */
  readonly awaits?: Act;
}

/** A paper other than an event whose day says that an act happened. */
export interface Paper {
  readonly type: string;
  readonly field: string;
  readonly act: Act;
}

/** Course of one subject kind: a cell for every state and every act that moves it, and the states in which the others may be noted. */
export interface Course {
  readonly start: string;
  readonly states: Readonly<Record<string, StateFacts>>;
  readonly moves: Readonly<Record<string, Readonly<Partial<Record<Act, Cell>>>>>;
  /** Acts that never move the state, with the states that allow them. */
  readonly notes: Readonly<Partial<Record<Act, readonly string[]>>>;
  readonly papers: readonly Paper[];
}

/** What the compiler holds a table to: no state and no act may be left out. */
export type Moves<State extends string, Move extends Act> = Readonly<Record<State, Readonly<Record<Move, Cell<State>>>>>;
export type States<State extends string> = Readonly<Record<State, StateFacts>>;

const all = <A extends Act, V>(acts: readonly A[], value: V): Record<A, V> => Object.fromEntries(acts.map((act) => [act, value])) as Record<A, V>;

export const to = <State extends string, A extends Act>(state: State, ...acts: readonly A[]): Record<A, State> => all(acts, state);
export const stays = <A extends Act>(...acts: readonly A[]): Record<A, typeof STAYS> => all(acts, STAYS);
export const no = <A extends Act>(refused: RefusalCode, ...acts: readonly A[]): Record<A, Refused<never>> => all(acts, { refused });
/** Against the law that was read, but possible: where that law does not stand in the way it leads on. */
export const doubtful = <State extends string, A extends Act>(refused: RefusalCode, leadsTo: State, ...acts: readonly A[]): Record<A, Refused<State>> => all(acts, { refused, leadsTo });
/** A row that begins with one answer for all its acts. */
export const every = <A extends Act>(moves: readonly A[], refused: RefusalCode): Record<A, Refused<never>> => no(refused, ...moves);
export const noted = <State extends string>(states: readonly State[], ...acts: readonly Act[]): Partial<Record<Act, readonly State[]>> => all(acts, states);

/** States that are left out of a list. */
export const except = <State extends string>(states: States<State>, ...out: readonly State[]): State[] => (Object.keys(states) as State[]).filter((state) => !out.includes(state));

export const isRefused = (cell: Cell): cell is Refused => typeof cell !== 'string';

/** The one place that reads a table. An act that the kind has neither as a move nor as a note is not of the kind. */
export function cellOf(course: Course, state: string, act: Act): Cell {
  const move = course.moves[state]?.[act];
  if (move !== undefined) return move;
  const states = course.notes[act];
  if (states === undefined) return { refused: 'NOT_OF_KIND' };
  return states.includes(state) ? STAYS : { refused: course.states[state]?.closed ?? 'NOT_OF_KIND' };
}

const ADMISSION: Paper = { type: 'admission', field: 'admittedOn', act: 'TIEP_NHAN' };
/** Where somebody is held the hand-over minutes are a record of their own (Luật 41/2019 Điều 28). */
export const HELD_PAPERS: readonly Paper[] = [ADMISSION];
