import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CheckMinute, ReconciliationMinute } from '@thahs/engine/contract';
import { uuidV7, vietnamDate } from '@thahs/engine/kernel';
import { demonstrationMark } from '../src/demo/mark.ts';
import { seedUnits } from '../src/demo/seed.ts';
import { demonstrationActor } from '../src/commands/demonstration-actor.ts';
import { openNode } from '../src/node.ts';
import type { Node } from '../src/node.ts';
import { throughDoor } from '../src/through-door.ts';
import type { Acting } from '../src/through-door.ts';
import { atEnd } from './support/at-end.ts';
import { openInput } from './support/fault-kit.ts';
import { configOf } from './support/keeper-node.ts';
import { asProcess } from './support/run-commands.ts';
import type { Ended } from './support/run-commands.ts';

/* The month's reconciliation and the quarter's safety check from beginning to end by commands, each a process of its own. */

const directory = mkdtempSync(join(tmpdir(), 'thahs-oversight-'));
chmodSync(directory, 0o755);
const data = join(directory, 'data');

const thahs = (...args: string[]): Promise<Ended> => asProcess([...args, '--data', data], '', { ...process.env, DATABASE_URL: '' });
const as = (login: string) => (...args: string[]): Promise<Ended> => thahs(...args, '--login', login);
const [officer, head, clerk] = [as('chuyentrach'), as('chihuy'), as('nhaplieu')];
const done = async (running: Promise<Ended>): Promise<string> => {
  const { code, out, err } = await running;
  if (code !== 0) throw new Error(err + out);
  return out;
};

const uuidOf = (node: Node): string => uuidV7(node.engine.ports);
const minuteHead = async (acting: Acting): Promise<{ checkId: string }> => (await acting.do<{ checks: { checkId: string }[] }>('check.list', {})).checks[0] as { checkId: string };

async function onNode(work: (node: Node) => Promise<void>): Promise<void> {
  const node = await openNode({ ...configOf(data), nodeName: 'thahs.local/node' });
  try {
    await work(node);
  } finally {
    await node.close();
  }
}

beforeAll(async () => {
  atEnd(async () => rmSync(directory, { recursive: true, force: true }));
  await onNode(async (node) => {
    await seedUnits(node);
    demonstrationMark(data);
    const acting = throughDoor(node, await demonstrationActor(node, 'nhaplieu'));
    for (const number of [1, 2, 3]) await acting.do('file.open', openInput(uuidOf(node), `DS-${number}`));
    while ((await node.sequenceNow()) > 0);
  });
}, 120_000);

describe('thahs oversight', { timeout: 300_000 }, () => {
  it('has no month before the machine looked at it, and then a sample', async () => {
    expect((await officer('oversight', 'read')).err).toContain('chạy “thahs oversight reconcile”');
    expect(await done(officer('oversight', 'list'))).toContain('Chưa đối soát tháng nào');
    expect(await done(officer('oversight', 'reconcile'))).toMatch(/máy không thấy sai lệch; 3 hồ sơ mẫu/);
    expect(await done(officer('oversight', 'sample'))).toMatch(/^Rút 3 trong 3 hồ sơ/);
    expect((await clerk('oversight', 'reconcile')).code).not.toBe(0);
  });

  it('is stated file by file, of files that were opened, concluded by the officer and confirmed by the head', async () => {
    expect((await officer('oversight', 'state', 'DS-1', 'MATCHES')).err).toContain('reconciliation.not-opened');
    expect((await officer('oversight', 'state', 'DS-1', 'VUA')).err).toContain('MATCHES');
    expect((await officer('oversight', 'state', 'DS-9', 'MATCHES')).err).toContain('không có trong mẫu');
    for (const number of [1, 2, 3]) await done(officer('file', 'show', `DS-${number}`, '--purpose', 'DOI_CHIEU_HO_SO'));
    expect(await done(officer('oversight', 'state', 'DS-1', 'DIFFERS', '--words', 'Giấy ghi năm sinh 1988'))).toContain('khác');
    await done(officer('oversight', 'state', 'DS-2', 'MATCHES'));
    expect((await officer('oversight', 'conclude', '--words', 'Đã đủ cả')).err).toContain('reconciliation.files-left');
    await done(officer('oversight', 'state', 'DS-3', 'MATCHES'));
    await done(officer('oversight', 'conclude', '--words', 'Một hồ sơ khác giấy, đã giao sửa'));
    expect((await officer('oversight', 'decide')).code).not.toBe(0);
    expect(await done(head('oversight', 'decide', '--reject', '--note', 'Ghi rõ sửa khi nào'))).toContain('bị trả lại');
    await done(officer('oversight', 'conclude', '--words', 'Một hồ sơ khác giấy, sửa trước cuối tháng'));
    expect(await done(head('oversight', 'decide'))).toContain('đã xác nhận');
    const minute = JSON.parse(await done(officer('oversight', 'read', '--json'))) as ReconciliationMinute;
    expect(minute).toMatchObject({ state: 'CONFIRMED', faults: 0, figures: { papers: { attachments: 0, faultCount: 0 } } });
    expect(minute.sample.map(({ result }) => String(result)).toSorted()).toEqual(['DIFFERS', 'MATCHES', 'MATCHES']);
    expect(await done(head('oversight', 'list'))).toMatch(/đã xác nhận .*3\/3 hồ sơ đã đối chiếu, 1 khác/);
  });
});

describe('thahs safety-check', { timeout: 600_000 }, () => {
  const minute = async (): Promise<CheckMinute> => JSON.parse(await done(officer('safety-check', 'read', '--json'))) as CheckMinute;

  it('is begun once a quarter, or for a reason that somebody gives', async () => {
    expect(await done(officer('safety-check', 'list'))).toContain('Chưa kiểm tra an toàn lần nào');
    expect((await officer('safety-check', 'read')).err).toContain('thahs safety-check begin');
    await done(officer('safety-check', 'begin'));
    expect((await officer('safety-check', 'begin')).code).not.toBe(0);
    expect((await officer('safety-check', 'begin', '--reason', 'Sự cố mất điện')).err).toContain('check.ordered');
    expect((await officer('safety-check', 'read', '--quarter', '2026-5')).err).toContain('2026-Q4');
  });

  it('shows what the program sees, takes a statement of each point, and goes by the officer to the head', async () => {
    const { list, points } = await minute();
    expect([list.length, points]).toEqual([20, 20]);
    const text = await done(officer('safety-check', 'read'));
    for (const { point, question } of list) expect(text).toContain(`${point.padEnd(22)} –  ${question.vi}`);
    expect((await officer('safety-check', 'conclude', '--words', 'Đạt yêu cầu')).err).toContain('check.points-left');
    const [first] = list;
    expect((await officer('safety-check', 'state', first?.point ?? '', 'FAILS')).err).toContain('check.measure');
    expect((await officer('safety-check', 'state', 'la', 'MEETS')).err).toContain('check.point');
    const inAMonth = vietnamDate(Date.now() + 30 * 86_400_000);
    await done(officer('safety-check', 'state', first?.point ?? '', 'FAILS', '--words', 'Chưa có đủ như yêu cầu', '--measure', 'Bổ sung trong tháng', '--by', inAMonth));
    // The door is the same for every point: the rest are stated through it at once.
    await onNode(async (node) => {
      const acting = throughDoor(node, await demonstrationActor(node, 'chuyentrach'));
      const { checkId } = await minuteHead(acting);
      for (const { point } of list.slice(1)) await acting.do('check.state', { operationId: uuidOf(node), checkId, point, verdict: 'MEETS', words: 'Đã xem tận nơi, có biên bản' });
    });
    await done(officer('safety-check', 'conclude', '--words', 'Đạt, trừ một nội dung đang khắc phục'));
    expect((await officer('safety-check', 'decide')).code).not.toBe(0);
    expect(await done(head('safety-check', 'decide'))).toContain('đã xác nhận');
    const after = await minute();
    expect(after).toMatchObject({ state: 'CONFIRMED', stated: 20, fails: 1 });
    expect(await done(officer('safety-check', 'read'))).toContain(`khắc phục: Bổ sung trong tháng, xong trước ${inAMonth}`);
    expect(await done(head('safety-check', 'list'))).toMatch(/đã xác nhận · 20\/20 nội dung, 1 không đạt/);
  });
});
