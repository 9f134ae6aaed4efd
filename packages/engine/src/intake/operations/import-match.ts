import Type from 'typebox';
import { defineOperation, noSubject } from '../../operation/index.ts';
import { Closed, Id } from '../../record/index.ts';
import { matchOf } from '../headings.ts';
import { profileNamed } from '../profile.ts';
import { PURPOSE } from '../purpose.ts';
import { sampleOf } from '../upload.ts';

const Place = Type.Object({ type: Type.String(), field: Type.String() }, Closed);

/** Says what each column of an upload becomes under a profile, by the same look-up that the import uses. */
export const matchImport = defineOperation({
  name: 'import.match',
  act: 'import',
  kind: 'read',
  ownPurposes: [PURPOSE],
  title: { vi: 'Đối chiếu cột của bảng với cấu hình nhập', en: 'Match the columns of a table to a profile' },
  input: Type.Object({ uploadId: Id, profile: Type.String({ maxLength: 60 }) }, Closed),
  output: Type.Object({ columns: Type.Array(Type.Object({ heading: Type.String(), fields: Type.Array(Place) }, Closed)), missing: Type.Array(Type.String()) }, Closed),
  load: noSubject,
  async run(context, input) {
    const { tx, engine, actor } = context;
    const [head] = await sampleOf(context, actor.unitId, input.uploadId);
    return matchOf(engine, await profileNamed(tx, engine, actor.unitId, input.profile), head?.cells ?? []);
  },
});
