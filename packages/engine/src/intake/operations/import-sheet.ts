import Type from 'typebox';
import { defineOperation, noSubject } from '../../operation/index.ts';
import { Closed, Id } from '../../record/index.ts';
import { PURPOSE } from '../purpose.ts';
import { firstRows, sealedSample, shown, uploadMissing, withUpload } from '../upload.ts';

const Text = Type.Array(Type.String());

/** Chooses the sheet of a workbook that is to be imported; a job under way keeps the one it was started with. */
export const chooseSheet = defineOperation({
  name: 'import.sheet',
  act: 'import',
  kind: 'change',
  ownPurposes: [PURPOSE],
  title: { vi: 'Chọn trang tính để nhập', en: 'Choose the sheet to import' },
  input: Type.Object({ operationId: Id, uploadId: Id, sheet: Type.String({ maxLength: 200 }) }, Closed),
  output: Type.Object({ uploadId: Id, fileName: Type.String(), bytes: Type.Integer(), sheets: Text, sheet: Type.Union([Type.String(), Type.Null()]), headings: Text, sample: Type.Array(Text) }, Closed),
  load: noSubject,
  async run(context, { uploadId, sheet }) {
    const { tx, engine, actor } = context;
    const { rows } = await tx.query<{ file_name: string; bytes: string }>('select file_name, bytes::text from upload where upload_id = $1 and unit = $2 and removed_at is null for update', [uploadId, actor.unitId]);
    const [upload] = rows;
    if (!upload) throw uploadMissing();
    const first = await withUpload(engine, actor.unitId, uploadId, (path) => firstRows(engine, path, upload.file_name, sheet));
    const key = await engine.vault.contentKey(tx, uploadId, actor.unitId);
    await tx.query('update upload set sheet = $2, sample = $3 where upload_id = $1', [uploadId, first.sheet, JSON.stringify(sealedSample(engine, key, first.rows))]);
    context.journal({ registry: engine.registry.name, body: { uploadId, fileName: upload.file_name, sheet: first.sheet } });
    return { uploadId, fileName: upload.file_name, bytes: Number(upload.bytes), sheets: [...first.sheets], sheet: first.sheet, ...shown(first.rows) };
  },
});
