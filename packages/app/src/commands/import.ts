import { createWriteStream, existsSync, readFileSync } from 'node:fs';
import { operations, perform } from '@thahs/engine';
import type { Actor } from '@thahs/engine';
import { checkedProfile, resultSheet, runImport, storeUpload } from '@thahs/engine/intake';
import { DomainError, uuidV7, vietnamDate } from '@thahs/engine/kernel';
import { writeCsv, writeXlsx } from '@thahs/platform/spreadsheet';
import type { Flags } from '../config.ts';
import type { Node } from '../node.ts';
import type { Command } from './arguments.ts';
import { CommandFailure, print, progress } from './arguments.ts';
import { withNode } from './with-node.ts';

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
}

/** `thahs import FILE --profile P`: the same door, the same decisions and the same journal as from the screen. */
export const importCommand: Command = {
  summary: 'nhập bảng .xlsx hoặc .csv: import TỆP --profile TÊN|TỆP.json [--dry-run] [--login L] [--result TỆP.xlsx|csv] [--json]',
  async run([file], flags) {
    const profile = flags['profile'];
    if (file === undefined || typeof profile !== 'string') throw new CommandFailure('Cách dùng: thahs import TỆP --profile TÊN (hoặc --profile TỆP.json)');
    if (!existsSync(file)) throw new CommandFailure(`Không có tệp ${file}`);
    return withNode(flags, async (node) => {
      try {
        return await importFile(node, file, profile, flags);
      } catch (error) {
        if (error instanceof DomainError) throw new CommandFailure(`${error.problem.message} [${error.problem.code}]`);
        throw error;
      }
    });
  },
};

async function importFile(node: Node, file: string, profile: string, flags: Flags): Promise<number> {
  const actor = await actorFor(node, flags['login']);
  const run = async (name: string, input: Record<string, unknown>): Promise<unknown> => {
    const operation = operations.find((o) => o.name === name);
    if (!operation) throw new Error(`no operation ${name}`);
    return perform(node.engine, operation, actor, input);
  };
  const upload = await storeUpload(node.engine, actor, file, file);
  const name = await profileName(node, profile, (body) => run('profile.save', { profile: body }));
  const started = Date.now();
  const { jobId } = (await run('import.start', { operationId: uuidV7(node.engine.ports), uploadId: upload.uploadId, profile: name, dryRun: flags['dry-run'] === true, purpose: 'NHAP_LIEU' })) as { jobId: string };
  const job = await untilOver(node, actor, jobId, run);
  await node.sequenceNow();
  if (typeof flags['result'] === 'string') await writeResult(node, actor, jobId, flags['result'], run);
  const { accepted, normalised, warned, rejected, state, message, total } = job;
  const seconds = (Date.now() - started) / 1000;
  print(flags, { jobId, state, total, accepted, normalised, warned, rejected, seconds, message },
    `${total ?? 0} dòng: nhận ${accepted}, chuẩn hóa ${normalised}, cảnh báo ${warned}, từ chối ${rejected} (${seconds.toFixed(1)} giây)${message === null ? '' : `\n${message}`}`);
  return state === 'done' && rejected === 0 ? 0 : 1;
}

/** A profile of one's own is saved in the unit first, so that the job names what was applied. */
async function profileName(node: Node, given: string, save: (body: unknown) => Promise<unknown>): Promise<string> {
  if (!given.endsWith('.json')) return given;
  const profile = checkedProfile(node.engine, JSON.parse(readFileSync(given, 'utf8')));
  await save(profile);
  return profile.name;
}

const PAUSE_MS = 200;

/** A serving node on the same data may take the job first; then this command only watches. */
async function untilOver(node: Node, actor: Actor, jobId: string, run: (name: string, input: Record<string, unknown>) => Promise<unknown>): Promise<JobView> {
  let show: ((done: number) => void) | null = null;
  for (;;) {
    await runImport(node.engine, actor.unitId, jobId, { onProgress: ({ done, total }) => (show ??= progress('dòng', total))(done) });
    const job = (await run('import.read', { jobId })) as JobView;
    if (!['waiting', 'running'].includes(job.state)) return job;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

async function writeResult(node: Node, actor: Actor, jobId: string, path: string, run: (name: string, input: Record<string, unknown>) => Promise<unknown>): Promise<void> {
  await run('import.result', { jobId });
  const sheet = resultSheet(node.engine, actor.unitId, jobId);
  const stream = createWriteStream(path);
  if (path.endsWith('.csv')) await writeCsv(stream, sheet);
  else await writeXlsx(stream, [sheet]);
}

/** The account named by --login, or the first that may enter data, on its present posting. */
async function actorFor(node: Node, login: string | boolean | undefined): Promise<Actor> {
  const today = vietnamDate(node.engine.ports.now());
  const { rows } = await node.db.app.query<{ account_id: string; name: string; position: Actor['position']; unit_id: string }>(
    `select a.account_id, a.name, p."position", p.unit_id from account a join posting p using (account_id)
      where p.valid_from <= $1 and (p.valid_to is null or p.valid_to >= $1) and a.closed_at is null
        and (a.login = $2 or ($2::text is null and p."position" in ('DATABASE_OFFICER', 'ENTRY_OFFICER'))) order by p."position", a.created_at, a.account_id limit 1`,
    [today, typeof login === 'string' ? login : null],
  );
  const row = rows[0];
  if (!row) throw new CommandFailure('Không có tài khoản nhập liệu nào đang có vị trí công tác; tạo tài khoản, hoặc chọn bằng --login');
  return { accountId: row.account_id, name: row.name, position: row.position, unitId: row.unit_id, unitKind: node.units.get(row.unit_id)?.kind ?? '', scope: node.units.scopeOf(row.position, row.unit_id) };
}
