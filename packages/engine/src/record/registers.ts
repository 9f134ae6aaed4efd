import type { Context, FilledRegister } from '../operation/index.ts';
import type { FileRow, RecordRow } from './file.ts';
import { recordView } from './view.ts';

/** The registers of a file, filled from what this reader may see of its records. */
export function registersFor(context: Context, file: FileRow, records: readonly RecordRow[]): readonly FilledRegister[] {
  const { engine, decision } = context;
  return engine.registers(file.subjectKind, records.map((record) => ({ ...record, values: recordView(engine, record, decision.reveals, new Map()).values })));
}
