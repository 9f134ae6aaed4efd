/**
 * Independent check of a node's database: raw rows in, verdict out. Nothing of the program is imported; the tree, the notes, the canonical
 * JSON and the fold are written here a second time, in another way, so that one mistake does not hide another.
 * Exit code: 0 everything agrees; 1 faults; 2 could not run.
 */
import pg from 'pg';
import { checkAttachments } from './attachment-check.ts';
import { readTarget } from './connection.ts';
import { checkCopies } from './copies-check.ts';
import { COMPARED, NOT_COMPARED } from './covered.ts';
import { checkCredentials } from './credential-check.ts';
import { checkCalculations, checkDueDays } from './derived-check.ts';
import { checkEvidence } from './evidence-check.ts';
import { checkImports } from './import-check.ts';
import { checkJournal } from './journal-check.ts';
import { checkExported, checkPeople } from './people-check.ts';
import { checkKeeping } from './keeping-check.ts';
import { checkMachines } from './machine-check.ts';
import { checkOversight } from './oversight-check.ts';
import { checkProjections } from './projection-check.ts';
import { checkRedactions } from './redaction-check.ts';
import { Findings } from './report.ts';
import { checkSafety } from './safety-check.ts';
import { checkDifferences, checkWaiting } from './waiting-check.ts';

async function check(url: string, key: Parameters<typeof checkJournal>[1]): Promise<Findings> {
  const found = new Findings();
  const client = new pg.Client({ connectionString: url, application_name: 'thahs_fsck' });
  await client.connect();
  try {
    // One snapshot for all questions: a node that goes on writing does not look like a fault.
    await client.query(`set timezone = 'UTC'; set datestyle = 'ISO'; begin transaction isolation level repeatable read read only`);
    await checkJournal(client, key, found);
    if (found.unreadable === 0) await checkTables(client, found);
    else found.fault('tables.not-compared', 'journal_body', `${found.unreadable} nội dung không đọc được: các bảng không đối chiếu được với nhật ký cho đến khi xử lý xong`);
    await client.query('commit');
  } finally {
    await client.end();
  }
  return found;
}

async function checkTables(client: pg.Client, found: Findings): Promise<void> {
  await checkRedactions(client, found);
  await checkProjections(client, found);
  await checkPeople(client, found);
  await checkExported(client, found);
  await checkCopies(client, found);
  await checkWaiting(client, found);
  await checkDifferences(client, found);
  await checkCredentials(client, found);
  await checkImports(client, found);
  await checkCalculations(client, found);
  await checkDueDays(client, found);
  await checkKeeping(client, found);
  await checkEvidence(client, found);
  await checkMachines(client, found);
  await checkOversight(client, found);
  await checkSafety(client, found);
  await checkAttachments(client, found);
}

async function main(argv: readonly string[]): Promise<number> {
  const target = readTarget(argv);
  const started = performance.now();
  const found = await check(target.url, target.key);
  const seconds = (performance.now() - started) / 1000;
  const report = { agrees: found.total === 0, signaturesChecked: target.key !== null, ...found.counts, seconds, faultCount: found.total, faults: found.faults, compared: COMPARED, notCompared: NOT_COMPARED };
  if (target.json) process.stdout.write(`${JSON.stringify(report)}\n`);
  else {
    const counts = Object.entries(found.counts).map(([what, n]) => `${what} ${n}`).join(', ');
    const signatures = target.key ? '' : ' (chưa kiểm chữ ký: thiếu --key)';
    process.stdout.write(`${counts}, ${seconds.toFixed(1)} giây: ${found.total === 0 ? 'khớp' : `${found.total} SAI LỆCH`}${signatures}\n`);
    process.stdout.write(`không đối chiếu:\n${NOT_COMPARED.map((what) => `  ${what}\n`).join('')}`);
    const redacted = found.counts['redacted'] ?? 0;
    if (redacted > 0) process.stdout.write(`${redacted} mục có nội dung đã bị xóa theo lệnh: mục, giá trị băm và quyết định xóa còn trong nhật ký\n`);
    for (const fault of found.faults) process.stdout.write(`  ${fault.code} ${fault.where}: ${fault.message}\n`);
  }
  return found.total === 0 ? 0 : 1;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`fsck: ${(error as Error).message}\n`);
  process.exitCode = 2;
}
