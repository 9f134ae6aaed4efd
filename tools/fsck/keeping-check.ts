import type pg from 'pg';
import { actsNamed, compareRows, tableRows } from './compare-rows.ts';
import type { Act, Row } from './compare-rows.ts';
import type { Findings } from './report.ts';

type Changing = Map<string, Record<string, unknown>>;
type Body = Act['body'];

const MEDIUM_ACTS = ['medium.register', 'medium.hand-over', 'medium.lost', 'medium.retire', 'medium.encryption', 'medium.clear', 'medium.clear-decide', 'medium.clear-reject'];
const KEY_ACTS = ['recovery-key.propose', 'recovery-key.decide', 'recovery-key.reject', 'recovery-key.hand-over', 'recovery-key.tried', 'recovery-key.retire'];
const STANDBY_ACTS = ['standby.propose', 'standby.decide', 'standby.reject', 'standby.synchronous', 'standby.end', 'standby.promote'];
const COPY_ACTS = ['backup.plan', 'backup.begin', 'backup.end', 'backup.verify', 'backup.drill', 'backup.remove'];

/**
 * Media, their clearings, recovery keys, plans, sets and copies against the acts that made them: who takes a lost medium back into use, or a copy that failed for a good one, by a hand on the
 * tables, is found here.
 */
export async function checkKeeping(client: pg.Client, found: Findings): Promise<void> {
  const acts = await actsNamed(client, [...MEDIUM_ACTS, ...KEY_ACTS, ...STANDBY_ACTS, ...COPY_ACTS], found, 'keeping');
  if (!acts) return;
  const kept: Kept = { media: new Map(), clearings: new Map(), keys: new Map(), standbys: new Map(), plans: new Map(), sets: new Map(), copies: new Map() };
  for (const act of acts) FOLDS[act.act]?.(kept, act, act.body);
  compareRows('medium', 'medium_id', await tableRows(client, 'medium'), kept.media, found);
  compareRows('medium_clearing', 'clearing_id', await tableRows(client, 'medium_clearing'), kept.clearings, found);
  compareRows('recovery_key', 'key_id', await tableRows(client, 'recovery_key'), kept.keys, found);
  compareRows('standby', 'standby_id', await tableRows(client, 'standby'), kept.standbys, found);
  compareRows('backup_plan', 'plan_id', await tableRows(client, 'backup_plan'), kept.plans, found);
  compareRows('backup_set', 'set_id', await tableRows(client, 'backup_set'), kept.sets, found);
  const copies = (await tableRows(client, 'backup_copy')).map((row): Row => ({ ...row, copy: copyId(row['set_id'], row['medium_id']) }));
  compareRows('backup_copy', 'copy', copies, kept.copies, found);
}

interface Kept { readonly media: Changing; readonly clearings: Changing; readonly keys: Changing; readonly standbys: Changing; readonly plans: Changing; readonly sets: Changing; readonly copies: Changing }

const copyId = (set: unknown, medium: unknown): string => `${String(set)} ${String(medium)}`;
const change = (rows: Changing, id: unknown, values: Record<string, unknown>): void => void Object.assign(rows.get(String(id)) ?? {}, values);

/** The medium is in the state that the entry names since the entry. */
function moved({ media }: Kept, { at }: Act, { mediumId, state }: Body): void {
  change(media, mediumId, { state, state_since: at });
}

const FOLDS: Readonly<Record<string, (kept: Kept, act: Act, body: Body) => void>> = {
  'medium.register'({ media }, { at, unit }, { medium }) {
    const { mediumId, label, kind, serial, keeper, place, encryption, encryptionNote } = medium as Record<string, unknown>;
    // What was registered before the program asked about encryption says nothing of it.
    media.set(String(mediumId), { unit, label, kind, serial, keeper, place, state: 'IN_USE', registered_at: at, state_since: at, encryption: encryption ?? 'UNSEEN', encryption_note: encryptionNote ?? null });
  },
  'medium.hand-over'({ media }, _act, { mediumId, to }) {
    change(media, mediumId, { ...(to as Row) });
  },
  'medium.lost': moved,
  'medium.retire': moved,
  'medium.encryption'({ media }, _act, { mediumId, encryption, reason }) {
    change(media, mediumId, { encryption, encryption_note: reason });
  },
  'medium.clear'(kept, act, body) {
    const { clearingId, mediumId, technique, tool, checked, doneOn, nextUse, givenBy } = body;
    kept.clearings.set(String(clearingId), {
      medium_id: mediumId, unit: act.unit, technique, tool, checked, done_on: doneOn, next_use: nextUse, asked_by: act.actor, asked_at: act.at, given_by: givenBy, state: 'pending', decided_by: null,
    });
    moved(kept, act, body);
  },
  'medium.clear-decide'(kept, act, body) {
    change(kept.clearings, body['clearingId'], { state: 'accepted', decided_by: act.actor, decided_at: act.at, note: body['reason'] });
    moved(kept, act, body);
    for (const [id, copy] of kept.copies) if (id.endsWith(` ${String(body['mediumId'])}`)) copy['removed_at'] ??= act.at;
  },
  'medium.clear-reject'(kept, act, body) {
    change(kept.clearings, body['clearingId'], { state: 'rejected', decided_by: act.actor, decided_at: act.at, note: body['reason'] });
    moved(kept, act, body);
  },
  'recovery-key.propose'({ keys }, { at, actor, unit }, { keyId, name, fingerprint, certificate, keeper, place, givenBy }) {
    keys.set(String(keyId), { unit, name, fingerprint, certificate, keeper, place, state: 'PROPOSED', asked_by: actor, asked_at: at, given_by: givenBy, decided_by: null, decided_at: null, ended_at: null, tried_on: null });
  },
  'recovery-key.decide'({ keys }, { at, actor }, { keyId, reason }) {
    change(keys, keyId, { state: 'IN_USE', decided_by: actor, decided_at: at, note: reason });
  },
  'recovery-key.reject'({ keys }, { at, actor }, { keyId, reason }) {
    change(keys, keyId, { state: 'REFUSED', decided_by: actor, decided_at: at, note: reason });
  },
  'recovery-key.hand-over'({ keys }, _act, { keyId, keeper, place }) {
    change(keys, keyId, { keeper, place });
  },
  'recovery-key.tried'({ keys }, _act, { keyId, on }) {
    change(keys, keyId, { tried_on: on });
  },
  'recovery-key.retire'({ keys }, { at }, { keyId }) {
    change(keys, keyId, { state: 'RETIRED', ended_at: at });
  },
  'standby.propose'({ standbys }, { at, actor, unit }, { standbyId, name, address, place, synchronous, givenBy }) {
    standbys.set(String(standbyId), { unit, name, address, place, synchronous, state: 'PROPOSED', asked_by: actor, asked_at: at, given_by: givenBy, decided_by: null, decided_at: null, ended_at: null });
  },
  'standby.decide'({ standbys }, { at, actor }, { standbyId, reason }) {
    change(standbys, standbyId, { state: 'ALLOWED', decided_by: actor, decided_at: at, note: reason });
  },
  'standby.reject'({ standbys }, { at, actor }, { standbyId, reason }) {
    change(standbys, standbyId, { state: 'REFUSED', decided_by: actor, decided_at: at, note: reason });
  },
  'standby.synchronous'({ standbys }, _act, { standbyId, synchronous }) {
    change(standbys, standbyId, { synchronous });
  },
  'standby.end'({ standbys }, { at }, { standbyId }) {
    change(standbys, standbyId, { state: 'ENDED', ended_at: at });
  },
  'standby.promote'({ standbys }, { at }, { standbyId }) {
    change(standbys, standbyId, { state: 'ENDED', ended_at: at });
  },
  'backup.plan'({ plans }, { at, actor, unit }, { planId, state, hour, keep, oneDeviceReason }) {
    const { daily, weekly, monthly } = keep as Record<string, unknown>;
    plans.set(String(planId), { unit, made_at: at, responsible: actor, state, hour, keep_daily: daily, keep_weekly: weekly, keep_monthly: monthly, one_device_reason: oneDeviceReason });
  },
  'backup.begin'({ sets, copies, media }, { at, unit }, { setId, media: told, oneDeviceReason, planId, away = [], plain = [] }) {
    sets.set(String(setId), { unit, begun_at: at, one_device_reason: oneDeviceReason, plan_id: planId ?? null, ended_at: null, note: null });
    const copy = (mediumId: unknown, fault: string | null | undefined): void => void copies.set(copyId(setId, mediumId), { unit, fault, verified_at: null, drilled_at: null, removed_at: null });
    for (const { mediumId, encrypted } of told as { mediumId: string; encrypted?: boolean }[]) {
      // Why one that does not encrypt got nothing is a sentence of the table alone.
      copy(mediumId, (plain as string[]).includes(mediumId) ? undefined : null);
      if (encrypted === true) change(media, mediumId, { encryption: 'SEEN', encryption_note: null });
    }
    for (const mediumId of away as string[]) copy(mediumId, 'medium.away');
  },
  'backup.end'({ sets, copies }, { at }, { setId, note, copies: told }) {
    change(sets, setId, { ended_at: at, note, ...listed(note) });
    for (const { mediumId, fault } of told as { mediumId: string; fault: string | null }[]) change(copies, copyId(setId, mediumId), { fault: note === null ? (fault ?? 'không hoàn thành') : fault });
  },
  'backup.verify'({ copies }, { at }, { setId, mediumId, faults }) {
    change(copies, copyId(setId, mediumId), { verified_at: at, verified_whole: (faults as unknown[]).length === 0 });
  },
  'backup.drill'({ copies }, { at }, { setId, mediumId, faults, seconds }) {
    change(copies, copyId(setId, mediumId), { drilled_at: at, drill_passed: (faults as unknown[]).length === 0, drill_seconds: seconds });
  },
  'backup.remove'({ copies }, { at }, { setId, mediumId }) {
    const copy = copies.get(copyId(setId, mediumId));
    if (copy) copy['removed_at'] ??= at;
  },
};

/** Size and timeline as the signed list of files tells them. */
function listed(note: unknown): Row {
  if (typeof note !== 'string') return { bytes: null, timeline: null };
  const { files, timeline } = JSON.parse(note.slice(0, note.indexOf('\n\n'))) as { files: { size: number }[]; timeline?: number };
  return { bytes: files.reduce((sum, { size }) => sum + size, 0), timeline: timeline ?? null };
}
