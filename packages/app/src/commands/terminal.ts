import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

const BAR = 30;

/** A bar of progress on a terminal, nothing when the output goes to a file. */
export function progress(label: string, total: number): (done: number) => void {
  if (!process.stderr.isTTY) return () => undefined;
  return (done) => {
    const part = total === 0 ? 1 : Math.min(1, done / total);
    const filled = Math.round(part * BAR);
    process.stderr.write(`\r[${'█'.repeat(filled)}${'·'.repeat(BAR - filled)}] ${String(Math.floor(part * 100)).padStart(3)} % ${label} ${done}/${total}${done >= total ? '\n' : ''}`);
  };
}

/** Says once, also where no bar is drawn, why opening the node takes long, and then how far it is. */
export function rebuildTold(): (done: number, total: number) => void {
  let bar: ((done: number) => void) | undefined;
  return (done, total) => {
    if (!bar) process.stderr.write('Phiên bản này tính bảng tra cứu và thời hạn theo quy tắc khác bản trước: đang dựng lại từ nhật ký, xong mới phục vụ. Đừng tắt máy; nếu mất điện, lần chạy sau làm lại từ đầu và không mất dữ liệu.\n');
    bar ??= progress('phần', total);
    bar(done);
  };
}

/** Asks for secrets one after another: on a terminal without echo, otherwise one line of the input each. */
export async function askSecrets(questions: readonly string[]): Promise<string[]> {
  const terminal = process.stdin.isTTY;
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal });
  const answers: string[] = [];
  try {
    const read = lines[Symbol.asyncIterator]();
    for (const question of questions) {
      if (terminal) process.stderr.write(`${question}: `);
      const { value } = (await read.next()) as { value?: string };
      if (terminal) process.stderr.write('\n');
      answers.push(value ?? '');
    }
  } finally {
    lines.close();
  }
  return answers;
}
