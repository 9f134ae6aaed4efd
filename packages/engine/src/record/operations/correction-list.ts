import Type from 'typebox';
import { defineOperation, noSubject } from '../../operation/index.ts';
import type { Context } from '../../operation/index.ts';
import { pendingCorrections } from '../corrections.ts';
import { toDecide } from '../to-decide.ts';
import { Closed, Purpose } from '../schemas.ts';
import { CorrectionSchema } from '../view-schema.ts';

/** Đính chính chờ duyệt in the scope of the reader. Each tells what stands in a file, so each is a look at that file (NĐ 160/2026 Điều 11.6.c). */
export const listCorrections = defineOperation({
  name: 'correction.list',
  act: 'search',
  kind: 'read',
  title: { vi: 'Đính chính chờ duyệt', en: 'Corrections waiting' },
  ownPurposes: ['QUAN_LY_GIAM_GIU', 'CHI_DAO_CAP_DUOI', 'KIEM_TRA'],
  input: Type.Object({ purpose: Type.Optional(Purpose) }, Closed),
  output: Type.Object({ corrections: Type.Array(CorrectionSchema) }, Closed),
  load: noSubject,
  async run(context) {
    const corrections = await toDecide(context, await pendingCorrections(context, null));
    context.journal({ body: { corrections: corrections.map((c) => c.correctionId) } });
    const units = await unitsOfFiles(context, corrections.map((c) => c.fileId));
    for (const { fileId, correctionId } of corrections) context.journal({ unit: units.get(fileId) ?? context.actor.unitId, registry: context.engine.registry.name, fileId, body: { correctionId } });
    return { corrections };
  },
});

async function unitsOfFiles({ tx }: Context, fileIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (fileIds.length === 0) return new Map();
  const { rows } = await tx.query<{ file_id: string; unit: string }>({ name: 'units-of-files', text: 'select file_id, custodian_unit as unit from file where file_id = any ($1::uuid[])', values: [fileIds] });
  return new Map(rows.map((row) => [row.file_id, row.unit]));
}
