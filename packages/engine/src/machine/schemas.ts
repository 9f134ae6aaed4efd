import Type from 'typebox';
import { isUsableDay, vietnamDate } from '../kernel/index.ts';
import type { IsoDate } from '../kernel/index.ts';
import { conflict, invalid, notFound } from '../operation/index.ts';
import type { Context } from '../operation/index.ts';

export const Closed = { additionalProperties: false } as const;
export const Id = Type.String({ pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' });
export const Text = Type.String({ minLength: 1, maxLength: 200 });
export const Words = Type.String({ minLength: 1, maxLength: 2000 });
export const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
export const Role = Type.Union([Type.Literal('SERVER'), Type.Literal('STANDBY'), Type.Literal('WORKSTATION')]);
/** As a machine calls itself (RFC 1123). */
export const Host = Type.String({ pattern: '^[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?$' });
export const Nullable = Type.Union([Type.String(), Type.Null()]);
export const NullableNumber = Type.Union([Type.Number(), Type.Null()]);

/** SQL of a moment as it crosses HTTP: UTC, to the second. */
export const instant = (sql: string): string => `to_char(${sql} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

export interface HeldMachine {
  readonly label: string;
  readonly serial: string;
  readonly role: 'SERVER' | 'STANDBY' | 'WORKSTATION';
  readonly keeper: string;
  readonly place: string;
  readonly antivirus: string | null;
}

export const unknownMachine = (): Error => notFound('machine.unknown', 'Đơn vị không có máy này. Tải lại danh sách máy.');

/** Locks the machine; one that left the use has nothing more done to it. */
export async function machineInUse({ tx, actor }: Context, machineId: string): Promise<HeldMachine> {
  const { rows: [machine] } = await tx.query<HeldMachine & { state: string }>('select label, serial, role, keeper, place, antivirus, state from machine where machine_id = $1 and unit = $2 for update', [machineId, actor.unitId]);
  if (!machine) throw unknownMachine();
  if (machine.state !== 'IN_USE') throw conflict('machine.retired', 'Máy đã thôi dùng nên không ghi thêm gì được. Lý lịch của máy vẫn xem được.');
  return machine;
}

/** A day of what was done already. */
export function mustBePast({ now }: Context, day: string): void {
  if (!isUsableDay(day) || day > vietnamDate(now)) throw invalid('machine.day', 'Ngày chưa đúng: phải có trong lịch và không sau hôm nay. Nhập lại ngày.');
}

export function mustBeDay(day: string): IsoDate {
  if (!isUsableDay(day)) throw invalid('machine.licence-day', 'Ngày hết hạn bản quyền không có trong lịch. Nhập lại ngày, hoặc bỏ trống nếu không có thời hạn.');
  return day;
}
