import { crc32, deflateSync } from 'node:zlib';
import { Chance } from './chance.ts';

const WIDTH = 620;
const HEIGHT = 877;
const MARGIN = 60;
const LINE = 22;
const PAPER = 246;
const INK = 90;

/** A sheet as a scanner gives it, with bars in the place of words: it says nothing of anybody. PNG, A4 at 75 dpi, grey. */
export function scannedPage(seed: number): Buffer {
  const chance = new Chance(seed);
  // Each row begins with its filter, none.
  const rows = Buffer.alloc(HEIGHT * (WIDTH + 1), PAPER);
  for (let y = 0; y < HEIGHT; y += 1) rows[y * (WIDTH + 1)] = 0;
  const bar = (x: number, y: number, width: number, height: number): void => {
    for (let row = y; row < y + height; row += 1) rows.fill(INK, row * (WIDTH + 1) + 1 + x, row * (WIDTH + 1) + 1 + x + width);
  };
  bar(WIDTH / 2 - 110, 60, 220, 10);
  bar(WIDTH / 2 - 80, 84, 160, 6);
  for (let y = 130; y < HEIGHT - 140; y += LINE) {
    const end = WIDTH - MARGIN - chance.whole(0, 60);
    for (let x = MARGIN; x < end;) {
      const width = Math.min(chance.whole(12, 60), end - x);
      bar(x, y, width, 6);
      x += width + 8;
    }
  }
  bar(WIDTH - MARGIN - 150, HEIGHT - 110, 130, 8);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(WIDTH, 0);
  head.writeUInt32BE(HEIGHT, 4);
  head.writeUInt8(8, 8);
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}

/** Length, name, content and check sum (PNG 5.3). */
function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
