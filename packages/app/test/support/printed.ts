import { inflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';

interface Box {
  readonly top: number;
  readonly foot: number;
}

/** As a page of the printer draws them, in the units of the drawing, downwards. */
interface Sheet {
  readonly rows: readonly Box[];
  readonly foot: Box | null;
}

const MARKS = '@media print { .paper-table tr > :first-child { background: rgb(255, 0, 0) !important; } .paper-foot { background: rgb(0, 255, 0) !important; } }';
const COLOURS: Readonly<Record<string, 'rows' | 'foot'>> = { '1 0 0': 'rows', '0 1 0': 'foot' };

function* drawings(pdf: Buffer): Generator<string> {
  for (const found of pdf.toString('latin1').matchAll(/\/Length (\d+)[^>]*>>\s*stream\r?\n/g)) {
    const from = found.index + found[0].length;
    const packed = pdf.subarray(from, from + Number(found[1]));
    // Fonts are packed otherwise, or not at all.
    if (packed[0] === 0x78) yield inflateSync(packed).toString('latin1');
  }
}

/** The filled boxes of a drawing by their colour: what is scaled and moved stands on a stack of `q` and `Q`. */
class Reader {
  readonly rows: Box[] = [];
  foot: Box | null = null;
  private state = { scale: 1, moved: 0, colour: '' };
  private readonly kept: (typeof this.state)[] = [];
  private box: Box | null = null;

  private readonly does: Readonly<Record<string, (numbers: readonly number[]) => void>> = {
    q: () => void this.kept.push({ ...this.state }),
    Q: () => { this.state = this.kept.pop() ?? this.state; },
    cm: ([, , , by = 1, , to = 0]) => { this.state = { ...this.state, moved: this.state.moved + this.state.scale * to, scale: this.state.scale * by }; },
    rg: (numbers) => { this.state = { ...this.state, colour: numbers.slice(-3).join(' ') }; },
    re: ([, y = 0, , height = 0]) => { this.box = { top: this.at(y), foot: this.at(y + height) }; },
    f: () => this.fill(),
  };

  constructor(drawing: string) {
    for (const line of drawing.split('\n')) {
      const words = line.trim().split(/\s+/);
      this.does[words.at(-1) ?? '']?.(words.slice(0, -1).map(Number));
    }
  }

  private at = (y: number): number => this.state.moved + this.state.scale * y;

  private fill(): void {
    const marked = COLOURS[this.state.colour];
    if (this.box !== null && marked === 'rows') this.rows.push(this.box);
    if (marked === 'foot') this.foot ??= this.box;
  }
}

/** The page as it is printed: how many sheets, how many rows of its table stand on them, and how many of these lie under the foot or beyond it. */
export async function printed(page: Page): Promise<{ sheets: number; rows: number; underFoot: number }> {
  await page.evaluate(`{ const marks = new CSSStyleSheet(); marks.replaceSync(${JSON.stringify(MARKS)}); document.adoptedStyleSheets = [...document.adoptedStyleSheets, marks]; }`);
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  const sheets = [...drawings(pdf)].map((drawing): Sheet => new Reader(drawing)).filter(({ foot }) => foot !== null);
  // The drawing is turned over: what is further down has the smaller number.
  const under = ({ rows, foot }: Sheet): number => rows.filter((row) => foot !== null && row.foot < foot.top - 1).length;
  return { sheets: (pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length, rows: sheets.flatMap(({ rows }) => rows).length, underFoot: sheets.reduce((sum, sheet) => sum + under(sheet), 0) };
}
