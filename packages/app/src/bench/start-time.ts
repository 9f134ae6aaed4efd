import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));
const READY = 'Mở trình duyệt';

/** Seconds from the command to the line that tells the address, on a node that is stopped and has its data. */
export function measureStart(directory: string): Promise<Record<string, unknown>> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(process.execPath, [MAIN, 'start', '--data', directory, '--port', '0'], { stdio: ['ignore', 'pipe', 'pipe'] });
    let seconds = Number.NaN;
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk.toString();
    });
    child.stdout.on('data', (chunk: Buffer) => {
      if (!Number.isNaN(seconds) || !chunk.toString().includes(READY)) return;
      seconds = (performance.now() - started) / 1000;
      child.kill('SIGINT');
    });
    child.on('error', reject);
    child.on('exit', () => resolve(Number.isNaN(seconds) ? { error: errors.trim() } : { seconds }));
  });
}
