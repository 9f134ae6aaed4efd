import type { QueryConfig } from 'pg';
import { isUuid, microInstant, uuidTime, uuidV7, vietnamDate } from '../kernel/index.ts';
import type { DomainError, JsonObject } from '../kernel/index.ts';
import type { Question } from '../authority/index.ts';
import { appendEntries, makeEntry } from '../journal/index.ts';
import type { Along, EntryInput, StoredEntry } from '../journal/index.ts';
import { withTransaction } from '../store/index.ts';
import { openAnswer } from '../vault/index.ts';
import type { Tx } from '../store/index.ts';
import { answerGone, earlierAnswer, keptAnswer, OLDEST_ID_MS } from './answers.ts';
import type { EarlierAnswer } from './answers.ts';
import { check, fits } from './check.ts';
import type { AnyOperation, Context, Loaded } from './define.ts';
import type { Actor, Engine } from './engine.ts';
import { conflict, invalid, refused } from './errors.ts';
import { fenced } from './may-write.ts';

/** Clocks of workstations differ; an id from further ahead is forged or comes from a wrong clock. */
const CLOCK_SKEW_MS = 15 * 60_000;
const UNIQUE_VIOLATION = '23505';
/** An act that could not be done, a stale version or a wrong day, breaks no rule of access: what demands its entry is that failures are logged too. */
const FAILED = 'nd160.d11.k6.c';
const SIGNED_IN = { allowed: true, clause: 'tt.d16.k2', regime: 'from_2026_07', reveals: [], warnings: [] } as const;

/** Throws when the actor is no longer who they were thought to be; asked in the transaction of the act, before anything is decided. */
export type Confirmation = (tx: Tx) => Promise<void>;
const noDoubt: Confirmation = async () => undefined;

/** Sealed files exist for heads alone: of the unit that holds the file and of the units above it (Circular Điều 4.7; reach in `authority/position-rules.ts`). */
export const seesSealed = (actor: Pick<Actor, 'position'>): boolean => actor.position === 'UNIT_HEAD';

type Outcome = { ok: true; output: unknown } | { ok: false; error: DomainError };

/**
 * The one door. Throws DomainError for everything a user may see.
 * Retries of one operation run one after another (lock on its id), so the later ones find the answer of the first. A unique key met all the
 * same is another officer's change: the second attempt says so in a sentence.
 */
export async function perform(engine: Engine, operation: AnyOperation, actor: Actor, input: unknown, still: Confirmation = noDoubt): Promise<unknown> {
  check(operation.input, input);
  if (operation.kind === 'change') engine.room.mustLetChange(operation.act);
  const given = input as { operationId?: unknown; purpose?: unknown };
  const operationId = operation.kind === 'change' ? clientId(engine, given.operationId) : uuidV7(engine.ports);
  try {
    return settle(await attemptJournalled(engine, operation, actor, input, operationId, still));
  } catch (error) {
    if (operation.kind !== 'change' || (error as { code?: string }).code !== UNIQUE_VIOLATION) throw error;
    return settle(await attemptJournalled(engine, operation, actor, input, operationId, still));
  }
}

function settle(outcome: Outcome): unknown {
  if (outcome.ok) return outcome.output;
  throw outcome.error;
}

function clientId(engine: Engine, id: unknown): string {
  const time = isUuid(id) ? uuidTime(id) : null;
  if (time === null) throw invalid('operation.id', 'Mã thao tác phải là UUID phiên bản 7 mới tạo. Tải lại trang rồi thử lại.');
  const age = engine.ports.now() - time;
  if (age > OLDEST_ID_MS || age < -CLOCK_SKEW_MS) throw invalid('operation.clock', 'Giờ của máy trạm lệch với máy chủ (chậm quá 31 ngày hoặc nhanh quá 15 phút). Chỉnh giờ máy trạm rồi làm lại thao tác; nếu là thao tác lưu từ lâu, mở lại hồ sơ và ghi lại.');
  return id as string;
}

/** A refusal that comes only while running undoes what the operation did; it is journalled all the same, in a transaction of its own. What is merely wrong can be sent without end: of that the tally keeps the number. */
async function attemptJournalled(engine: Engine, operation: AnyOperation, actor: Actor, input: unknown, operationId: string, still: Confirmation): Promise<Outcome> {
  try {
    return await attempt(engine, operation, actor, input, operationId, still);
  } catch (error) {
    const problem = (error as DomainError).problem;
    if (!problem) throw error;
    if (problem.class !== 'refused') {
      await engine.refusals.note({ act: operation.name, code: problem.code, clause: problem.clause ?? FAILED, actor: actor.accountId, position: actor.position, unit: actor.unitId, source: null, fileId: wantedFile(input), purpose: statedPurpose(input) });
      throw error;
    }
    const journal = new Pending(engine, actor, operationId, engine.ports.now(), statedPurpose(input));
    const decision = { clause: problem.clause ?? 'tt.d4.k1', code: problem.code, message: problem.message };
    await withTransaction(engine.db.app, { units: actor.scope }, async (tx) => writeRefusal(journal, tx, operation, decision, { fileId: wantedFile(input), registry: null }));
    throw error;
  }
}

function attempt(engine: Engine, operation: AnyOperation, actor: Actor, input: unknown, operationId: string, still: Confirmation): Promise<Outcome> {
  const fence = { units: actor.scope, sealed: seesSealed(actor), ...(operation.kind === 'change' ? { lock: operationId } : {}) };
  return withTransaction(engine.db.app, fence, async (tx) => {
    // Asked for together; a retry is decided on like the first attempt, by the rights of now.
    const [confirmed, before, found] = await Promise.allSettled([
      still(tx),
      operation.kind === 'change' ? earlierAnswer(tx, engine, operation, actor, input, operationId) : null,
      loadOrMiss(operation, fenced(tx, operation, actor), input, engine, actor),
    ]);
    valueOf(confirmed);
    return decideAndRun(engine, operation, actor, input, operationId, tx, valueOf(found), valueOf(before));
  });
}

function valueOf<T>(settled: PromiseSettledResult<T>): T {
  if (settled.status === 'fulfilled') return settled.value;
  throw settled.reason;
}

async function decideAndRun(engine: Engine, operation: AnyOperation, actor: Actor, input: unknown, operationId: string, tx: Tx, found: Found, before: EarlierAnswer | null): Promise<Outcome> {
  const now = engine.ports.now();
  const purpose = statedPurpose(input) ?? ownPurpose(engine, operation, actor);
  const journal = new Pending(engine, actor, operationId, now, purpose);
  if ('error' in found) {
    writeRefusal(journal, tx, operation, { clause: 'tt.d4.k1', code: found.error.problem.code, message: found.error.message }, { fileId: wantedFile(input), registry: null });
    return { ok: false, error: found.error };
  }
  const { loaded } = found;
  const question = questionOf(engine, operation, actor, loaded, purpose, now);
  const decision = operation.personal === true || operation.kind === 'own' ? SIGNED_IN : engine.authority.decide(question);
  if (!decision.allowed) {
    writeRefusal(journal, tx, operation, decision, { fileId: loaded.fileId ?? null, registry: loaded.fileId === undefined ? null : engine.registry.name });
    return { ok: false, error: refused(decision.code, decision.clause, decision.message, wayOn(engine, decision.code, question)) };
  }
  if (before) return repeated(journal, tx, operation, decision, before, operationId);
  if (loaded.redacted === true && operation.ofRedacted !== true) throw conflict('file.redacted', 'Nội dung hồ sơ này đã bị xóa theo lệnh của cơ quan có thẩm quyền nên không còn gì để xem, in hay ghi thêm. Mở trang hồ sơ để xem lệnh xóa; có việc mới về người này thì mở hồ sơ mới.');
  const context: Context = { tx: fenced(tx, operation, actor), engine, actor, decision, now, operationId, purpose, journal: (entry) => journal.add({ unit: actor.unitId, act: operation.name, clause: decision.clause, purpose, ...entry }), newId: () => uuidV7(engine.ports), afterEntries: (statement) => journal.behind(statement) };
  const output = await answerOf(context, operation, input, loaded);
  journal.write(tx, operation.kind === 'change' ? keptAnswer(engine, operation, actor, input, operationId, output, now) : undefined);
  return { ok: true, output };
}

/** One's own things are answered as they were given; nothing that was kept for governed data is opened by way of them. */
async function answerOf(context: Context, operation: AnyOperation, input: unknown, loaded: Loaded): Promise<unknown> {
  const given = await operation.run(context, input, loaded);
  const output = operation.personal === true || operation.kind === 'own' ? given : await openAnswer(context.tx, context.engine.vault, context.actor.scope, given);
  if (!fits(operation.output, output)) throw new Error(`the answer of ${operation.name} does not fit its schema`);
  return output;
}

/** The answer of an earlier attempt goes out again only to whoever may still have it, and as a look of its own (Circular Điều 9.4). */
function repeated(journal: Pending, tx: Tx, operation: AnyOperation, decision: { clause: string }, { output, of }: EarlierAnswer, operationId: string): Outcome {
  if (output === null) throw answerGone(operation);
  const { unit, registry, fileId } = of;
  journal.add({ unit: unit ?? journal.actor.unitId, act: 'operation.repeat', clause: decision.clause, registry, fileId, purpose: journal.purpose, body: { name: operation.name, operation: operationId } }, true);
  journal.write(tx);
  return { ok: true, output: output.value };
}

/** For acts that state no purpose: the first of their own that is open to the position. */
function ownPurpose(engine: Engine, operation: AnyOperation, actor: Actor): string | null {
  const own = operation.ownPurposes ?? [];
  const open = own.find((code) => engine.purposes.some((p) => p.code === code && (p.positions === undefined || p.positions.includes(actor.position))));
  return open ?? own[0] ?? null;
}

type Found = { loaded: Loaded } | { error: DomainError };

async function loadOrMiss(operation: AnyOperation, tx: Tx, input: unknown, engine: Engine, actor: Actor): Promise<Found> {
  try {
    return { loaded: await operation.load(tx, input, engine, actor) };
  } catch (error) {
    if ((error as DomainError).problem?.class === 'not-found') return { error: error as DomainError };
    throw error;
  }
}

/** An act of an earlier day is judged by what the unit was on that day; the scope is always that of today. */
function questionOf(engine: Engine, operation: AnyOperation, actor: Actor, loaded: Loaded, purpose: string | null, now: number): Question {
  const on = loaded.on ?? vietnamDate(now);
  return {
    act: operation.act,
    actor: loaded.on === undefined ? actor : { ...actor, unitKind: engine.unit(actor.unitId, on)?.kind ?? '' },
    subject: loaded.subject,
    on,
    purpose,
    ...(loaded.targetUnit === undefined ? {} : { targetUnit: loaded.targetUnit }),
    ...(loaded.madeBy === undefined ? {} : { madeBy: loaded.madeBy }),
    ...(loaded.enteredThrough === undefined ? {} : { enteredThrough: loaded.enteredThrough }),
  };
}

/** Only the purpose stands in the way: the refusal names those that would do. */
function wayOn(engine: Engine, code: string, question: Question): JsonObject | undefined {
  const purposes = code.startsWith('authority.purpose-') ? engine.authority.fittingPurposes(question) : [];
  return purposes.length === 0 ? undefined : { purposes };
}

/**
 * The file that was asked for, whether or not there is one: the journal names what was wanted (NĐ 160/2026 Điều 11.6.c), the answer tells
 * nothing. Without a registry in its entry nobody can see there whether the file exists.
 */
function wantedFile(input: unknown): string | null {
  const { fileId } = input as { fileId?: unknown };
  return isUuid(fileId) ? fileId : null;
}

const statedPurpose = (input: unknown): string | null => (input as { purpose?: string }).purpose ?? null;

function writeRefusal(journal: Pending, tx: Tx, operation: AnyOperation, decision: { clause: string; code: string; message: string }, of: { fileId: string | null; registry: string | null }): void {
  journal.add({ unit: journal.actor.unitId, act: operation.name, outcome: 'refused', clause: decision.clause, ...of, purpose: journal.purpose, body: { code: decision.code, message: decision.message } }, true);
  journal.write(tx);
}

/** Entries of one operation, gathered while it runs and written once. A refusal takes an id of its own: the client may try again. */
class Pending {
  private readonly entries: StoredEntry[] = [];
  private readonly after: QueryConfig[] = [];
  private readonly engine: Engine;
  readonly actor: Actor;
  private readonly operationId: string;
  private readonly at: string;
  readonly purpose: string | null;

  constructor(engine: Engine, actor: Actor, operationId: string, now: number, purpose: string | null) {
    this.engine = engine;
    this.actor = actor;
    this.operationId = operationId;
    this.at = microInstant(now);
    this.purpose = purpose;
  }

  add({ id: given, ...input }: Omit<EntryInput, 'id'> & { id?: string }, ownId = false): string {
    const id = this.entries.length === 0 && !ownId ? this.operationId : (given ?? uuidV7(this.engine.ports));
    const around = { operation: this.operationId, origin: this.engine.origin, actor: this.actor.accountId, position: this.actor.position, at: this.at };
    this.entries.push(makeEntry(this.engine.ports, around, { ...input, id }));
    return id;
  }

  behind(statement: QueryConfig): void {
    this.after.push(statement);
  }

  write(tx: Tx, along?: Along): void {
    appendEntries(tx, this.entries, along);
    for (const statement of this.after) tx.later(statement);
  }
}
