import { createWriteStream, existsSync, readFileSync } from 'node:fs';
import { checkedProfile, resultSheet, runImport, storeUpload } from '@thahs/engine/intake';
import { uuidV7 } from '@thahs/engine/kernel';
import { makeWaitingDuties } from '@thahs/engine/record';
import { writeCsv, writeXlsx } from '@thahs/platform/spreadsheet';
import type { Flags } from '../config.ts';
import type { Node } from '../node.ts';
import { actingOn } from './acting.ts';
import type { Acting } from '../through-door.ts';
import type { Command } from './arguments.ts';
import { ACTING_FLAGS, CommandFailure, given, needed, print } from './arguments.ts';
import { progress } from './terminal.ts';

interface JobView {
  readonly jobId: string;
  readonly state: string;
  readonly total: number | null;
  readonly done: number;
  readonly accepted: number;
  readonly normalised: number;
  readonly warned: number;
  readonly rejected: number;
  readonly message: string | null;
  readonly late: number;
}

/** `thahs import FILE --profile P`: the same door, the same decisions and the same journal as from the screen. */
export const importCommand: Command = {
  summary: 'nhập bảng .xlsx hoặc .csv',
  words: ['TỆP'],
  flags: {
    profile: { value: 'TÊN|TỆP.json', text: 'cách đọc bảng (bắt buộc): “template” là mẫu chính thức, hoặc tên hay tệp của một bản ánh xạ' }, 'late-reason': { value: 'LÝ DO', text: 'lý do nhập trễ chung, ghi cùng mỗi bản ghi đã quá hạn nhập' }, 'dry-run': { text: 'chỉ kiểm tra, không ghi gì' },
    result: { value: 'TỆP.xlsx|csv', text: 'ghi kết quả từng dòng ra tệp' }, ...ACTING_FLAGS,
  },
  faults: 'có dòng bị từ chối, hoặc lượt nhập không chạy hết',
  async run([file = ''], flags) {
    const profile = needed(flags, 'profile', 'cách đọc bảng');
    if (!existsSync(file)) throw new CommandFailure(`không có tệp ${file}`);
    return actingOn(flags, (acting) => importFile(acting, file, profile, flags));
  },
};

async function importFile(acting: Acting, file: string, profile: string, flags: Flags): Promise<number> {
  const { node, actor } = acting;
  await acting.do('import.upload', {});
  const upload = await storeUpload(node.engine, actor, file, file);
  const name = await profileName(node, profile, (body) => acting.do('profile.save', { operationId: uuidV7(node.engine.ports), profile: body }));
  // The tree grows beside the import, as on a served node, and is whole when the command ends.
  node.startSequencer();
  const started = Date.now();
  const lateReason = given(flags, 'late-reason');
  const { jobId } = await acting.do<{ jobId: string }>('import.start', { operationId: uuidV7(node.engine.ports), uploadId: upload.uploadId, profile: name, dryRun: flags['dry-run'] === true, purpose: 'NHAP_LIEU', ...(lateReason === undefined ? {} : { lateReason }) });
  const job = await untilOver(acting, jobId);
  await node.sequenceNow();
  const result = given(flags, 'result');
  if (result !== undefined) await writeResult(acting, jobId, result);
  const { accepted, normalised, warned, rejected, state, message, total, late } = job;
  const seconds = (Date.now() - started) / 1000;
  await makeWaitingDuties(node.engine);
  print(flags, { jobId, state, total, accepted, normalised, warned, rejected, late, seconds, message },
    `${total ?? 0} dòng: nhận ${accepted}, chuẩn hóa ${normalised}, cảnh báo ${warned}, từ chối ${rejected}; ${late} bản ghi nhập trễ (${seconds.toFixed(1)} giây)${message === null ? '' : `\n${message}`}`);
  return state === 'done' && rejected === 0 ? 0 : 1;
}

/** A profile of one's own is saved in the unit first, so that the job names what was applied. */
async function profileName(node: Node, wanted: string, save: (body: unknown) => Promise<unknown>): Promise<string> {
  if (!wanted.endsWith('.json')) return wanted;
  const profile = checkedProfile(node.engine, JSON.parse(readFileSync(wanted, 'utf8')));
  await save(profile);
  return profile.name;
}

const PAUSE_MS = 200;

/** A serving node on the same data may take the job first; then this command only watches. */
async function untilOver({ node, actor, do: ask }: Acting, jobId: string): Promise<JobView> {
  let show: ((done: number) => void) | null = null;
  for (;;) {
    await runImport(node.engine, actor.unitId, jobId, { onProgress: ({ done, total }) => (show ??= progress('dòng', total))(done) });
    const job = await ask<JobView>('import.read', { jobId });
    if (!['waiting', 'running'].includes(job.state)) return job;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

async function writeResult({ node, actor, do: ask }: Acting, jobId: string, path: string): Promise<void> {
  await ask('import.result', { jobId });
  const sheet = resultSheet(node.engine, actor.unitId, jobId);
  const stream = createWriteStream(path);
  if (path.endsWith('.csv')) await writeCsv(stream, sheet);
  else await writeXlsx(stream, [sheet]);
}
