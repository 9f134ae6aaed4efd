import type { QueryConfig } from 'pg';
import type { Static, TObject, TSchema } from 'typebox';
import type { Act, Decision, SubjectFacts } from '../authority/index.ts';
import type { EntryInput } from '../journal/index.ts';
import type { Tx } from '../store/index.ts';
import type { Actor, Engine } from './engine.ts';

/** What an operation found before the decision: the facts it rests on, locked when they are to change. */
export interface Loaded {
  /** Null for acts that bear on no file. */
  readonly subject: SubjectFacts | null;
  readonly targetUnit?: string;
  readonly fileId?: string;
  readonly madeBy?: string;
  readonly enteredThrough?: readonly string[];
  /** The file it bears on says nothing any more, by a lawful order. */
  readonly redacted?: boolean;
  /** Date of the act, when it is not today: chooses the regime, and the kind that the unit had on that day. */
  readonly on?: string;
}

/** For acts that bear on no file: nothing to load before the decision. */
export const noSubject = async (): Promise<Loaded> => ({ subject: null });

export interface Context {
  readonly tx: Tx;
  readonly engine: Engine;
  readonly actor: Actor;
  readonly decision: Extract<Decision, { allowed: true }>;
  /** Milliseconds; one moment for the whole operation. */
  readonly now: number;
  readonly operationId: string;
  readonly purpose: string | null;
  /** Adds an entry; the first one takes the operation id, a later one the id that is given for it. Written before the commit. */
  journal(entry: Omit<EntryInput, 'id' | 'clause' | 'unit' | 'act'> & { id?: string; unit?: string; act?: string; clause?: string }): string;
  newId(): string;
  /** A statement that is sent behind the entries: what may be done only once they stand. */
  afterEntries(statement: QueryConfig): void;
}

/**
 * A look (`read`) writes nothing but its entry; a `change` carries an operation id and an entry; `own` writes only rows of the person who asks,
 * never governed data, and is decided as signed in (docs/decisions/0012).
 */
export type Kind = 'read' | 'change' | 'own';

export interface Operation<I extends TObject = TObject, O extends TSchema = TSchema, L extends Loaded = Loaded> {
  /** `noun.verb`: name of the route, the permission and the act in the journal. */
  readonly name: string;
  readonly act: Act;
  readonly kind: Kind;
  readonly title: { readonly vi: string; readonly en: string };
  readonly input: I;
  readonly output: O;
  /** Purposes in force when the input carries none, for acts that look into no single file: the first open to the position. */
  readonly ownPurposes?: readonly string[];
  /** Also of a file whose content was taken out by a lawful order: every other operation is told so in place of an answer. */
  readonly ofRedacted?: boolean;
  /** A view of one's own things (drafts, filters, the dictionary): decided as signed in, as every act of kind `own` is. */
  readonly personal?: boolean;
  /** Whether this answer holds what is shown once (a one-time password): it is not kept, and a retry is told so. */
  shownOnce?(output: Static<O>): boolean;
  load(tx: Tx, input: Static<I>, engine: Engine, actor: Actor): Promise<L>;
  run(context: Context, input: Static<I>, loaded: L): Promise<Static<O>>;
}

export interface AnyOperation {
  readonly name: string;
  readonly act: Act;
  readonly kind: Kind;
  readonly title: { readonly vi: string; readonly en: string };
  readonly input: TObject;
  readonly output: TSchema;
  readonly ownPurposes?: readonly string[];
  readonly ofRedacted?: boolean;
  readonly personal?: boolean;
  shownOnce?(output: unknown): boolean;
  load(tx: Tx, input: unknown, engine: Engine, actor: Actor): Promise<Loaded>;
  run(context: Context, input: unknown, loaded: Loaded): Promise<unknown>;
}

/** Keeps the types of one statement together; the door itself works with any of them. */
export function defineOperation<I extends TObject, O extends TSchema, L extends Loaded>(operation: Operation<I, O, L>): AnyOperation {
  return operation;
}
