import Type from 'typebox';
import { defineOperation } from '../../operation/index.ts';
import type { DutyFact } from '../../operation/index.ts';
import type { FileDutyView } from '../../contract.ts';
import { dutiesOfFile, uncheckedOfFile } from '../duties.ts';
import { dutyView } from '../duty-list.ts';
import { loadForDecision } from '../file.ts';
import { Closed, Id, Purpose } from '../schemas.ts';

/** Việc phải làm của một hồ sơ: every duty of a file with its day, its state and the steps that lead to it; apart from them, what fell due before the file was opened here and nobody knows of. */
export const fileDuties = defineOperation({
  name: 'duty.file',
  act: 'read',
  kind: 'read',
  title: { vi: 'Xem việc phải làm của hồ sơ', en: 'Duties of a file' },
  input: Type.Object({ fileId: Id, purpose: Purpose }, Closed),
  output: Type.Object({ duties: Type.Array(Type.Unknown()), unchecked: Type.Array(Type.Unknown()) }, Closed),
  load: (tx, input) => loadForDecision(tx, input.fileId, false),
  async run(context, _input, { file, records }): Promise<{ duties: FileDutyView[]; unchecked: FileDutyView[] }> {
    const shown = (duty: DutyFact): FileDutyView => ({ ...dutyView(context, duty), lateReason: duty.lateReason, steps: [...duty.steps()] });
    const duties = dutiesOfFile(context.engine, file, records).map(shown);
    const unchecked = uncheckedOfFile(context.engine, file, records).map(shown);
    context.journal({ unit: file.unit, registry: file.registry, fileId: file.fileId, version: file.version, body: { duties: duties.length } });
    return { duties, unchecked };
  },
});
