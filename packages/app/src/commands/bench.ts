import { rmSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { dayOfReading, measureDates, MEASURES, measureServing, prepareStage } from '../bench/index.ts';
import type { Command } from './arguments.ts';
import { CommandFailure, wholeNumber } from './arguments.ts';

const NAMES = [...Object.keys(MEASURES), 'start', 'dates'];
const FILES = 20_000;
const REQUESTS = 4_000;

/** Measures on a demonstration node of its own; prints what it measured with what it measured on. */
export const bench: Command = {
  summary: `đo tốc độ trên nút mẫu: ${NAMES.join(', ')} hoặc all`,
  words: ['PHÉP_ĐO'],
  flags: { files: { value: 'N', text: `số hồ sơ giả định (mặc định ${FILES})` }, requests: { value: 'N', text: `số yêu cầu (mặc định ${REQUESTS})` } },
  async run([name = ''], flags) {
    const wanted = name === 'all' ? NAMES : [name];
    if (!wanted.every((each) => NAMES.includes(each))) throw new CommandFailure(`không có phép đo “${name}”; dùng ${NAMES.join(', ')} hoặc all`);
    // Pure calculation: no node is needed.
    if (name === 'dates') {
      process.stdout.write(`${JSON.stringify({ cores: availableParallelism(), loadBefore: loadavg()[0], results: { dates: measureDates() } }, null, flags['json'] === true ? 0 : 2)}\n`);
      return 0;
    }
    const stage = await prepareStage(flags, wholeNumber(flags, 'files', FILES));
    const results: Record<string, unknown> = {};
    const frame = { files: stage.files, cores: availableParallelism(), loadBefore: loadavg()[0] };
    const day = wanted.includes('start') ? await dayOfReading(stage) : null;
    try {
      for (const each of wanted.filter((n) => n in MEASURES)) results[each] = await MEASURES[each]?.(stage, wholeNumber(flags, 'requests', REQUESTS));
    } finally {
      await stage.close();
    }
    if (wanted.includes('dates')) results['dates'] = measureDates();
    if (day) results['start'] = await measureServing(stage.directory, day);
    if (flags['data'] === undefined) rmSync(stage.directory, { recursive: true, force: true });
    process.stdout.write(`${JSON.stringify({ ...frame, results }, null, flags['json'] === true ? 0 : 2)}\n`);
    return 0;
  },
};
