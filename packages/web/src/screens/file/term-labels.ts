/**
 * Where the labels of a line of days stand. Invariant: no two labels overlap, and each lies within the width, however close the days are.
 * Labels go above or below the line, in rows that lead away from it.
 */
export interface Labelled {
  readonly x: number;
  /** Room that the text takes. */
  readonly room: number;
  readonly side: 'above' | 'below';
}

export interface Placed<L extends Labelled = Labelled> {
  readonly label: L;
  readonly side: 'above' | 'below';
  /** 0 is next to the line. */
  readonly row: number;
  readonly anchor: 'start' | 'end';
}

/** Between the mark and its text, and between two texts. */
export const OFF = 5;
const GAP = 10;

const spanOf = ({ label: { x, room }, anchor }: Pick<Placed, 'label' | 'anchor'>): [number, number] => (anchor === 'start' ? [x + OFF, x + OFF + room] : [x - OFF - room, x - OFF]);

function overlaps(one: Placed, other: Placed): boolean {
  const [from, to] = spanOf(one);
  const [otherFrom, otherTo] = spanOf(other);
  return one.side === other.side && one.row === other.row && from < otherTo + GAP && otherFrom < to + GAP;
}

/** The stroke of a label further out would go through a text nearer to the line. */
function crosses(far: Placed, near: Placed): boolean {
  const [from, to] = spanOf(near);
  return far.side === near.side && far.row > near.row && far.label.x > from - 2 && far.label.x < to + 2;
}

function* ways<L extends Labelled>(label: L, rows: number): Generator<Placed<L>> {
  const other = label.side === 'above' ? 'below' : 'above';
  for (let row = 0; row < rows; row += 1) for (const side of [label.side, other] as const) for (const anchor of ['start', 'end'] as const) yield { label, side, row, anchor };
}

/** Labels that come first have the first choice. */
export function placeLabels<L extends Labelled>(labels: readonly L[], width: number): Placed<L>[] {
  const placed: Placed<L>[] = [];
  for (const label of labels) {
    // A row for each label is enough; a text is never put over another, a stroke only where nothing else is left.
    const fitting = [...ways(label, labels.length)].filter((way) => spanOf(way)[0] >= 0 && spanOf(way)[1] <= width && !placed.some((other) => overlaps(way, other)));
    const way = fitting.find((each) => !placed.some((other) => crosses(each, other) || crosses(other, each))) ?? fitting[0];
    if (way) placed.push(way);
  }
  return placed;
}
