import { readFileSync } from 'node:fs';
import type { Operations } from '@thahs/engine/contract';
import { actingOn, purposeOf } from './acting.ts';
import type { Command } from './arguments.ts';
import { ACTING_FLAGS, CommandFailure } from './arguments.ts';
import { dayOrNothing } from './shown-day.ts';
import { progress } from './terminal.ts';

type Page = Operations['rules.diff']['output'];

function changesIn(file: string): Record<string, unknown> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  } catch {
    throw new CommandFailure(`không đọc được ${file}; tệp phải là JSON dạng { "bảng": [ { "id": "…", … } ] }`);
  }
}

/** Every file whose dates a changed rule would move, written as it is found: one line of text or of JSON each, the sum at the end. */
export const rulesDiff: Command = {
  summary: 'so sánh mốc thời hạn của mọi hồ sơ trong phạm vi khi đổi quy tắc; tệp ghi các dòng quy tắc thay hoặc thêm theo mã',
  words: ['TỆP.json'],
  flags: { purpose: { value: 'MÃ', text: 'mục đích khai thác (bắt buộc), ghi vào nhật ký' }, ...ACTING_FLAGS },
  faults: 'có hồ sơ đổi mốc thời hạn',
  run: ([file = ''], flags) =>
    actingOn(flags, async (acting) => {
      const [changes, purpose] = [changesIn(file), purposeOf(acting, flags)];
      const asJson = flags['json'] === true;
      const say = (value: unknown, text: string): void => void process.stdout.write(asJson ? `${JSON.stringify(value)}\n` : `${text}\n`);
      const moved = new Set<string>();
      let [looked, after] = [0, null as string | null];
      let bar: (done: number) => void = () => undefined;
      do {
        const page: Page = await acting.do<Page>('rules.diff', { purpose, changes, ...(after === null ? {} : { after }) });
        if (page.total !== null) bar = progress('hồ sơ', page.total);
        for (const row of page.rows) {
          moved.add(row.fileId);
          say(row, [row.fileNo.padEnd(20), row.code.padEnd(24), dayOrNothing(row.before).padEnd(11), '→', dayOrNothing(row.after)].join(' '));
        }
        looked += page.looked;
        bar(looked);
        after = page.next;
      } while (after !== null);
      say({ looked, moved: moved.size }, `${moved.size} hồ sơ đổi mốc thời hạn trong ${looked} hồ sơ`);
      return moved.size > 0 ? 1 : 0;
    }),
};
