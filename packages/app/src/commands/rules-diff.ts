import { readFileSync } from 'node:fs';
import type { Operations } from '@thahs/engine/contract';
import type { Flags } from '../config.ts';
import { actingOn, purposeOf } from './acting.ts';
import type { Command } from './arguments.ts';
import { ACTING_FLAGS, CommandFailure, given } from './arguments.ts';
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

const QUESTIONS = { dates: 'mốc thời hạn', reviews: 'kết quả xét', grading: 'kỳ xếp loại', combined: 'hình phạt chung' } as const;
function questionOf(flags: Flags): keyof typeof QUESTIONS {
  const asked = given(flags, 'of') ?? 'dates';
  const found = (Object.keys(QUESTIONS) as (keyof typeof QUESTIONS)[]).find((each) => each === asked);
  if (found === undefined) throw new CommandFailure(`không so sánh được “${asked}”; chọn ${Object.keys(QUESTIONS).join(', ')}`);
  return found;
}

/** Every file whose dates a changed rule would move, written as it is found: one line of text or of JSON each, the sum at the end. */
export const rulesDiff: Command = {
  summary: 'so sánh mốc thời hạn (hoặc kết quả xét, kỳ xếp loại, hình phạt chung) của mọi hồ sơ trong phạm vi khi đổi quy tắc; tệp ghi các dòng quy tắc thay hoặc thêm theo mã',
  words: ['TỆP.json'],
  flags: { of: { value: 'GÌ', text: 'so sánh gì: dates mốc thời hạn (mặc định), reviews kết quả của đợt xét tới, grading các kỳ xếp loại hiện nay, combined hình phạt chung' }, purpose: { value: 'MÃ', text: 'mục đích khai thác (bắt buộc), ghi vào nhật ký' }, ...ACTING_FLAGS },
  faults: 'có hồ sơ đổi',
  run: ([file = ''], flags) =>
    actingOn(flags, async (acting) => {
      const [changes, purpose, of] = [changesIn(file), purposeOf(acting, flags), questionOf(flags)];
      const asJson = flags['json'] === true;
      const say = (value: unknown, text: string): void => void process.stdout.write(asJson ? `${JSON.stringify(value)}\n` : `${text}\n`);
      const shown = of === 'dates' ? dayOrNothing : (value: string | null): string => value ?? '';
      const moved = new Set<string>();
      let [looked, after] = [0, null as string | null];
      let bar: (done: number) => void = () => undefined;
      do {
        const page: Page = await acting.do<Page>('rules.diff', { purpose, changes, of, ...(after === null ? {} : { after }) });
        if (page.total !== null) bar = progress('hồ sơ', page.total);
        for (const row of page.rows) {
          moved.add(row.fileId);
          say(row, [row.fileNo.padEnd(20), row.code.padEnd(24), shown(row.before).padEnd(11), '→', shown(row.after)].join(' '));
        }
        looked += page.looked;
        bar(looked);
        after = page.next;
      } while (after !== null);
      say({ looked, moved: moved.size }, `${moved.size} hồ sơ đổi ${QUESTIONS[of]} trong ${looked} hồ sơ`);
      return moved.size > 0 ? 1 : 0;
    }),
};
