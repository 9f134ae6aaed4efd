import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { quietPool } from '@thahs/engine/store';
import { memoryFlags } from '../../bin/memory.mjs';
import type { Afterwards } from './stage.ts';

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));
const HEADER = 'Số hồ sơ,Họ và tên,Ngày sinh,Giới tính,Quốc tịch,Loại đối tượng,Số bản án,Ngày bản án,Tội danh (điều luật),Hình phạt chính,Mức án (năm),Mức án (tháng),Mức án (ngày),Ngày tiếp nhận';
/** What a row of the table becomes. */
const RECORDS_A_ROW = 5;
/** The import keeps as many rows in one transaction. */
const PAGE = 500;
const LOOK_MS = 100;

/** Rows that all pass: import of a table in a process of its own, in rows, records and the most memory the process took, beside bare inserts of as many records in as many transactions. */
export const measureImport: Afterwards = async (stage, { rows }) => {
  const reference = await bareInserts(stage.node.db.config.ownerUrl, rows * RECORDS_A_ROW);
  return async (directory) => {
    const table = join(directory, 'bench-rows.csv');
    await writeRows(table, rows);
    const { seconds, memory } = await imported(directory, table, rows);
    const perSecond = Math.round((rows * RECORDS_A_ROW) / seconds);
    return { rows, records: rows * RECORDS_A_ROW, seconds, perSecond, memory, ratio: Math.round((perSecond / reference) * 1000) / 1000, reference: { perSecond: reference } };
  };
};

async function writeRows(path: string, rows: number): Promise<void> {
  const stream = createWriteStream(path);
  const two = (n: number): string => String(n).padStart(2, '0');
  stream.write(`${HEADER}\n`);
  for (let i = 1; i <= rows; i++) {
    const row = `BENCH-${String(i).padStart(7, '0')},Nguyễn Văn Thử,${two(1 + (i % 28))}/${two(1 + (i % 12))}/19${35 + (i % 60)},Nam,Việt Nam,PHAM_NHAN,${i}/2023/HS-ST,20/03/2023,173.2,TU_CO_THOI_HAN,3,6,0,15/06/2023\n`;
    if (!stream.write(row)) await once(stream, 'drain');
  }
  stream.end();
  await finished(stream);
}

/** The seconds are those the command tells: from the first row to the last entry standing in the tree. */
async function imported(directory: string, table: string, rows: number): Promise<{ seconds: number; memory: { most: number } }> {
  const child = spawn(process.execPath, [...memoryFlags('import'), MAIN, 'import', table, '--profile', 'template', '--late-reason', 'Đo tốc độ', '--json', '--data', directory], { stdio: ['ignore', 'pipe', 'pipe'] });
  let [said, errors, most] = ['', '', 0];
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const looking = setInterval(() => (most = Math.max(most, mostMemory(child))), LOOK_MS);
  await once(child, 'close');
  clearInterval(looking);
  if (child.exitCode !== 0) throw new Error(`import: ${errors.trim()} ${said.trim()}`);
  const told = JSON.parse(said) as { seconds: number; accepted: number };
  if (told.accepted !== rows) throw new Error(`import: ${told.accepted} rows of ${rows} accepted`);
  return { seconds: told.seconds, memory: { most } };
}

/** MB; nothing once the process has ended. */
function mostMemory({ pid = 0 }: ChildProcess): number {
  try {
    return Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024);
  } catch {
    return 0;
  }
}

/** Records a second that the same database takes with the same indexes and nothing else: no rule, fence, journal or file. */
async function bareInserts(ownerUrl: string, records: number): Promise<number> {
  const pool = quietPool({ connectionString: ownerUrl, max: 1 });
  try {
    await pool.query('drop schema if exists bench cascade; create schema bench; create table bench.record (like public.record including all)');
    const started = performance.now();
    for (let done = 0; done < records; done += PAGE * RECORDS_A_ROW) {
      await pool.query(
        `insert into bench.record (record_id, file_id, type, version, state, custodian_unit, occurred_at, entered_at, entered_by, journal_id, content)
         select gen_random_uuid(), gen_random_uuid(), 'judgment', 1, 'current', 'bench', '2023-06-15', now(), 'x', gen_random_uuid(), jsonb_build_object('judgmentNo', n || '/2023/HS-ST', 'judgmentDate', '2023-03-20', 'offences', '173.2', 'years', 3, 'months', 6)
           from generate_series($1::int, $2::int) n`,
        [done + 1, Math.min(records, done + PAGE * RECORDS_A_ROW)],
      );
    }
    return Math.round(records / ((performance.now() - started) / 1000));
  } finally {
    await pool.query('drop schema bench cascade');
    await pool.end();
  }
}
