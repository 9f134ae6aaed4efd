import { notSpreadsheet, tooWide, zipBomb } from './refusals.ts';
import { MOST_COLUMNS } from './width.ts';

/** Parts that the reader holds in memory as a whole, with the bytes each may have. */
const HELD: readonly (readonly [name: RegExp, bytes: number])[] = [[/^xl\/sharedStrings\.xml$/, 100_000_000], [/^xl\/styles\.xml$/, 10_000_000], [/^xl\/workbook\.xml$/, 5_000_000], [/\.rels$/, 5_000_000]];
const MARKUP = /\.(?:xml|rels)$/;
const SHEET = /^xl\/worksheets\/sheet\d+\.xml$/;
/** One text or tag, and one row: the reader holds each as a whole. */
const LONGEST_PIECE = 1_000_000;
const LONGEST_ROW = 4_000_000;

/**
 * Watches the bytes that an entry gives, so that no piece which the reader holds in memory is larger than it can bear: a part, a row, a text.
 * A spreadsheet program writes no `<!` (document types with entities, comments, CDATA); where it stands the file is not taken.
 */
export class PartMeasure {
  private readonly most: number;
  private readonly markup: boolean;
  private readonly sheet: boolean;
  private size = 0;
  private lastTag = 0;
  private lastRow: number | null = 0;
  private lastByte = 0;

  constructor(name: string, claimed: number) {
    this.most = Math.min(claimed, HELD.find(([pattern]) => pattern.test(name))?.[1] ?? claimed);
    this.markup = MARKUP.test(name);
    this.sheet = SHEET.test(name);
  }

  take(bytes: Buffer): void {
    const from = this.size;
    this.size += bytes.length;
    if (this.size > this.most) throw zipBomb();
    if (!this.markup) return;
    if (bytes.includes('<!') || (this.lastByte === 0x3c && bytes[0] === 0x21)) throw notSpreadsheet();
    this.lastByte = bytes.at(-1) ?? this.lastByte;
    const tag = bytes.indexOf('<');
    if ((tag < 0 ? this.size : from + tag) - this.lastTag > LONGEST_PIECE) throw tooWide(MOST_COLUMNS);
    if (tag >= 0) this.lastTag = from + bytes.lastIndexOf('<');
    if (this.sheet) this.takeRows(bytes, from);
  }

  /** Pieces come in small parts, so what lies between two rows of one part is short; after the rows there may be long lists of other things. */
  private takeRows(bytes: Buffer, from: number): void {
    const row = bytes.indexOf('<row');
    if (this.lastRow !== null && (row < 0 ? this.size : from + row) - this.lastRow > LONGEST_ROW) throw tooWide(MOST_COLUMNS);
    const last = bytes.lastIndexOf('<row');
    if (last >= 0) this.lastRow = from + last;
    if (bytes.lastIndexOf('</sheetData') > last) this.lastRow = null;
  }
}
