import { existsSync } from 'node:fs';
import { DomainError, uuidV7, vietnamDate } from '@thahs/engine/kernel';
import { catalogueOf, dueWork, isGood, nodeActor, notEncrypted, planInForce, plugged, takesCopies } from '@thahs/engine/keeping';
import type { BackupPlan, DueWork, KeptMedium, PluggedMedium } from '@thahs/engine/keeping';
import { foundMedia, lookAtMedium, setsOf } from '@thahs/platform/backup';
import { identify } from '@thahs/platform/postgres-replication';
import type { Node } from '../node.ts';
import { throughDoor } from '../through-door.ts';
import type { Acting } from '../through-door.ts';
import { clearOld } from './clear-old.ts';
import { clearTrials, drill } from './drill.ts';
import { layOrders } from './lay-orders.ts';
import type { LogKeeper } from './keep-log.ts';
import { unlessBusy } from './one-at-a-time.ts';
import { runBackup } from './run-backup.ts';
import { tellAlive, tellState, trouble } from './tell-state.ts';
import type { Trouble } from './tell-state.ts';
import { folderOf, hasManifest, settleUnfinished } from './unfinished.ts';
import { verifyCopy } from './verify-copy.ts';

export interface KeeperWanted {
  readonly node: Node;
  readonly data: string;
  /** Where media may be; null: at every mount point. */
  readonly places: readonly string[] | null;
  readonly signal: AbortSignal;
  /** Null: copies only. */
  readonly log: LogKeeper | null;
}

/** Everything that one round works with. */
interface Round extends KeeperWanted {
  readonly acting: Acting;
  readonly plan: BackupPlan;
  readonly troubles: Trouble[];
}

/** A clock that is this much behind a copy was set back. */
const CLOCK_BACK_MS = 5 * 60_000;

/**
 * One round of the keeper: what the plan in force makes due now is done, one thing after another. What stands in the way is told and does not
 * stop the rest. Nothing is remembered between rounds: all follows from the catalogue and from what is plugged in.
 */
export async function keepCopies(wanted: KeeperWanted): Promise<void> {
  const plan = await planInForce(wanted.node.engine);
  if (!plan) return wanted.log?.end();
  const acting = throughDoor(wanted.node, nodeActor(wanted.node.engine, plan));
  await unlessBusy(wanted.node.db, async () => {
    const round: Round = { ...wanted, acting, plan, troubles: [] };
    await tellAlive(acting);
    await attempted(round, () => underPlan(round));
    await tellState(acting, round.troubles);
  });
}

async function underPlan(round: Round): Promise<void> {
  const { acting, data, node: { engine, db }, plan } = round;
  await clearTrials(data);
  await attempted(round, async () => round.log?.begin());
  let media = await catalogueOf(engine, plan.unit);
  const found = mediaHere(round, media);
  const writable = found.filter((medium) => takesCopies(medium, keptAs(media, medium)));
  for (const medium of found.filter((each) => !writable.includes(each))) round.troubles.push(trouble('medium.not-encrypted', notEncrypted([medium.mark.label])));
  const left = await settleUnfinished(acting, found);
  if (left > 0) media = await catalogueOf(engine, plan.unit);
  if (!plan.answeredFor) round.troubles.push(trouble('backup.plan-orphan', 'Người lập kế hoạch sao lưu không còn giữ nhiệm vụ đó. Nút vẫn sao lưu; cán bộ chuyên trách lập lại kế hoạch bằng “thahs backup plan” để có người chịu trách nhiệm.'));
  if (await tellMissing(round, media, found)) media = await catalogueOf(engine, plan.unit);
  const now = engine.ports.now();
  if (media.some(({ copies }) => copies.some((copy) => copy.begunAt > now + CLOCK_BACK_MS))) round.troubles.push(trouble('backup.clock-back', 'Có bản sao lưu ghi ở thời điểm sau giờ hiện nay của máy: đồng hồ đã bị chỉnh lùi. Nút không tính các bản đó và vẫn sao lưu; chỉnh lại đồng hồ của máy.'));
  const { timeline } = await identify(db.config.ownerUrl);
  const circumstances = { rules: engine.keeping.rules(vietnamDate(now), engine.level.level), hour: plan.hour, timeline };
  const dueNow = async (what: DueWork['what']): Promise<DueWork[]> => dueWork(await catalogueOf(engine, plan.unit), { ...circumstances, now: engine.ports.now() }).filter((work) => work.what === what);
  await copyIfDue(round, media, { found, writable }, withBroken(round, media, await dueNow('COPY')));
  await attempted(round, async () => round.troubles.push(...(await layOrders(round.node, writable.filter(({ folder }) => existsSync(setsOf(folder, engine.origin)))))));
  for (const work of await dueNow('VERIFY')) await onMedium(round, found, work, (folder) => verifyCopy(acting, folder, { signal: round.signal }));
  for (const work of await dueNow('DRILL')) await onMedium(round, found, work, (folder) => drill(acting, data, folder, { signal: round.signal }));
  const kept = await catalogueOf(engine, plan.unit);
  for (const medium of found) await attempted(round, () => clearOld(acting, plan, medium, keptAs(kept, medium) as KeptMedium));
}

/** A medium whose log has a gap needs a new set, though the day has its copy. */
function withBroken({ log, troubles }: Round, media: readonly KeptMedium[], due: readonly DueWork[]): DueWork[] {
  troubles.push(...(log?.troubles() ?? []));
  const broken = (log?.broken() ?? []).filter((id) => !due.some((work) => work.mediumId === id));
  for (const id of broken) troubles.push(trouble('log.broken', `Phương tiện “${labelOf(media, id)}” thiếu một đoạn nhật ký sau bản sao lưu mới nhất (vắng quá lâu, hoặc máy chủ đã bỏ nhật ký để khỏi đầy đĩa). Nút sao lưu lại ngay lên các phương tiện.`));
  return [...due, ...broken.map((mediumId): DueWork => ({ what: 'COPY', mediumId, clause: 'tt.d8.k5.a', waits: false }))];
}

/** Registered media of the unit that are plugged in; one that is there twice is not touched, for nobody can tell which is the true one. */
export function mediaHere({ places, troubles }: Pick<Round, 'places' | 'troubles'>, media: readonly KeptMedium[]): PluggedMedium[] {
  const seen = foundMedia(places).filter(({ mark }) => media.some(({ mediumId }) => mediumId === mark.medium));
  const twice = new Set(seen.filter(({ mark }, i) => seen.findIndex((other) => other.mark.medium === mark.medium) !== i).map(({ mark }) => mark.medium));
  for (const id of twice) troubles.push(trouble('medium.twice', `Phương tiện “${labelOf(media, id)}” đang cắm hai lần, hoặc có bản chép của nó. Rút bản không phải là phương tiện đã đăng ký.`));
  return seen.filter(({ mark }) => !twice.has(mark.medium)).map(({ folder }) => plugged({ look: lookAtMedium }, folder));
}

export const keptAs = (media: readonly KeptMedium[], { mark }: PluggedMedium): KeptMedium | undefined => media.find(({ mediumId }) => mediumId === mark.medium);

const labelOf = (media: readonly KeptMedium[], id: string): string => media.find(({ mediumId }) => mediumId === id)?.label ?? id;

/** Copies that the catalogue has on a medium and the medium has not: it is an older one, was cleared or was overwritten. They count no more. */
async function tellMissing({ acting, troubles, node: { engine } }: Round, media: readonly KeptMedium[], found: readonly PluggedMedium[]): Promise<boolean> {
  let missing = 0;
  for (const medium of found) {
    const kept = keptAs(media, medium);
    for (const copy of kept?.copies.filter(isGood) ?? []) {
      const folder = folderOf(medium, engine.origin, copy.setId);
      if (folder !== null && hasManifest(folder)) continue;
      missing += 1;
      const message = `Phương tiện “${medium.mark.label}” không có bản sao lưu mà danh mục ghi là có: có thể đã cắm nhầm một phương tiện cũ hoặc bản chép cũ của nó, hoặc bản đã bị xóa. Kiểm tra nhãn, số sê-ri; nút sao lưu lại.`;
      if (!troubles.some((told) => told.message === message)) troubles.push(trouble('medium.older', message));
      await acting.do('backup.check', { operationId: uuidV7(engine.ports), setId: copy.setId, mediumId: medium.mark.medium, how: 'VERIFY', faults: [`medium.older: ${message}`], seconds: 0, minute: {} });
    }
  }
  return missing > 0;
}

async function copyIfDue(round: Round, media: readonly KeptMedium[], { found, writable }: { found: readonly PluggedMedium[]; writable: readonly PluggedMedium[] }, due: readonly DueWork[]): Promise<void> {
  const here = (id: string): boolean => found.some(({ mark }) => mark.medium === id);
  for (const { mediumId } of due.filter((work) => !here(work.mediumId))) {
    round.troubles.push(trouble('medium.away', `Phương tiện “${labelOf(media, mediumId)}” chưa cắm nên chưa có bản sao lưu đến hạn. Cắm phương tiện và mở khóa mã hóa của nó; nút tự sao lưu.`));
  }
  for (const { mediumId } of due.filter((work) => work.waits && here(work.mediumId))) {
    const last = media.find((medium) => medium.mediumId === mediumId)?.copies[0];
    round.troubles.push(trouble('backup.copy-failed', `“${labelOf(media, mediumId)}”: ${last?.fault ?? 'bản sao lưu chưa xong'}`));
  }
  if (!due.some((work) => !work.waits && writable.some(({ mark }) => mark.medium === work.mediumId))) return;
  await attempted(round, async () => {
    const { copies } = await runBackup(round.acting, round.data, found.map(({ folder }) => folder), { planId: round.plan.planId, signal: round.signal });
    for (const { medium, fault } of copies) if (fault !== null) round.troubles.push(trouble('backup.copy-failed', `“${labelOf(media, medium)}”: ${fault}`));
  });
}

async function onMedium(round: Round, found: readonly PluggedMedium[], { mediumId, what, waits }: DueWork, work: (folder: string) => Promise<{ readonly faults: readonly string[] }>): Promise<void> {
  const medium = found.find(({ mark }) => mark.medium === mediumId);
  if (!medium || waits) return;
  await attempted(round, async () => {
    const { faults } = await work(medium.folder);
    const how = what === 'VERIFY' ? 'kiểm tra' : 'phục hồi thử';
    if (faults.length > 0) round.troubles.push(trouble('backup.check-failed', `Bản sao lưu trên “${medium.mark.label}” không đạt khi ${how}: ${faults.slice(0, 3).join('; ')}. Nút sao lưu lại; kiểm tra phương tiện.`));
  });
}

/** What fails is told and the round goes on; a keeper that is being stopped says nothing. */
async function attempted({ troubles, signal }: Round, work: () => Promise<unknown>): Promise<void> {
  try {
    signal.throwIfAborted();
    await work();
  } catch (error) {
    if (signal.aborted) return;
    troubles.push(error instanceof DomainError ? { code: error.problem.code, message: error.message } : trouble('backup.failed', `Chưa làm được việc đến hạn, nút sẽ thử lại: ${(error as Error).message}`));
  }
}
