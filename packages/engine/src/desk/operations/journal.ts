import Type from 'typebox';
import { defineOperation, noSubject } from '../../operation/index.ts';
import { accountNames, Closed } from '../../record/index.ts';
import { FILE_SEEN, hiddenByFile, reasonOf } from '../journal-told.ts';
import type { JournalRow } from '../journal-told.ts';

const Text = Type.Optional(Type.String({ maxLength: 100 }));
const Moment = Type.Optional(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}(T[0-9:.]+Z?)?$' }));

/** Of the reason a row shows the beginning; the entry itself is read by `journal.entry`. */
const SHORT = 120;

interface Row extends JournalRow {
  id: string;
  at: Date;
  actor: string;
  position: string | null;
  act: string;
  record_id: string | null;
  clause: string;
  purpose: string | null;
  unit: string;
  file_no: string | null;
  place: number | null;
  seen: string | null;
}

/** A day alone is a day in Viet Nam, whole: its last entries belong to it. */
const momentOf = (given: string | undefined, time: string): string | null => (given === undefined ? null : given.includes('T') ? given : `${given}T${time}+07:00`);

/** Nhật ký (Circular Điều 9.4): entries of the scope, newest first; those of sealed files only for their head, refused looks without the number of the file. A row tells the beginning of its reason, withheld as in the file; what was changed is read entry by entry. Looking here is journalled too. `actor` is an account, or part of a login or a name as it is written. */
export const listJournal = defineOperation({
  name: 'journal.list',
  act: 'journal.read',
  kind: 'read',
  ownPurposes: ['KIEM_TRA', 'CHI_DAO_CAP_DUOI'],
  title: { vi: 'Xem nhật ký', en: 'Read the journal' },
  input: Type.Object({ from: Moment, to: Moment, actor: Text, act: Text, fileId: Text, before: Text, limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })) }, Closed),
  output: Type.Object({ entries: Type.Array(Type.Unknown()), checkpoint: Type.Unknown() }, Closed),
  load: noSubject,
  async run(context, input) {
    const uuid = (value: string | undefined): string | null => (value !== undefined && /^[0-9a-f-]{36}$/.test(value) ? value : null);
    const { rows } = await context.tx.query<Row>(
      `select e.id, e.at, e.actor, e."position", e.act, e.outcome, e.record_type, e.record_id, e.version, e.clause, e.purpose, e.unit, f.file_no, l.position as place, f.subject_kind, f.unit as custodian_unit, f.sealed, f.file_id as seen,
         case when b.body ~ '"(reason|note|message|lateReason)":"' then b.body::json end as body
       from journal_entry e left join ${FILE_SEEN} f on f.file_id = e.file_id left join journal_leaf l on l.entry_id = e.id left join journal_body b on b.entry_id = e.id
       where e.unit = any ($1) and ($2::timestamptz is null or e.at >= $2) and ($3::timestamptz is null or e.at <= $3) and ($4::text is null or e.actor = $4 or e.actor in (
             select a.account_id::text from account a where position(lower($4 collate "und-x-icu") in lower(a.login)) > 0 or position(lower($4 collate "und-x-icu") in lower(trim(a.rank || ' ' || a.name) collate "und-x-icu")) > 0))
         and ($5::text is null or e.act like $5 || '%') and ($6::uuid is null or e.file_id = $6) and ($7::uuid is null or (e.at, e.id) < (select b.at, b.id from journal_entry b where b.id = $7))
         and (e.file_id is null or f.file_id is not null or (e.outcome = 'refused' and e.registry is null))
       order by e.at desc, e.id desc limit $8`,
      [context.actor.scope, momentOf(input.from, '00:00:00'), momentOf(input.to, '23:59:59.999999'), input.actor?.normalize('NFC') ?? null, input.act ?? null, uuid(input.fileId), uuid(input.before), input.limit ?? 100],
    );
    const names = await accountNames(context.tx, rows.map((r) => r.actor));
    const checkpoint = (await context.tx.query<{ size: number; at: Date; note: string }>('select size, at, note from journal_checkpoint order by size desc limit 1')).rows[0];
    const hidden = hiddenByFile(context);
    const reasons = new Map(rows.map((r) => [r.id, shortened(reasonOf(r, hidden))]));
    // Files of which a row told why: told of a file is looked at, as in a list of files.
    const told = new Set(rows.flatMap((r) => (r.seen !== null && reasons.get(r.id) !== null ? [r.seen] : [])));
    context.journal({ body: { shown: rows.length, results: [...told] } });
    const entries = rows.map((r) => ({
      entryId: r.id, at: r.at.toISOString(), actor: names.get(r.actor) ?? r.actor, position: r.position ?? '', act: r.outcome === 'refused' ? `${r.act}.refused` : r.act, recordType: r.record_type,
      recordId: r.record_id, version: r.version, clause: r.clause, citation: context.engine.clauses.citation(r.clause), purpose: r.purpose, reason: reasons.get(r.id) ?? null, changes: [],
      fileNo: r.file_no, unitName: context.engine.unit(r.unit)?.name ?? r.unit, treePosition: r.place,
    }));
    return { entries, checkpoint: checkpoint ? { size: checkpoint.size, at: checkpoint.at.toISOString(), note: checkpoint.note } : null };
  },
});

const shortened = (text: string | null): string | null => (text !== null && text.length > SHORT ? `${text.slice(0, SHORT)}…` : text);
