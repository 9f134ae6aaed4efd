import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { vi } from 'vitest';
import { runCommand } from '../../src/commands/run.ts';

export const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a command as a process of its own, which reads what it asks for from `input`. */
export function asProcess(args: readonly string[], input: string, env: NodeJS.ProcessEnv): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [MAIN, ...args], { env, stdio: 'pipe' });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
    child.stdin.end(input);
  });
}

/** Runs in this process and gives back what a terminal would have shown. */
export async function shown(argv: readonly string[]): Promise<Ended> {
  const texts = { out: '', err: '' };
  const keep = (where: 'out' | 'err') => (text: string | Uint8Array) => {
    texts[where] += String(text);
    return true;
  };
  const spies = [vi.spyOn(process.stdout, 'write').mockImplementation(keep('out')), vi.spyOn(process.stderr, 'write').mockImplementation(keep('err'))];
  try {
    const code = await runCommand(argv);
    return { code, ...texts };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
