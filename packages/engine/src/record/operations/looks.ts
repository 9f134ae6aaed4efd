import Type from 'typebox';
import { defineOperation } from '../../operation/index.ts';
import { loadForDecision } from '../file.ts';
import { CHANGES } from '../history.ts';
import { accountNames } from '../people.ts';
import { Closed, Id, Purpose } from '../schemas.ts';

const Look = Type.Object({ at: Type.String(), actor: Type.String(), own: Type.Boolean(), act: Type.String(), purpose: Type.Union([Type.String(), Type.Null()]) }, Closed);
/** All looks of one person; `act`, `at` and `purpose` are those of the last. */
const Looker = Type.Object({ actor: Type.String(), own: Type.Boolean(), count: Type.Integer(), refused: Type.Integer(), at: Type.String(), act: Type.String(), purpose: Type.Union([Type.String(), Type.Null()]) }, Closed);

/** What showed the file to somebody. This list shows nothing of it; it stands in the journal and is no look. */
const LOOKS = ['file.read', 'correction.list', 'redaction.list', 'file.print', 'attachment.read', 'register.read', 'eligibility.read', 'journal.entry', 'operation.repeat'];

/** What shows a part of the file and comes with its opening on the screen: no look of its own where the same person opened it in the hour before, and one where nobody did. */
const PARTS = ['file.history', 'attachment.list', 'dates.read', 'dates.kept', 'dates.keep', 'dates.what-if', 'duty.file', 'course.next'];

/** A screen asks for the file and its parts at once, so the part may be answered first. */
const OPENED_BESIDE = `select from journal_entry o where o.file_id = $1 and o.act = 'file.read' and o.outcome = 'done' and o.actor = e.actor and o.at between e.at - interval '1 hour' and e.at + interval '1 minute'`;

/** Entries of the file itself, and those of the exported lists it was in: both found through an index that begins with the file. */
const SEEN = `with seen as (
  select e.id, e.at, e.actor, e.purpose, e.outcome = 'refused' as refused, e.act || case e.outcome when 'refused' then '.refused' else '' end as act
    from journal_entry e where e.file_id = $1 and (e.act = any ($2) or e.outcome = 'refused' and not e.act = any ($3) or e.outcome = 'done' and e.act = any ($4) and not exists (${OPENED_BESIDE}))
  union all
  select e.id, e.at, e.actor, e.purpose, false, e.act from exported_file x join journal_entry e on e.id = x.entry_id where x.file_id = $1)`;

const MOST_PEOPLE = 100;

interface LookerRow {
  readonly actor: string;
  readonly count: number;
  readonly refused: number;
  readonly at: Date;
  readonly act: string;
  readonly purpose: string | null;
}

/** Ai đã xem (NĐ 160/2026 Điều 11.6.c): every opening and print of the file or of a part of it, every list it was taken out in, and every look that was refused. */
export const fileLooks = defineOperation({
  name: 'file.looks',
  act: 'history',
  kind: 'read',
  title: { vi: 'Xem ai đã xem hồ sơ', en: 'See who looked at a file' },
  ofRedacted: true,
  input: Type.Object({ fileId: Id, purpose: Purpose, limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })) }, Closed),
  output: Type.Object({ total: Type.Integer(), people: Type.Array(Looker), looks: Type.Array(Look) }, Closed),
  load: (tx, input) => loadForDecision(tx, input.fileId, false),
  async run(context, input, { file }) {
    const values = [file.fileId, LOOKS, CHANGES, PARTS];
    const { rows } = await context.tx.query<{ at: Date; actor: string; act: string; purpose: string | null; total: number }>({
      name: 'file-looks',
      text: `${SEEN} select at, actor, act, purpose, count(*) over () as total from seen order by at desc, id desc limit $5`,
      values: [...values, input.limit ?? 20],
    });
    const people = await context.tx.query<LookerRow>({
      name: 'file-lookers',
      text: `${SEEN} select actor, count(*)::int as count, (count(*) filter (where refused))::int as refused, max(at) as at,
          (array_agg(act order by at desc, id desc))[1] as act, (array_agg(purpose order by at desc, id desc))[1] as purpose
        from seen group by actor order by max(at) desc limit $5`,
      values: [...values, MOST_PEOPLE],
    });
    const names = await accountNames(context.tx, [...rows, ...people.rows].map((r) => r.actor));
    const whose = (actor: string): { actor: string; own: boolean } => ({ actor: names.get(actor) ?? actor, own: actor === context.actor.accountId });
    context.journal({ unit: file.unit, registry: file.registry, fileId: file.fileId, body: {} });
    return {
      total: rows[0]?.total ?? 0,
      people: people.rows.map(({ actor, at, ...look }) => ({ ...look, ...whose(actor), at: at.toISOString() })),
      looks: rows.map((r) => ({ ...whose(r.actor), at: r.at.toISOString(), act: r.act, purpose: r.purpose })),
    };
  },
});
