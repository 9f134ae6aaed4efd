import { expect, it } from 'vitest';
import { DiskRoom } from './disk-room.ts';

const MB = 1024 * 1024;
const on = (totalMb: number) => {
  const room = new DiskRoom();
  return (freeMb: number): boolean => {
    room.note({ freeBytes: freeMb * MB, totalBytes: totalMb * MB });
    return room.full;
  };
};

it('keeps 256 MB of a small disk, a hundredth of a middling one, and no more than 2 GB of a large one', () => {
  expect([on(1000)(257), on(1000)(255)]).toEqual([false, true]);
  expect([on(100_000)(1001), on(100_000)(999)]).toEqual([false, true]);
  expect([on(4_000_000)(2049), on(4_000_000)(2047)]).toEqual([false, true]);
});

it('opens again only with half as much more, and is not moved by a disk that nobody can ask', () => {
  const free = on(1000);
  expect([free(200), free(300), free(383), free(385), free(300)]).toEqual([true, true, true, false, false]);
  const room = new DiskRoom();
  room.note({ freeBytes: 0, totalBytes: 1 });
  room.note(null);
  expect(room.full).toBe(true);
});

it('lets copies and alarms go on', () => {
  const room = new DiskRoom();
  room.note({ freeBytes: 0, totalBytes: 1 });
  expect(() => room.mustLetChange('amend')).toThrow(/chỉ xem được/);
  for (const act of ['keeping.run', 'alarm.acknowledge'] as const) room.mustLetChange(act);
});
