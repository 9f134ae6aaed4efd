import Type from 'typebox';
import { conflict, defineOperation, noSubject } from '../../operation/index.ts';
import { Closed, Id, Reason } from '../../record/index.ts';
import { decisiveKind } from '../kind-decisions.ts';
import { firstFindings, listJobs, loadJob, viewOf } from '../job.ts';
import { profileNamed, profilesOf } from '../profile.ts';
import { KEEP_DAYS, KEEP_UNUSED_DAYS, keptBytes, MEGABYTE, QUOTA_BYTES } from '../keeping.ts';
import { PURPOSE } from '../purpose.ts';
import { uploadMissing } from '../upload.ts';

const Count = Type.Integer({ minimum: 0 });
const Nullable = Type.Union([Type.String(), Type.Null()]);
const JobSchema = Type.Object({
  jobId: Id, fileName: Type.String(), profile: Type.String(), dryRun: Type.Boolean(), state: Type.String(), total: Type.Union([Count, Type.Null()]),
  done: Count, accepted: Count, normalised: Count, warned: Count, rejected: Count, startedAt: Type.String(), finishedAt: Nullable, message: Nullable, lateReason: Nullable, late: Count,
  findings: Type.Array(Type.Object({ row: Count, cell: Type.String(), field: Type.String(), code: Type.String(), severity: Type.String(), message: Type.String() })),
}, Closed);

export const listImports = defineOperation({
  name: 'import.list',
  act: 'import',
  kind: 'read',
  ownPurposes: [PURPOSE],
  title: { vi: 'Danh sách lượt nhập dữ liệu', en: 'Imports of the unit' },
  input: Type.Object({}, Closed),
  output: Type.Object({ jobs: Type.Array(JobSchema), profiles: Type.Array(Type.Unknown()), keeping: Type.Object({ days: Count, unusedDays: Count, quotaMegabytes: Count, keptMegabytes: Count }, Closed) }, Closed),
  load: noSubject,
  async run({ tx, engine, actor }) {
    const profiles = await profilesOf(tx, engine, actor.unitId);
    return {
      jobs: (await listJobs(tx, actor.unitId)).map((job) => viewOf(job)),
      profiles: profiles.map(({ name, label }) => ({ name, label })),
      keeping: { days: KEEP_DAYS, unusedDays: KEEP_UNUSED_DAYS, quotaMegabytes: QUOTA_BYTES / MEGABYTE, keptMegabytes: Math.ceil((await keptBytes(tx, actor.unitId)) / MEGABYTE) },
    };
  },
});

/** Asked before a file is received: who may not import leaves no file behind, and the refusal is journalled. */
export const allowUpload = defineOperation({
  name: 'import.upload',
  act: 'import',
  kind: 'read',
  ownPurposes: [PURPOSE],
  title: { vi: 'Tải bảng tính lên', en: 'Upload a spreadsheet' },
  input: Type.Object({}, Closed),
  output: Type.Object({}, Closed),
  load: noSubject,
  run: async () => ({}),
});

/** Nhập dữ liệu từ bảng tính. `lateReason` is said once for the whole table and kept with each record that is late (draft Circular Điều 4.6). */
export const startImport = defineOperation({
  name: 'import.start',
  act: 'import',
  kind: 'change',
  title: { vi: 'Nhập dữ liệu từ bảng tính', en: 'Import a spreadsheet' },
  input: Type.Object({ operationId: Id, uploadId: Id, profile: Type.String({ maxLength: 60 }), dryRun: Type.Boolean(), purpose: Type.String({ maxLength: 60 }), lateReason: Type.Optional(Reason) }, Closed),
  output: Type.Object({ jobId: Id }, Closed),
  async load(tx, input, engine, actor) {
    const profile = await profileNamed(tx, engine, actor.unitId, input.profile);
    return { subject: { subjectKind: decisiveKind(engine, actor, profile.subjectKind, input.purpose), custodianUnit: actor.unitId, sealed: false }, profile };
  },
  async run(context, input, { profile }) {
    const { tx, actor } = context;
    const { lateReason = null } = input;
    const upload = await tx.query<{ file_name: string; sha256: Buffer; sheet: string | null }>('select file_name, sha256, sheet from upload where upload_id = $1 and unit = $2 and removed_at is null', [input.uploadId, actor.unitId]);
    const file = upload.rows[0];
    if (!file) throw uploadMissing();
    // Two clerks with the same file: the second waits here and then meets the first one's job.
    await tx.query("select pg_advisory_xact_lock(hashtextextended('import of ' || $1 || encode($2, 'hex'), 0))", [actor.unitId, file.sha256]);
    if (!input.dryRun) {
      const { rows } = await tx.query<{ state: string }>(
        `select j.state from import_job j join upload u using (upload_id) where j.unit = $1 and u.sha256 = $2 and j.profile ->> 'name' = $3 and j.sheet is not distinct from $4 and not j.dry_run
          and (j.state in ('waiting', 'running', 'stopped') or j.accepted + j.normalised + j.warned > 0) limit 1`,
        [actor.unitId, file.sha256, profile.name, file.sheet],
      );
      if (rows[0]) throw conflict('import.same-file', 'Tệp này đã được nhập (hoặc đang nhập) với cùng cấu hình. Mở lượt nhập cũ để xem kết quả hoặc chạy tiếp; để nhập các dòng đã sửa, tải lên tệp chỉ có các dòng đó.', { state: rows[0].state });
    }
    // The job is the operation: every entry that it writes leads back to the entry that began it.
    const jobId = context.operationId;
    await tx.query(
      "insert into import_job (job_id, upload_id, unit, actor, profile, purpose, dry_run, sheet, state, started_at, late_reason) values ($1, $2, $3, $4, $5, $6, $7, $8, 'waiting', $9, $10)",
      [jobId, input.uploadId, actor.unitId, JSON.stringify(actor), JSON.stringify(profile), input.purpose, input.dryRun, file.sheet, new Date(context.now).toISOString(), lateReason],
    );
    context.journal({ registry: context.engine.registry.name, body: { jobId, lateReason, fileName: file.file_name, sheet: file.sheet, sha256: file.sha256.toString('hex'), profile: profile as never, dryRun: input.dryRun } });
    return { jobId };
  },
});

export const readImport = defineOperation({
  name: 'import.read',
  act: 'import',
  kind: 'read',
  ownPurposes: [PURPOSE],
  title: { vi: 'Xem lượt nhập dữ liệu', en: 'Read an import' },
  input: Type.Object({ jobId: Id }, Closed),
  output: JobSchema,
  load: noSubject,
  async run({ tx, actor }, input) {
    return viewOf(await loadJob(tx, actor.unitId, input.jobId), await firstFindings(tx, input.jobId));
  },
});

/** Stop takes hold between two pages; resume goes on from the first row not yet accounted for. */
export const controlImport = defineOperation({
  name: 'import.control',
  act: 'import',
  kind: 'change',
  ownPurposes: [PURPOSE],
  title: { vi: 'Dừng hoặc chạy tiếp lượt nhập', en: 'Stop or resume an import' },
  input: Type.Object({ operationId: Id, jobId: Id, command: Type.Union([Type.Literal('stop'), Type.Literal('resume')]) }, Closed),
  output: JobSchema,
  load: noSubject,
  async run(context, input) {
    const { tx, actor } = context;
    const job = await loadJob(tx, actor.unitId, input.jobId, true);
    const stop = input.command === 'stop';
    const from = stop ? ['waiting', 'running'] : ['stopped'];
    if (!from.includes(job.state)) throw conflict('import.state', stop ? 'Lượt nhập không đang chạy nên không dừng được. Tải lại trang để xem trạng thái mới.' : 'Chỉ chạy tiếp được lượt nhập đang dừng. Tải lại trang để xem trạng thái mới.', { state: job.state });
    if (!stop && (await tx.query('select 1 from upload where upload_id = $1 and removed_at is null', [job.uploadId])).rowCount === 0) throw uploadMissing();
    const state = stop ? 'stopped' : 'waiting';
    await tx.query('update import_job set state = $2 where job_id = $1', [job.jobId, state]);
    context.journal({ registry: context.engine.registry.name, body: { jobId: job.jobId, command: input.command, done: job.done } });
    return viewOf({ ...job, state }, await firstFindings(tx, input.jobId));
  },
});

/** Taking the result file out: it names files and values, so it is an act of its own in the journal (Circular Điều 9.4). */
export const importResult = defineOperation({
  name: 'import.result',
  act: 'import',
  kind: 'read',
  ownPurposes: [PURPOSE],
  title: { vi: 'Tải tệp kết quả nhập', en: 'Result file of an import' },
  input: Type.Object({ jobId: Id }, Closed),
  output: JobSchema,
  load: noSubject,
  async run(context, input) {
    const job = await loadJob(context.tx, context.actor.unitId, input.jobId);
    context.journal({ registry: context.engine.registry.name, body: { jobId: job.jobId, rows: job.done } });
    return viewOf(job);
  },
});
