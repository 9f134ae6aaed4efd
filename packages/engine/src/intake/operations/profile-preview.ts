import Type from 'typebox';
import { defineOperation, noSubject } from '../../operation/index.ts';
import { Closed, Id } from '../../record/index.ts';
import { previewOf } from '../preview.ts';
import { checkedProfile, ProfileSchema } from '../profile.ts';
import { PURPOSE } from '../purpose.ts';
import { sampleOf } from '../upload.ts';

/** Tries a mapping profile, saved or not, on the first rows of an upload. */
export const previewProfile = defineOperation({
  name: 'profile.preview',
  act: 'import',
  kind: 'read',
  ownPurposes: [PURPOSE],
  title: { vi: 'Thử cấu hình ánh xạ trên các dòng đầu', en: 'Try a mapping profile on the first rows' },
  input: Type.Object({ uploadId: Id, profile: ProfileSchema }, Closed),
  output: Type.Object({ rows: Type.Array(Type.Unknown()), verdicts: Type.Record(Type.String(), Type.Integer()), unused: Type.Array(Type.String()), values: Type.Record(Type.String(), Type.Array(Type.String())) }, Closed),
  load: noSubject,
  run: async (context, input) => ({ ...previewOf(context, checkedProfile(context.engine, input.profile), await sampleOf(context, context.actor.unitId, input.uploadId)) }),
});
