import type { AlarmSeverity } from '../contract/alarm-views.ts';
import { microInstant, uuidV7 } from '../kernel/index.ts';
import { appendEntries, makeEntry } from '../journal/index.ts';
import type { Engine } from '../operation/index.ts';
import type { Tx } from '../store/index.ts';
import { queueMail } from './mail.ts';
import type { Recipients } from './mail.ts';
import { OPEN_ALARMS } from './queries.ts';
import type { AlarmRule, Detail, Finding } from './types.ts';

export interface OpenAlarm {
  readonly alarmId: string;
  readonly unit: string;
  readonly code: string;
  readonly about: string;
  readonly severity: AlarmSeverity;
  readonly times: number;
  readonly detail: Detail;
  /** Null until somebody acknowledged it. */
  readonly acknowledgedTimes: number | null;
}

export const GRAVITY: readonly AlarmSeverity[] = ['notice', 'warning', 'critical'];
/** That mail does not arrive is not told by mail. */
const MAIL_STUCK = 'mail-stuck';
const graver = (a: AlarmSeverity, b: AlarmSeverity): boolean => GRAVITY.indexOf(a) > GRAVITY.indexOf(b);

/** The open alarms in memory while one look runs; what is changed there is written and journalled in the transaction of the look. */
export class AlarmRows {
  private readonly tx: Tx;
  private readonly engine: Engine;
  private readonly recipients: Recipients;
  private readonly open: Map<string, OpenAlarm>;

  private constructor(tx: Tx, engine: Engine, recipients: Recipients, rows: readonly OpenAlarm[]) {
    this.tx = tx;
    this.engine = engine;
    this.recipients = recipients;
    this.open = new Map(rows.map((row) => [key(row), row]));
  }

  static async load(tx: Tx, engine: Engine, recipients: Recipients): Promise<AlarmRows> {
    return new AlarmRows(tx, engine, recipients, (await tx.query<OpenAlarm>(OPEN_ALARMS)).rows);
  }

  all(): OpenAlarm[] {
    return [...this.open.values()];
  }

  has(code: string, unit: string, about: string): boolean {
    return this.open.has(key({ code, unit, about }));
  }

  /** Opens it, or notes that it goes on; what grew graver, or to twice what was taken on, has to be acknowledged anew. */
  async found(rule: AlarmRule, finding: Finding, times: number): Promise<void> {
    const { unit, about, detail } = finding;
    const severity = finding.severity ?? rule.severity;
    const clause = finding.clause ?? rule.clause;
    const known = this.open.get(key({ code: rule.code, unit, about }));
    const at = new Date(this.engine.ports.now()).toISOString();
    if (!known) {
      const alarmId = uuidV7(this.engine.ports);
      await this.tx.query('insert into alarm (alarm_id, unit, code, about, severity, clause, opened_at, last_seen_at, times, detail) values ($1, $2, $3, $4, $5, $6, $7, $7, $8, $9)', [alarmId, unit, rule.code, about, severity, clause, at, times, JSON.stringify(detail)]);
      this.journal('alarm.open', unit, clause, { alarmId, code: rule.code, about, severity, times, detail });
      if (rule.code !== MAIL_STUCK) await queueMail(this.tx, this.engine, this.recipients, { alarmId, unit, severity });
      this.open.set(key({ code: rule.code, unit, about }), { alarmId, unit, code: rule.code, about, severity, times, detail, acknowledgedTimes: null });
      return;
    }
    if (graver(severity, known.severity) || (known.acknowledgedTimes !== null && times >= 2 * known.acknowledgedTimes && rule.kind === 'conduct')) {
      await this.raise(known, { severity: graver(severity, known.severity) ? severity : known.severity, clause, times, detail });
      return;
    }
    if (times <= known.times && same(known.detail, detail)) return;
    await this.tx.query('update alarm set last_seen_at = $2, times = greatest(times, $3), detail = $4 where alarm_id = $1', [known.alarmId, at, times, JSON.stringify(detail)]);
    this.open.set(key(known), { ...known, times: Math.max(times, known.times), detail });
  }

  private async raise(known: OpenAlarm, now: { severity: AlarmSeverity; clause: string; times: number; detail: Detail }): Promise<void> {
    const at = new Date(this.engine.ports.now()).toISOString();
    await this.tx.query('update alarm set severity = $3, clause = $4, last_seen_at = $2, times = greatest(times, $5), detail = $6, acknowledged_by = null, acknowledged_at = null, acknowledged_times = null, reason = null where alarm_id = $1', [known.alarmId, at, now.severity, now.clause, now.times, JSON.stringify(now.detail)]);
    this.journal('alarm.raise', known.unit, now.clause, { alarmId: known.alarmId, code: known.code, about: known.about, severity: now.severity, times: now.times, detail: now.detail });
    await queueMail(this.tx, this.engine, this.recipients, { alarmId: known.alarmId, unit: known.unit, severity: now.severity });
    this.open.set(key(known), { ...known, severity: now.severity, times: Math.max(now.times, known.times), detail: now.detail, acknowledgedTimes: null });
  }

  async close(alarm: OpenAlarm, clause: string): Promise<void> {
    await this.tx.query('update alarm set closed_at = $2, last_seen_at = $2 where alarm_id = $1', [alarm.alarmId, new Date(this.engine.ports.now()).toISOString()]);
    this.journal('alarm.close', alarm.unit, clause, { alarmId: alarm.alarmId, code: alarm.code, about: alarm.about });
    this.open.delete(key(alarm));
  }

  private journal(act: string, unit: string, clause: string, body: { readonly [name: string]: string | number | Detail }): void {
    const { ports, origin } = this.engine;
    const id = uuidV7(ports);
    appendEntries(this.tx, [makeEntry(ports, { operation: id, origin, actor: 'system', position: null, at: microInstant(ports.now()) }, { id, act, unit, clause, body: JSON.parse(JSON.stringify(body)) })]);
  }
}

const key = ({ code, unit, about }: Pick<OpenAlarm, 'code' | 'unit' | 'about'>): string => JSON.stringify([code, unit, about]);
const same = (a: Detail, b: Detail): boolean => Object.keys(b).length === Object.keys(a).length && Object.entries(b).every(([name, value]) => a[name] === value);
