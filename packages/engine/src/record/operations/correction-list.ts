import Type from 'typebox';
import { defineOperation, noSubject } from '../../operation/index.ts';
import { pendingCorrections } from '../corrections.ts';
import { Closed } from '../schemas.ts';
import { CorrectionSchema } from '../view-schema.ts';

/** Đính chính chờ duyệt in the scope of the reader. */
export const listCorrections = defineOperation({
  name: 'correction.list',
  act: 'search',
  kind: 'read',
  title: { vi: 'Đính chính chờ duyệt', en: 'Corrections waiting' },
  ownPurposes: ['QUAN_LY_GIAM_GIU', 'CHI_DAO_CAP_DUOI', 'KIEM_TRA'],
  input: Type.Object({}, Closed),
  output: Type.Object({ corrections: Type.Array(CorrectionSchema) }, Closed),
  load: noSubject,
  async run(context) {
    const corrections = await pendingCorrections(context, null);
    context.journal({ body: { corrections: corrections.map((c) => c.correctionId) } });
    return { corrections };
  },
});
