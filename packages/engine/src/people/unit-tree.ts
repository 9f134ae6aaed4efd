import type pg from 'pg';
import { vietnamDate } from '../kernel/index.ts';
import type { Clock, IsoDate } from '../kernel/index.ts';
import type { Position } from '../authority/index.ts';
import type { UnitFacts, UnitThen } from '../operation/index.ts';

/** Positions that reach the units below their own (NĐ 59/2020 Điều 11.2.a: within the scope one manages). */
const REACH_BELOW: readonly Position[] = ['UNIT_HEAD', 'DATABASE_OFFICER', 'INSPECTOR', 'TECH_ADMIN'];

/** A unit as it is or was between two days, both included. */
interface Span extends UnitFacts {
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

/** The tree of one day. */
interface DayTree {
  readonly units: ReadonlyMap<string, UnitFacts>;
  readonly below: ReadonlyMap<string, readonly string[]>;
  readonly subtrees: Map<string, readonly string[]>;
  /** Lists of one unit, for who reaches no other. */
  readonly alone: Map<string, readonly string[]>;
}

/** Days kept ready: today, and the days of a few acts of the past. */
const MOST_DAYS = 16;

/**
 * The unit tree over time. Which day it is, is asked of the clock each time, so a unit that ends today is gone at midnight in Vietnam without
 * anybody's doing; a day of the past is answered from the former kinds and superiors. Read once, and again after each change of a unit.
 */
export class UnitTree {
  private readonly now: Clock;
  private spans: readonly Span[] = [];
  private readonly days = new Map<IsoDate, DayTree>();

  constructor(now: Clock) {
    this.now = now;
  }

  async reload(pool: pg.Pool | pg.PoolClient): Promise<void> {
    const { rows } = await pool.query<Span>(
      `select unit_id as "unitId", name, kind, superior_id as "superiorId", valid_from as "from", valid_to as "to" from unit
       union all select p.unit_id, u.name, p.kind, p.superior_id, p.valid_from, p.valid_to from unit_past p join unit u using (unit_id) order by 1`,
    );
    this.spans = rows;
    this.days.clear();
  }

  private on(day: IsoDate): DayTree {
    const known = this.days.get(day);
    if (known) return known;
    const units = new Map(this.spans.filter((s) => s.from <= day && (s.to === null || s.to >= day)).map(({ unitId, name, kind, superiorId }) => [unitId, { unitId, name, kind, superiorId }]));
    const grouped = Map.groupBy([...units.values()].filter((u) => u.superiorId !== null), (u) => u.superiorId as string);
    const made: DayTree = { units, below: new Map([...grouped].map(([id, children]) => [id, children.map((u) => u.unitId)])), subtrees: new Map(), alone: new Map() };
    if (this.days.size >= MOST_DAYS) this.days.clear();
    this.days.set(day, made);
    return made;
  }

  private today(): IsoDate {
    return vietnamDate(this.now());
  }

  /** The unit as it is today, or was on that day; undefined when there is none then. */
  get(unitId: string, day: IsoDate = this.today()): UnitFacts | undefined {
    return this.on(day).units.get(unitId);
  }

  /**
   * The unit and everything that lay below it on that day. Of days before a unit was first entered its first superior counts, after its end the last: a period
   * before the node began, or after a unit was closed, still has its people somewhere.
   */
  under(unitId: string, day: IsoDate): readonly UnitThen[] {
    const then = [...Map.groupBy(this.spans, (span) => span.unitId).values()].flatMap((spans) => {
      const ordered = spans.toSorted((a, b) => a.from.localeCompare(b.from));
      return ordered.findLast(({ from }) => from <= day) ?? ordered.slice(0, 1);
    });
    const found = new Set([unitId]);
    // A circle in the data ends, it does not hang.
    for (const id of found) for (const child of then) if (child.superiorId === id) found.add(child.unitId);
    return then.filter((unit) => found.has(unit.unitId)).map(({ unitId: id, name }) => ({ unitId: id, name }));
  }

  /** The unit above which there is none. */
  top(): string {
    const { units } = this.on(this.today());
    return [...units.values()].find((u) => u.superiorId === null || !units.has(u.superiorId))?.unitId ?? 'node';
  }

  /** The unit and everything below it today. A circle in the data ends, it does not hang. */
  private subtree(unitId: string): readonly string[] {
    const { below, subtrees } = this.on(this.today());
    const known = subtrees.get(unitId);
    if (known) return known;
    const found = new Set([unitId]);
    for (const id of found) for (const child of below.get(id) ?? []) found.add(child);
    const list = [...found];
    subtrees.set(unitId, list);
    return list;
  }

  /** Units a posting reaches today: whatever the date of an act, nobody reaches what is no longer theirs. One list as long as day and tree stand. */
  scopeOf(position: Position, unitId: string): readonly string[] {
    if (REACH_BELOW.includes(position)) return this.subtree(unitId);
    const { alone } = this.on(this.today());
    const own = alone.get(unitId) ?? [unitId];
    alone.set(unitId, own);
    return own;
  }
}
