import Type from 'typebox';
import { parseNote, verifyNote } from '../../journal/index.ts';
import { conflict, defineOperation, notFound } from '../../operation/index.ts';
import { Closed, Id, Words } from '../schemas.ts';

const Copy = Type.Object({ mediumId: Id, fault: Type.Union([Words, Type.Null()]) }, Closed);
/** A manifest lists a few files; one that is longer than this is none. */
const Note = Type.String({ maxLength: 100_000 });

interface SetFiles {
  readonly set?: unknown;
  readonly timeline?: number;
  readonly files?: readonly { readonly size: number }[];
}

/** Kết thúc sao lưu: which media have the set whole. Without a manifest the set failed on all of them. */
export const endBackup = defineOperation({
  name: 'backup.end',
  act: 'keeping.run',
  kind: 'change',
  title: { vi: 'Kết thúc sao lưu', en: 'End a backup' },
  input: Type.Object({ operationId: Id, setId: Id, note: Type.Union([Note, Type.Null()]), copies: Type.Array(Copy, { maxItems: 8 }) }, Closed),
  output: Type.Object({ whole: Type.Integer() }, Closed),
  async load(tx, { setId }) {
    const { rows } = await tx.query<{ ended_at: string | null; media: string[] }>('select s.ended_at, array(select medium_id::text from backup_copy c where c.set_id = s.set_id and c.fault is null) media from backup_set s where set_id = $1 for update', [setId]);
    if (!rows[0]) throw notFound('backup.set-unknown', 'Không có lượt sao lưu này ở đơn vị. Xem lại bằng “thahs backup list”.');
    return { subject: null, set: rows[0] };
  },
  async run(context, { setId, note, copies }, { set }) {
    if (set.ended_at !== null) throw conflict('backup.ended', 'Lượt sao lưu này đã kết thúc. Bắt đầu lượt mới.');
    if (copies.length !== set.media.length || !copies.every((copy) => set.media.includes(copy.mediumId))) throw conflict('backup.other-media', 'Kết quả không nói về đúng các phương tiện của lượt sao lưu này. Bắt đầu lượt mới.');
    const { bytes, timeline } = note === null ? { bytes: null, timeline: null } : manifestOf(note, setId, context.engine.noteKey);
    await context.tx.query('update backup_set set ended_at = $2, note = $3, bytes = $4, timeline = $5 where set_id = $1', [setId, new Date(context.now).toISOString(), note, bytes, timeline]);
    for (const copy of copies) await context.tx.query('update backup_copy set fault = $3 where set_id = $1 and medium_id = $2', [setId, copy.mediumId, note === null ? (copy.fault ?? 'không hoàn thành') : copy.fault]);
    context.journal({ body: { setId, note, copies } });
    return { whole: note === null ? 0 : copies.filter((copy) => copy.fault === null).length };
  },
});

/** Bytes and timeline of the set by its manifest, which this node must have signed for this very set. */
function manifestOf(note: string, setId: string, key: Parameters<typeof verifyNote>[1]): { readonly bytes: number; readonly timeline: number | null } {
  const manifest = verifyNote(note, key) ? (JSON.parse(parseNote(note).text) as SetFiles) : null;
  if (manifest?.set !== setId || !manifest.files) throw conflict('backup.manifest-broken', 'Bản kê của bản sao lưu không do nút này ký, hoặc là của bản khác. Không ghi nhận; bắt đầu lượt sao lưu mới.');
  return { bytes: manifest.files.reduce((sum, file) => sum + file.size, 0), timeline: manifest.timeline ?? null };
}
