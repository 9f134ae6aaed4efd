import { rmSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { fillTo, measureDates, measureImport, measureRpo, MEASURES, measureServing, measureStandby, prepareStage } from '../bench/index.ts';
import type { Afterwards } from '../bench/index.ts';
import type { Command } from './arguments.ts';
import { CommandFailure, wholeNumber } from './arguments.ts';

const AFTERWARDS: Readonly<Record<string, Afterwards>> = { start: measureServing, import: measureImport, rpo: measureRpo, standby: measureStandby };
const NAMES = [...Object.keys(MEASURES), ...Object.keys(AFTERWARDS), 'dates'];
const FILES = 20_000;
const REQUESTS = 4_000;
const ROWS = 20_000;

/** Measures on a demonstration node of its own; prints what it measured with what it measured on. */
export const bench: Command = {
  summary: `đo tốc độ trên nút mẫu: ${NAMES.join(', ')} hoặc all`,
  words: ['PHÉP_ĐO'],
  flags: { files: { value: 'N', text: `số hồ sơ giả định (mặc định ${FILES})` }, requests: { value: 'N', text: `số yêu cầu (mặc định ${REQUESTS})` }, rows: { value: 'N', text: `số dòng của phép đo import (mặc định ${ROWS})` }, gigabytes: { value: 'N', text: 'làm đầy cơ sở dữ liệu tới chừng ấy GB trước khi đo (để đo sao lưu)' } },
  async run([name = ''], flags) {
    const wanted = name === 'all' ? NAMES : [name];
    if (!wanted.every((each) => NAMES.includes(each))) throw new CommandFailure(`không có phép đo “${name}”; dùng ${NAMES.join(', ')} hoặc all`);
    // Pure calculation: no node is needed.
    if (name === 'dates') {
      process.stdout.write(`${JSON.stringify({ cores: availableParallelism(), loadBefore: loadavg()[0], results: { dates: measureDates() } }, null, flags['json'] === true ? 0 : 2)}\n`);
      return 0;
    }
    const stage = await prepareStage(flags, wholeNumber(flags, 'files', FILES));
    await fillTo(stage.node.db, wholeNumber(flags, 'gigabytes', 0));
    const results: Record<string, unknown> = {};
    const frame = { files: stage.files, cores: availableParallelism(), loadBefore: loadavg()[0] };
    const amounts = { requests: wholeNumber(flags, 'requests', REQUESTS), rows: wholeNumber(flags, 'rows', ROWS) };
    const later: [string, Awaited<ReturnType<Afterwards>>][] = [];
    try {
      for (const each of wanted.filter((n) => n in MEASURES)) results[each] = await MEASURES[each]?.(stage, amounts.requests);
      for (const [each, prepare] of Object.entries(AFTERWARDS).filter(([n]) => wanted.includes(n))) later.push([each, await prepare(stage, amounts)]);
    } finally {
      await stage.close();
    }
    if (wanted.includes('dates')) results['dates'] = measureDates();
    for (const [each, measure] of later) results[each] = await measure(stage.directory);
    if (flags['data'] === undefined) rmSync(stage.directory, { recursive: true, force: true });
    process.stdout.write(`${JSON.stringify({ ...frame, results }, null, flags['json'] === true ? 0 : 2)}\n`);
    return 0;
  },
};
