import Type from 'typebox';
import { DomainError, shownDay, vietnamDate } from '../../kernel/index.ts';
import { defineOperation, invalid, refused } from '../../operation/index.ts';
import type { Context } from '../../operation/index.ts';
import type { Finding } from '../../registry/index.ts';
import { Closed, enterRecord, FindingSchema, Id, loadForDecision, Purpose } from '../../record/index.ts';
import { MOST, windowOf } from '../team.ts';

type File = Awaited<ReturnType<typeof loadForDecision>>;

const Count = Type.Optional(Type.Integer({ minimum: 0, maximum: 1000 }));
const Grade = Type.Object({ fileId: Id, grade: Type.String({ maxLength: 40 }), reason: Type.Optional(Type.String({ maxLength: 200 })) }, Closed);

/**
 * Ghi kết quả xếp loại của cả đội: one act, a record and an entry for each file; whole or not at all (Circular Điều 6.2; TT 98/2026/TT-BCA Điều 12.3).
 * Each result is judged where every record of a file is, as if it were entered in the file. `findings`: what is doubtful, a sentence once.
 */
export const enterGrades = defineOperation({
  name: 'grading.enter',
  act: 'amend',
  kind: 'change',
  title: { vi: 'Ghi kết quả xếp loại của đội', en: 'Enter the grades of a team' },
  input: Type.Object({
    operationId: Id, purpose: Purpose, period: Type.String({ maxLength: 40 }), day: Type.String({ maxLength: 10 }), grades: Type.Array(Grade, { minItems: 1, maxItems: MOST }),
    decisionNo: Type.Optional(Type.String({ maxLength: 100 })), members: Count, present: Count, votes: Count,
  }, Closed),
  output: Type.Object({ entered: Type.Integer(), late: Type.Integer(), findings: Type.Array(FindingSchema) }, Closed),
  async load(tx, input) {
    const ids = [...new Set(input.grades.map(({ fileId }) => fileId))].toSorted();
    if (ids.length < input.grades.length) throw invalid('grading.twice-on-sheet', 'Một hồ sơ có hai dòng trong bảng xếp loại. Bỏ một dòng rồi ghi lại.');
    // Locked in one order, so that two sheets with the same people do not wait for each other crosswise.
    const files = await Promise.all(ids.map((id) => loadForDecision(tx, id, true)));
    const [first] = files;
    if (!first) throw new Error('a sheet has a row');
    return { subject: first.subject, fileId: first.fileId, files };
  },
  async run(context, input, { files }) {
    const window = windowOf(context, input.period, input.day);
    if (window.ratingDay > vietnamDate(context.now)) throw invalid('grading.early', `Kỳ này xếp loại vào ngày ${shownDay(window.ratingDay)}. Đến ngày đó mới ghi kết quả; để ghi kỳ trước, chọn một ngày của kỳ trước.`, { ratingDay: window.ratingDay });
    const byId = new Map(files.map((file) => [file.fileId, file]));
    const { decisionNo, members, present, votes } = input;
    const findings = new Map<string, Finding>();
    let late = 0;
    for (const { fileId, grade, reason } of input.grades) {
      const file = byId.get(fileId);
      if (!file) throw new Error('every row was loaded');
      mayEnter(context, file);
      const { record, findings: doubts } = await enter(context, file, context.engine.grading.values(input.period, window, grade, { reason, decisionNo, members, present, votes }));
      late += record.dueAt !== null && record.enteredAt > record.dueAt ? 1 : 0;
      for (const doubt of doubts) findings.set(doubt.message, doubt);
    }
    return { entered: input.grades.length, late, findings: [...findings.values()] };
  },
});

/** What is refused says in which file: a sheet has many. */
async function enter(context: Context, file: File, values: Record<string, unknown>): ReturnType<typeof enterRecord> {
  try {
    return await enterRecord(context, file, context.engine.grading.recordType, values);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { problem } = error;
    throw new DomainError({ ...problem, message: `Hồ sơ ${file.file.fileNo}: ${problem.message}`, details: { ...problem.details, fileId: file.fileId } });
  }
}

/** The door decided on the first file; the others may be of another kind. */
function mayEnter({ engine, actor, now, purpose }: Context, { subject }: File): void {
  const decision = engine.authority.decide({ act: 'amend', actor, subject, on: vietnamDate(now), purpose });
  if (!decision.allowed) throw refused(decision.code, decision.clause, decision.message);
}
