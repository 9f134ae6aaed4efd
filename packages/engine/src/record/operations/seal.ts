import Type from 'typebox';
import { conflict, defineOperation } from '../../operation/index.ts';
import { loadForDecision } from '../file.ts';
import { forgetCounts } from '../scope-count.ts';
import { Closed, Id, Reason, Version } from '../schemas.ts';
import { writeIndex } from '../search-index.ts';
import { hideSyllables } from '../syllables.ts';

const Input = Type.Object({ operationId: Id, fileId: Id, seal: Type.Boolean(), reason: Reason, expectedVersion: Version }, Closed);

/** Niêm phong, bỏ niêm phong: for everybody but the unit head a sealed file does not exist, in lists, counts and answers alike. */
export const sealFile = defineOperation({
  name: 'file.seal',
  act: 'seal',
  kind: 'change',
  title: { vi: 'Niêm phong hồ sơ', en: 'Seal a file' },
  ownPurposes: ['QUAN_LY_GIAM_GIU', 'CHI_DAO_CAP_DUOI', 'KIEM_TRA'],
  input: Input,
  output: Type.Object({ version: Version }, Closed),
  load: (tx, input) => loadForDecision(tx, input.fileId, true),
  async run(context, input, { file, records }) {
    if (file.version !== input.expectedVersion) throw conflict('file.version', 'Hồ sơ vừa được người khác thay đổi. Mở lại hồ sơ rồi thử lại.');
    if (file.sealed === input.seal) throw conflict('file.seal-same', input.seal ? 'Hồ sơ đang được niêm phong.' : 'Hồ sơ không bị niêm phong.');
    const next = { ...file, sealed: input.seal, version: file.version + 1 };
    const journalId = context.journal({ unit: file.unit, act: input.seal ? 'file.seal' : 'file.unseal', registry: file.registry, fileId: file.fileId, version: next.version, body: { file: { ...next }, reason: input.reason } });
    await context.tx.query('update file set sealed = $2, version = $3, journal_id = $4 where file_id = $1', [file.fileId, next.sealed, next.version, journalId]);
    await writeIndex(context.tx, context.engine, [{ file: next, records }]);
    if (next.sealed) await hideSyllables(context.tx, context.engine, file.fileId);
    forgetCounts(context.engine, context.now);
    return { version: next.version };
  },
});
