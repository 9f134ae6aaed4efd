import { beforeAll, describe, expect, it } from 'vitest';
import type { AlarmView } from '@thahs/engine/contract';
import { fixedPorts } from '@thahs/engine/kernel';
import { acknowledge, alarmsOf, codesOf, look } from './support/alarm-kit.ts';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';

/* Alarms about how things stand (Circular Điều 11.4): each opens by its number, grows with it, and closes by itself. */

const ports = fixedPorts('2026-08-03T02:00:00Z');
let node: TestNode;
beforeAll(async () => {
  node = await testNode(ports);
  await look(node);
});

const at = (moment: string): void => ports.set(moment);

describe('how things stand', () => {
  const top = async (): Promise<AlarmView[]> => alarmsOf(node, await node.actor('lanhdao'));
  const state = async (code: string): Promise<AlarmView | undefined> => (await top()).find((alarm) => alarm.code === code);

  it('a unit without a dedicated officer rings until it has one', async () => {
    const suoiLam = (await top()).filter((alarm) => alarm.code === 'no-dedicated-officer').map((alarm) => alarm.unitName);
    expect(suoiLam).toContain(node.units.get('tg-suoi-lam')?.name);
    expect(suoiLam).not.toContain(node.units.get('tg-binh-ha')?.name);
    expect(await codesOf(node, await node.actor('chihuy'))).not.toContain('no-dedicated-officer');
  });

  it('copies: one day warns, a week is critical, one medium is critical, and a whole copy on two closes all', async () => {
    at('2026-08-04T04:59:00Z');
    await look(node);
    expect([(await state('backup-overdue')), (await state('one-medium'))?.severity]).toEqual([undefined, 'critical']);
    at('2026-08-04T05:01:00Z');
    await look(node);
    const first = await state('backup-overdue');
    expect([first?.severity, first?.clause]).toEqual(['warning', 'nd160.d10.k7.c']);
    await acknowledge(node, await node.actor('trungtam'), first?.alarmId ?? '', 'Đang chờ ổ thứ hai');
    at('2026-08-10T08:00:00Z');
    await look(node);
    const week = await state('backup-overdue');
    expect([week?.alarmId, week?.severity, week?.clause, week?.acknowledged]).toEqual([first?.alarmId, 'critical', 'tt.d8.k5.a', null]);

    await copy('a1', ['m1', 'm2'], '2026-08-10T08:10:00Z');
    at('2026-08-10T08:20:00Z');
    await look(node);
    expect([await state('backup-overdue'), await state('one-medium'), await state('drill-overdue')]).toEqual([undefined, undefined, undefined]);
    await copy('a2', ['m1'], '2026-08-10T09:00:00Z', ['m2']);
    await look(node);
    expect((await state('one-medium'))?.message.vi).toContain('1 phương tiện');
  });

  it('checks and trials fall due by medium, and what one of them found rings', async () => {
    at('2026-09-12T08:00:00Z');
    await look(node);
    expect((await top()).filter(({ code }) => code === 'verify-overdue').map(({ message }) => message.vi).toSorted()).toEqual(['Phương tiện m1: 32 ngày chưa kiểm tra.', 'Phương tiện m2: 32 ngày chưa kiểm tra.']);
    await node.db.owner((c) => c.query(`update backup_copy set verified_at = '2026-09-12T08:00:00Z', verified_whole = (select label = 'm1' from medium m where m.medium_id = backup_copy.medium_id) where fault is null`));
    await look(node);
    expect((await top()).filter(({ code }) => code === 'verify-overdue' || code === 'copy-damaged').map(({ code, message }) => [code, message.vi])).toEqual([['copy-damaged', 'Phương tiện m2: lần kiểm tra gần nhất có lỗi.']]);
    at('2027-02-20T08:00:00Z');
    await look(node);
    expect((await top()).filter(({ code }) => code === 'drill-overdue').length).toBe(2);
  });

  it('a keeper that is not heard under a plan rings, and what it says stands in its way', async () => {
    const keeper = await node.actor('trungtam');
    await node.do(keeper, 'backup.plan', { operationId: node.id(), state: 'RUNS', hour: 2, keep: { daily: 4, weekly: 5, monthly: 12 } });
    at('2027-02-20T13:59:00Z');
    await look(node);
    expect(await state('keeper-silent')).toBeUndefined();
    at('2027-02-20T14:00:00Z');
    await look(node);
    expect([(await state('keeper-silent'))?.severity, (await state('keeper-silent'))?.message.vi, (await state('keeper-silent'))?.link]).toEqual(['warning', 'Không thấy dấu hiệu hoạt động đã 6 giờ.', '/keeping']);
    at('2027-02-21T08:00:00Z');
    await look(node);
    expect((await state('keeper-silent'))?.severity).toBe('critical');
    const tell = (troubles: readonly object[]): Promise<unknown> => node.do(keeper, 'backup.tell', { operationId: node.id(), troubles });
    await tell([{ code: 'medium.away', message: 'Phương tiện “m2” không cắm.' }, { code: 'medium.away', message: 'Phương tiện “m1” không cắm.' }]);
    await look(node);
    expect([await state('keeper-silent'), (await state('keeping-trouble'))?.message.vi]).toEqual([undefined, '2 vướng mắc (medium.away).']);
    await tell([]);
    at('2027-02-25T08:00:00Z');
    await node.do(keeper, 'backup.plan', { operationId: node.id(), state: 'STOPPED', hour: 2, keep: { daily: 4, weekly: 5, monthly: 12 } });
    await look(node);
    expect([await state('keeper-silent'), await state('keeping-trouble')]).toEqual([undefined, undefined]);
    at('2027-02-20T08:00:00Z');
  });

  it('certificates, disk, clocks, standby and ways out ring by their numbers; the disk closes with room to spare', async () => {
    const now = Date.parse('2027-02-20T08:00:00Z');
    const day = 86_400_000;
    const certificate = async (days: number): Promise<unknown> => {
      await look(node, { certificates: [{ name: 'thử', endsAt: now + days * day + 1000 }] });
      return (await state('certificate-expiring'))?.severity;
    };
    expect([await certificate(90), await certificate(89), await certificate(29), await certificate(6), await certificate(365)]).toEqual([undefined, 'notice', 'warning', 'critical', undefined]);
    const disk = async (freeBytes: number): Promise<unknown> => {
      await look(node, { disk: { freeBytes, totalBytes: 1000 } });
      return (await state('disk-nearly-full'))?.severity;
    };
    expect([await disk(100), await disk(99), await disk(110), await disk(49), await disk(125)]).toEqual([undefined, 'warning', 'warning', 'critical', undefined]);
    await look(node, { databaseClockOff: -90_000, publicWays: ['eth0 8.8.8.8'] });
    expect([(await state('clock-drift'))?.message.vi, (await state('public-network'))?.message.vi]).toEqual(['Lệch 2 phút.', 'Đường ra: eth0 8.8.8.8.']);
    at('2027-02-20T07:50:00Z');
    await look(node);
    expect((await state('clock-set-back'))?.message.vi).toContain('10 phút');
    await look(node);
    expect(await state('clock-set-back'), 'a second look knows it still').toBeDefined();
    await acknowledge(node, await node.actor('trungtam'), (await state('clock-set-back'))?.alarmId ?? '', 'Giờ trước đó sai, nay đã đúng');
    await look(node);
    await look(node);
    expect(await state('clock-set-back')).toBeUndefined();
    at('2027-02-20T08:10:00Z');
  });

  it('whoever runs the machine sees these, and nothing that names a person', async () => {
    const seen = await alarmsOf(node, await node.actor('quantri'));
    expect(seen.map(({ code }) => code)).toContain('drill-overdue');
    expect(JSON.stringify(seen)).not.toMatch(/accountId|Trần Thị/);
  });

  async function copy(set: string, media: readonly string[], ended: string, failed: readonly string[] = []): Promise<void> {
    const id = (name: string): string => `00000000-0000-7000-8000-${Buffer.from(name).toString('hex').padStart(12, '0')}`;
    await node.db.owner(async (c) => {
      for (const label of [...media, ...failed]) await c.query(`insert into medium (medium_id, unit, label, kind, serial, keeper, place, registered_at) values ($1, 'cqql-bca', $2, 'DISK', 'x', 'x', 'x', $3) on conflict do nothing`, [id(label), label, ended]);
      await c.query(`insert into backup_set (set_id, unit, begun_at, ended_at, note, bytes) values ($1, 'cqql-bca', $2, $2, 'note', 1)`, [id(set), ended]);
      for (const label of media) await c.query(`insert into backup_copy (set_id, medium_id, unit) values ($1, $2, 'cqql-bca')`, [id(set), id(label)]);
      for (const label of failed) await c.query(`insert into backup_copy (set_id, medium_id, unit, fault) values ($1, $2, 'cqql-bca', 'rút ra')`, [id(set), id(label)]);
    });
  }
});
