import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { uuidV7 } from '@thahs/engine/kernel';
import type { StandbyView } from '@thahs/engine/contract';
import { headActor } from '../demo/key-in-use.ts';
import { openInvitation } from '../standby/invitation.ts';
import { invite } from '../standby/invite.ts';
import { setUpStandby } from '../standby/set-up.ts';
import { throughDoor } from '../through-door.ts';
import { officer, tenth } from './media.ts';
import { sample } from './measures.ts';
import { kill, MAIN, present, served, writeOn } from './mortal.ts';
import type { Afterwards } from './stage.ts';

const [FIRST, SECOND] = ['127.0.78.1', '127.0.78.2'];
const LOAD_MS = 15_000;
const LOOK_MS = 200;
const SYNCHRONOUS_MS = 120_000;

/**
 * A node with a standby on which every act is before it is acknowledged; officers amend, the node and its database are killed at once, the standby takes over and serves.
 * Seconds from the death to the first answer of the new node, and how many acknowledged acts it lacks.
 */
export const measureStandby: Afterwards = async (stage) => {
  const { node } = stage;
  const id = (): string => uuidV7(node.engine.ports);
  const acting = throughDoor(node, await officer(node));
  const { standbyId } = await acting.do<{ standbyId: string }>('standby.propose', { operationId: id(), name: 'do_toc_do', address: SECOND, place: 'Phép đo', synchronous: true });
  await throughDoor(node, await headActor(node, acting.actor.unitId)).do('standby.decide', { operationId: id(), standbyId, accept: true });
  const { standby } = await acting.do<{ standby: StandbyView }>('standby.read', {});
  const { file, code } = await invite(node, stage.directory, standby, FIRST);
  const people = await sample(stage, 2_000);
  return async (directory) => {
    const place = mkdtempSync(join(dirname(directory), 'thahs-standby-'));
    // The user of the server has to enter it.
    chmodSync(place, 0o755);
    const second = join(place, 'data');
    const { child, url } = await served(directory);
    const laid = performance.now();
    await setUpStandby(openInvitation(file, code), second, { replace: false });
    const setUpSeconds = tenth((performance.now() - laid) / 1000);
    const follower = thahs(['standby', 'run'], second);
    await onBoth(url, stage.headers);
    const writer = writeOn({ stage, people, id }, url);
    await pause(LOAD_MS);
    const died = performance.now();
    kill(child, directory);
    await writer.stop();
    follower.kill('SIGTERM');
    await once(follower, 'exit');
    await once(thahs(['standby', 'promote', '--reason', 'Phép đo: nút đã bị tắt đột ngột'], second), 'exit');
    const promotedSeconds = tenth((performance.now() - died) / 1000);
    const next = await served(second);
    await fetch(next.url);
    const servingSeconds = tenth((performance.now() - died) / 1000);
    next.child.kill('SIGTERM');
    await once(next.child, 'exit');
    const there = await present(second, writer.acknowledged);
    rmSync(place, { recursive: true, force: true });
    const { acknowledged } = writer;
    return { setUpSeconds, acknowledged: acknowledged.length, perSecond: Math.round(acknowledged.length / (LOAD_MS / 1000)), lost: acknowledged.filter(({ recordId }) => !there.has(recordId)).length, promotedSeconds, servingSeconds };
  };
};

const thahs = (args: readonly string[], data: string): ChildProcess => spawn(process.execPath, [...process.execArgv, MAIN, ...args, '--data', data], { stdio: ['ignore', 'ignore', 'inherit'] });

async function onBoth(url: string, headers: Readonly<Record<string, string>>): Promise<void> {
  const deadline = Date.now() + SYNCHRONOUS_MS;
  while (Date.now() < deadline) {
    const answer = await fetch(`${url}/api/op/standby.read`, { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: '{}' });
    const { standby } = (await answer.json()) as { standby: StandbyView | null };
    if (standby?.line?.synchronous === true) return;
    await pause(LOOK_MS);
  }
  throw new Error('the standby never caught up');
}
