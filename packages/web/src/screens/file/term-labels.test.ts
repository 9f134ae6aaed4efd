import { describe, expect, it } from 'vitest';
import { placeLabels } from './term-labels.ts';
import type { Labelled, Placed } from './term-labels.ts';

const WIDTH = 1146;
const label = (x: number, room: number, side: 'above' | 'below' = 'above'): Labelled => ({ x, room, side });

/** The boxes as drawn, written apart from the code that places them: five off the mark. */
const boxOf = ({ label: { x, room }, anchor, side, row }: Placed): { left: number; right: number; at: string } => ({ left: anchor === 'start' ? x + 5 : x - 5 - room, right: anchor === 'start' ? x + 5 + room : x - 5, at: `${side} ${row}` });

function faults(placed: readonly Placed[]): string[] {
  const boxes = placed.map((each) => boxOf(each));
  return boxes.flatMap((box, i) => [
    ...(box.left < 0 || box.right > WIDTH ? [`${i} outside`] : []),
    ...boxes.slice(i + 1).filter((other) => other.at === box.at && other.left < box.right && box.left < other.right).map(() => `${i} overprinted`),
  ]);
}

describe('labels of a line of days', () => {
  it('stand where they are wanted when there is room', () => {
    const placed = placeLabels([label(34, 150), label(1086, 180), label(600, 90, 'below')], WIDTH);
    expect(placed.map(({ side, row, anchor }) => [side, row, anchor])).toEqual([['above', 0, 'start'], ['above', 0, 'end'], ['below', 0, 'start']]);
  });

  it('never lie on each other, however close the days', () => {
    for (let one = 10; one <= 1086; one += 13) {
      for (let other = 34; other <= 1086; other += 17) {
        const placed = placeLabels([label(34, 150), label(1086, 180), label(other, 90, 'below'), label(one, 90)], WIDTH);
        expect(placed).toHaveLength(4);
        expect(faults(placed), `${one} ${other}`).toEqual([]);
      }
    }
  });
});
