import type pg from 'pg';

/** What the journal says a file and its records are: the after-image with the highest version, and the entry that holds it. */
export interface Image {
  readonly entryId: string;
  readonly fileId: string;
  readonly version: number;
  /** Null when the body of the last version was redacted: the columns can then no longer be judged. */
  readonly value: Readonly<Record<string, unknown>> | null;
}

export interface Folded {
  readonly files: Map<string, Image>;
  readonly records: Map<string, Image>;
}

type Row = [string, string, string | null, number, string | null, string];

/** Acts that leave an image of the file itself: of any other the body may be gone and nothing is missing. */
const OF_FILE = ['file.open', 'file.seal', 'file.unseal', 'file.redact'];

/** Questions and refusals carry the version they were asked about and change nothing. */
const UNCHANGING = ['record.correct.ask', 'correction.reject', 'redaction.ask', 'redaction.decide', 'redaction.reject', 'file.read', 'file.print', 'file.history', 'file.looks'];

export async function foldRange(client: pg.Client, after: string, to: string): Promise<Folded> {
  const { rows } = await client.query<Row>({
    text: `select e.id, e.file_id, e.record_id, e.version, b.body, e.act from journal_entry e left join journal_body b on b.entry_id = e.id
      where e.file_id > $1 and e.file_id <= $2 and e.outcome = 'done' and e.version is not null and e.act <> all ($3)`,
    values: [after, to, UNCHANGING],
    rowMode: 'array',
  });
  const folded: Folded = { files: new Map(), records: new Map() };
  for (const [entryId, fileId, recordId, version, body, act] of rows) {
    if (recordId === null && body === null && !OF_FILE.includes(act)) continue;
    const whole = body === null ? null : (JSON.parse(body) as { file?: Record<string, unknown>; record?: Record<string, unknown> });
    const value = whole === null ? null : recordId === null ? whole.file : whole.record;
    if (value === undefined) continue;
    const [images, id] = recordId === null ? [folded.files, fileId] : [folded.records, recordId];
    if (version > (images.get(id)?.version ?? 0)) images.set(id, { entryId, fileId, version, value });
  }
  return folded;
}
