import type pg from 'pg';

/*
 * What each position may see and change, written down a second time from the law's side (Circular Điều 4.2, 4.7, 6.2; NĐ 59/2020 Điều 9.2, 11.2.a)
 * and fed with raw rows read as the owner of the database. It shares nothing with the engine: no rule, no fence, no decision.
 */

export interface PostingFact { postingId: string; accountId: string; unitId: string; position: string; from: string; to: string | null }
export interface FileFact { fileId: string; unit: string; sealed: boolean; state: string }

const SUPERIOR: Readonly<Record<string, string>> = {
  'tg-binh-ha': 'cqql-bca', 'tg-suoi-lam': 'cqql-bca', 'ttg-t90': 'cqql-bca', 'tgd-hoa-binh-minh': 'cqql-bca', 'cqtha-ha-nam-ninh': 'cqql-bca', 'ttg-ha-nam-ninh': 'cqtha-ha-nam-ninh', 'cax-tan-chi': 'cqtha-ha-nam-ninh',
};

/** Whether `unit` is `above` or lies under it. */
export function under(unit: string, above: string): boolean {
  for (let at: string | undefined = unit; at !== undefined; at = SUPERIOR[at]) if (at === above) return true;
  return false;
}

const SEES_BELOW = ['UNIT_HEAD', 'DATABASE_OFFICER', 'INSPECTOR'];

export function maySee(posting: PostingFact, file: FileFact): boolean {
  if (posting.position === 'TECH_ADMIN') return false;
  if (file.sealed && posting.position !== 'UNIT_HEAD') return false;
  return SEES_BELOW.includes(posting.position) ? under(file.unit, posting.unitId) : file.unit === posting.unitId;
}

const CHANGERS: Readonly<Record<string, readonly string[]>> = {
  'file.open': ['ENTRY_OFFICER', 'DATABASE_OFFICER'], 'record.amend': ['ENTRY_OFFICER', 'DATABASE_OFFICER'], 'record.correct': ['ENTRY_OFFICER', 'DATABASE_OFFICER'],
  'correction.decide': ['UNIT_HEAD', 'DATABASE_OFFICER'], 'record.void': ['UNIT_HEAD', 'DATABASE_OFFICER'], 'file.seal': ['UNIT_HEAD'],
};

export function mayChange(posting: PostingFact, act: string, before: FileFact | undefined, after: FileFact): boolean {
  const sealedToThem = before?.sealed === true && act !== 'file.seal';
  return (CHANGERS[act] ?? []).includes(posting.position) && after.unit === posting.unitId && !sealedToThem;
}

/** Everything a posting opens, as words that can be compared. */
export function opens(posting: PostingFact): string[] {
  const units = [...Object.keys(SUPERIOR), 'cqql-bca'];
  return units.flatMap((unit) => [false, true].filter((sealed) => maySee(posting, { fileId: '', unit, sealed, state: '' })).map((sealed) => `${unit} ${String(sealed)}`));
}

export const liveOn = (posting: PostingFact, day: string): boolean => posting.from <= day && (posting.to === null || posting.to >= day);

export async function postingFacts(owner: pg.Client): Promise<PostingFact[]> {
  return (await owner.query<PostingFact>('select posting_id as "postingId", account_id as "accountId", unit_id as "unitId", "position", valid_from as "from", valid_to as "to" from posting order by posting_id')).rows;
}

/** `state` is everything about the file that may be changed, as one text. */
export async function fileFacts(owner: pg.Client): Promise<Map<string, FileFact>> {
  const { rows } = await owner.query<FileFact>(
    `select f.file_id as "fileId", f.custodian_unit as unit, f.sealed, md5(f::text || coalesce((select string_agg(r::text, '' order by r.record_id) from record r where r.file_id = f.file_id), '')
      || coalesce((select string_agg(c::text, '' order by c.correction_id) from correction c where c.file_id = f.file_id), '')) as state from file f order by f.file_id`);
  return new Map(rows.map((row) => [row.fileId, row]));
}
