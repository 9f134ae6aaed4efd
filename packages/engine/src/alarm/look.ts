import type { Engine } from '../operation/index.ts';
import { withTransaction } from '../store/index.ts';
import type { Fence } from '../store/index.ts';
import type { Tx } from '../store/index.ts';
import { AlarmRows } from './alarm-rows.ts';
import { ALARM_RULES, alarmRule } from './catalogue.ts';
import type { Facts, MachineFacts } from './facts.ts';
import { loadFacts } from './load-facts.ts';
import type { Recipients } from './mail.ts';
import { FORGET_MAIL, FORGET_TALLY, TREE_SIZE } from './queries.ts';
import { LONGEST_WINDOW_MS, tallied, tallyEntries } from './tally.ts';

/** Entries looked at in one transaction: an import adds many at once. */
const PAGE = 20_000;
/** Letters that were sent are kept for a month, to be looked up. */
const MAIL_KEPT_MS = 30 * 86_400_000;

/** What the last look found, for whoever measures the node. */
export interface Looked {
  readonly facts: Facts;
  readonly open: readonly { readonly code: string; readonly severity: string }[];
}

/**
 * One look of the node for alarms (Circular Điều 11.4): the entries since the last one, then how things stand. Looks run one after another; a look
 * that failed is made good by the next, since the place in the journal moves with what it found.
 */
export async function lookForAlarms(engine: Engine, machine: MachineFacts, recipients: Recipients = () => []): Promise<Looked> {
  const { rows } = await engine.db.app.query<{ unit_id: string; top: boolean }>('select unit_id, superior_id is null as top from unit order by valid_from, unit_id');
  const units = rows.map((row) => row.unit_id);
  const fence: Fence = { units, lock: 'alarms' };
  for (let more = true; more; ) more = await withTransaction(engine.db.app, fence, (tx) => lookAtPage(tx, engine, recipients));
  const top = rows.find((row) => row.top)?.unit_id ?? units[0];
  return withTransaction(engine.db.app, fence, async (tx) => {
    const facts = await loadFacts(tx, engine, top ?? 'node', machine);
    const open = await AlarmRows.load(tx, engine, recipients);
    // A node without a unit has nobody whom an alarm could tell.
    if (top !== undefined) await lookAtState(open, facts);
    await closeQuiet(tx, engine, open);
    await tx.query(FORGET_TALLY, [new Date(engine.ports.now() - LONGEST_WINDOW_MS).toISOString()]);
    await tx.query(FORGET_MAIL, [new Date(engine.ports.now() - MAIL_KEPT_MS).toISOString()]);
    // Somebody who acknowledged that the clock was set back says that it is right now.
    const accepted = open.all().some((alarm) => alarm.code === 'clock-set-back' && alarm.acknowledgedTimes !== null);
    await tx.query('update alarm_cursor set looked_at = $1, latest_at = case when $2 then $1 else greatest(latest_at, $1) end', [new Date(engine.ports.now()).toISOString(), accepted]);
    return { facts, open: open.all() };
  });
}

/** @returns whether there is more to look at. */
async function lookAtPage(tx: Tx, engine: Engine, recipients: Recipients): Promise<boolean> {
  const from = (await tx.query<{ position: number }>('select position from alarm_cursor')).rows[0]?.position ?? 0;
  const size = (await tx.query<{ size: number }>(TREE_SIZE)).rows[0]?.size ?? 0;
  if (from >= size) return false;
  const to = Math.min(size, from + PAGE);
  const found = (await tallyEntries(tx, engine, from, to)).filter(({ rule, times }) => times >= rule.threshold(engine.level));
  if (found.length > 0) {
    const open = await AlarmRows.load(tx, engine, recipients);
    for (const { rule, about, unit, detail, times } of found) await open.found(rule, { unit, about, detail }, times);
  }
  await tx.query('update alarm_cursor set position = $1', [to]);
  return to < size;
}

/** Opens what a rule finds now and closes what it no longer finds, whether or not anybody acknowledged it: it is over. */
async function lookAtState(open: AlarmRows, facts: Facts): Promise<void> {
  for (const rule of ALARM_RULES) {
    if (rule.kind !== 'state') continue;
    const before = open.all().filter((alarm) => alarm.code === rule.code);
    const found = rule.find(facts, (about) => before.some((alarm) => alarm.about === about));
    for (const finding of found) await open.found(rule, finding, 1);
    for (const alarm of before) {
      if (!found.some((finding) => finding.about === alarm.about && finding.unit === alarm.unit)) await open.close(alarm, rule.clause);
    }
  }
}

/** Conduct that somebody looked into and that stopped; a rule that is no longer there closes its alarms. */
async function closeQuiet(tx: Tx, engine: Engine, open: AlarmRows): Promise<void> {
  for (const alarm of open.all()) {
    const rule = alarmRule(alarm.code);
    if (!rule) await open.close(alarm, 'tt.d11.k4');
    if (rule?.kind !== 'conduct' || alarm.acknowledgedTimes === null) continue;
    const times = (await tallied(tx, rule, [alarm.about], engine.ports.now())).get(alarm.about) ?? 0;
    if (times < rule.threshold(engine.level)) await open.close(alarm, rule.clause);
  }
}
