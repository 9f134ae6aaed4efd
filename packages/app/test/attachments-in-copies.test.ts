import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withReceived } from '@thahs/engine/attachment';
import { systemPorts } from '@thahs/engine/kernel';
import { demonstrationActor } from '../src/commands/demonstration-actor.ts';
import { alone, drill, restoreNode, runBackup } from '../src/keeping/index.ts';
import { openNode } from '../src/node.ts';
import { throughDoor } from '../src/through-door.ts';
import type { Acting } from '../src/through-door.ts';
import { configOf, KEEPER, keeperNode } from './support/keeper-node.ts';
import type { KeeperNode } from './support/keeper-node.ts';
import { paper } from './support/papers.ts';

/* Papers come along in a copy, are tried with it, and are read on the node that is made of it. */

const PURPOSE = 'QUAN_LY_GIAM_GIU';
let kit: KeeperNode;
let clerk: Acting;
let fileId: string;
const content = paper(2_300_000);
let attachmentId: string;

beforeAll(async () => {
  kit = await keeperNode(systemPorts);
  clerk = throughDoor(kit.node, await demonstrationActor(kit.node, 'nhaplieu'));
  await kit.register(kit.one, 'Ổ 1');
  await kit.register(kit.two, 'Ổ 2');
  const { rows } = await kit.node.db.owner((client) => client.query<{ file_id: string }>('select file_id from file where custodian_unit = $1 and not sealed limit 1', [clerk.actor.unitId]));
  fileId = rows[0]?.file_id ?? '';
  const [path, operationId] = [join(kit.directory, 'paper.pdf'), kit.id()];
  writeFileSync(path, content);
  ({ attachmentId } = await withReceived(kit.node.engine, operationId, path, (sha256) => clerk.do<{ attachmentId: string }>('attachment.add', { operationId, fileId, kind: 'BAN_AN', title: 'Bản án', sha256, purpose: 'NHAP_LIEU' })));
}, 120_000);
afterAll(() => kit.remove());

const copy = () => alone(kit.node.db, () => runBackup(kit.officer, kit.data, [kit.one, kit.two], { oneDeviceReason: 'phòng thử một ổ đĩa' }));

it('a trial of a copy holds its papers to its journal and opens one; one that was harmed before is named', { timeout: 120_000 }, async () => {
  await copy();
  expect(await drill(kit.officer, kit.data, kit.one)).toMatchObject({ passed: true, faults: [], attachments: 1 });
  const flip = () => kit.node.db.owner((client) => client.query('update attachment_part set content = set_byte(content, 1234, 255 - get_byte(content, 1234)) where part = 2'));
  await flip();
  await copy();
  const { passed, faults } = await drill(kit.officer, kit.data, kit.two);
  expect(passed).toBe(false);
  expect(faults).toEqual([expect.stringContaining(attachmentId), expect.stringContaining('không còn nguyên vẹn')]);
  await flip();
});

it('the node that is made of a medium gives the paper back byte by byte', { timeout: 120_000 }, async () => {
  await copy();
  const into = join(kit.directory, 'back');
  await restoreNode({ medium: kit.one, node: KEEPER, into, key: kit.key });
  const back = await openNode(configOf(into));
  try {
    const read = await throughDoor(back, clerk.actor).do<{ content: string }>('attachment.read', { fileId, attachmentId, purpose: PURPOSE });
    expect(Buffer.from(read.content, 'base64').equals(content)).toBe(true);
  } finally {
    await back.close();
  }
});
