import type pg from 'pg';
import { actsNamed, compareRows, tableRows } from './compare-rows.ts';
import type { Act, Row } from './compare-rows.ts';
import type { Findings } from './report.ts';

type Changing = Map<string, Record<string, unknown>>;

const ACTS = ['machine.register', 'machine.hand-over', 'machine.antivirus', 'machine.retire'];

/** Machines and their disks against the acts that made them: who states by a hand on the tables that a machine is protected, or brings one back into use, is found here. */
export async function checkMachines(client: pg.Client, found: Findings): Promise<void> {
  const acts = await actsNamed(client, ACTS, found, 'machines');
  if (!acts) return;
  const [machines, disks]: [Changing, Changing] = [new Map(), new Map()];
  for (const act of acts) FOLDS[act.act]?.(machines, disks, act);
  compareRows('machine', 'machine_id', await tableRows(client, 'machine'), machines, found);
  compareRows('machine_disk', 'medium_id', await tableRows(client, 'machine_disk'), disks, found);
}

const change = (rows: Changing, id: unknown, values: Row): void => void Object.assign(rows.get(String(id)) ?? {}, values);

const FOLDS: Readonly<Record<string, (machines: Changing, disks: Changing, act: Act) => void>> = {
  'machine.register'(machines, _disks, { at, unit, body: { machine } }) {
    const { machineId, label, serial, role, keeper, place, host, antivirus, licenceEnds } = machine as Row;
    machines.set(String(machineId), {
      unit, label, serial, role, keeper, place, host, state: 'IN_USE', registered_at: at, state_since: at, antivirus, antivirus_version: null, signatures_on: null, scanned_on: null, scan_found: null, scan_remark: null,
      stated_at: antivirus === null ? null : at, licence_ends: licenceEnds,
    });
  },
  'machine.hand-over'(machines, _disks, { body: { machineId, to } }) {
    change(machines, machineId, to as Row);
  },
  'machine.antivirus'(machines, _disks, { at, body: { machineId, antivirus, version, signaturesOn, licenceEnds, scan } }) {
    const { on = null, found = null, remark = null } = (scan ?? {}) as Row;
    change(machines, machineId, { antivirus, antivirus_version: version, signatures_on: signaturesOn, licence_ends: licenceEnds, scanned_on: on, scan_found: found, scan_remark: remark, stated_at: at });
  },
  'machine.retire'(machines, disks, { at, unit, body: { machineId, disks: told } }) {
    change(machines, machineId, { state: 'RETIRED', state_since: at });
    for (const { mediumId } of told as { mediumId: string }[]) disks.set(mediumId, { machine_id: machineId, unit });
  },
};
