import Type from 'typebox';
import type { MachineList, MachineSightView, MachineView } from '../../contract/machine-views.ts';
import { vietnamDate } from '../../kernel/index.ts';
import { defineOperation, noSubject } from '../../operation/index.ts';
import { Closed, Id, instant, Nullable, NullableNumber, Role } from '../schemas.ts';
import { knownOf, MACHINES, OWN_UNREGISTERED, troublesOf } from '../standing.ts';
import type { Protection } from '../standing.ts';

const Code = Type.Union([Type.Literal('NO_ANTIVIRUS'), Type.Literal('SILENT'), Type.Literal('SIGNATURES_OLD'), Type.Literal('SCAN_OVERDUE'), Type.Literal('FOUND'), Type.Literal('LICENCE_ENDS')]);
const Trouble = Type.Object({ code: Code, days: Type.Number(), found: Type.Number() }, Closed);
const Fault = Type.Union([Type.Literal('ABSENT'), Type.Literal('SILENT'), Type.Literal('STRANGE'), Type.Null()]);
const Sight = Type.Object({
  host: Type.String(), at: Type.String(), software: Nullable, fault: Fault, signatures: NullableNumber, signaturesAt: Nullable, answeredAt: Nullable, scanAt: Nullable, scanFound: NullableNumber, scanErrors: NullableNumber,
  scanNames: Type.Array(Type.String()), publicWays: Type.Array(Type.String()),
}, Closed);
const Known = Type.Object({ signaturesAt: Nullable, scan: Type.Union([Type.Object({ at: Type.String(), found: Type.Number() }, Closed), Type.Null()]) }, Closed);
const Machine = Type.Object({
  machineId: Id, unit: Type.String(), unitName: Type.String(), label: Type.String(), serial: Type.String(), role: Role, keeper: Type.String(), place: Type.String(), host: Nullable,
  state: Type.Union([Type.Literal('IN_USE'), Type.Literal('RETIRED')]), acts: Type.Array(Type.String()), registeredAt: Type.String(), antivirus: Nullable, antivirusVersion: Nullable, signaturesOn: Nullable, scannedOn: Nullable,
  scanFound: NullableNumber, scanRemark: Nullable, statedAt: Nullable, licenceEnds: Nullable, known: Known, seen: Type.Union([Sight, Type.Null()]), troubles: Type.Array(Trouble), disks: Type.Number(), disksWaiting: Type.Number(),
}, Closed);

const day = (column: string): string => `to_char(m.${column}, 'YYYY-MM-DD')`;
const SIGHTS = `select host, ${instant('at')} at, software, fault, signatures, ${instant('signatures_at')} "signaturesAt", ${instant('answered_at')} "answeredAt", ${instant('scan_at')} "scanAt", scan_found "scanFound", scan_errors "scanErrors", scan_names "scanNames", public_ways "publicWays" from machine_sight`;
const ALL = `select m.machine_id "machineId", m.unit, m.label, m.serial, m.role, m.keeper, m.place, m.host, m.state, ${instant('m.registered_at')} "registeredAt", m.antivirus, m.antivirus_version "antivirusVersion", ${day('signatures_on')} "signaturesOn",
    ${day('scanned_on')} "scannedOn", m.scan_found "scanFound", m.scan_remark "scanRemark", ${instant('m.stated_at')} "statedAt", ${day('licence_ends')} "licenceEnds", d.disks, d.waiting "disksWaiting"
    from machine m cross join lateral (select count(*)::int disks, count(*) filter (where x.state not in ('CLEARED', 'DESTROYED'))::int waiting from machine_disk join medium x using (medium_id) where machine_id = m.machine_id) d order by m.state, array_position(array['SERVER', 'STANDBY', 'WORKSTATION'], m.role), m.label`;
const ACTS = ['machine.antivirus', 'machine.hand-over', 'machine.retire'];

/** Danh sách máy tính, with what protects each and what is wrong with that (Circular Điều 8.3). */
export const listMachines = defineOperation({
  name: 'machine.list',
  act: 'machine.read',
  kind: 'read',
  title: { vi: 'Xem máy tính của cơ sở dữ liệu', en: 'View machines' },
  input: Type.Object({}, Closed),
  output: Type.Object({ machines: Type.Array(Machine), unregistered: Type.Union([Type.Object({ seen: Sight, troubles: Type.Array(Trouble) }, Closed), Type.Null()]) }, Closed),
  load: noSubject,
  async run(context): Promise<MachineList> {
    const { tx, engine, actor, now } = context;
    const today = vietnamDate(now);
    const { rows } = await tx.query<Omit<MachineView, 'acts' | 'known' | 'seen' | 'troubles' | 'unitName'>>(ALL, []);
    const sights = new Map((await tx.query<MachineSightView>(SIGHTS, [])).rows.map((sight) => [sight.host, sight]));
    const standing = new Map((await tx.query<Protection>(MACHINES, [])).rows.map((row) => [row.machineId, row]));
    const [own] = (await tx.query<Protection>(OWN_UNREGISTERED, [])).rows;
    const seen = own?.host == null ? undefined : sights.get(own.host);
    const machines = rows.map((machine): MachineView => {
      const protection = standing.get(machine.machineId);
      return {
        ...machine, unitName: engine.unit(machine.unit)?.name ?? machine.unit, acts: machine.state === 'IN_USE' && machine.unit === actor.unitId ? ACTS : [],
        seen: machine.state === 'IN_USE' && machine.host !== null ? (sights.get(machine.host) ?? null) : null, known: protection ? shownOf(protection) : { signaturesAt: null, scan: null }, troubles: protection ? troublesOf(protection, now, today) : [],
      };
    });
    context.journal({ body: { shown: rows.length } });
    return { machines, unregistered: own && seen ? { seen, troubles: troublesOf(own, now, today) } : null };
  },
});

const moment = (at: number): string => new Date(at).toISOString();

function shownOf(protection: Protection): MachineView['known'] {
  const { signaturesAt, scan } = knownOf(protection);
  return { signaturesAt: signaturesAt === null ? null : moment(signaturesAt), scan: scan === null ? null : { at: moment(scan.at), found: scan.found } };
}
