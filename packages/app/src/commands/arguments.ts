import type { Flags } from '../config.ts';

/** A sentence for the operator; ends the command with exit code 2. */
export class CommandFailure extends Error {}

export interface Command {
  readonly summary: string;
  run(args: readonly string[], flags: Flags): Promise<number>;
}

/** `thahs NAME [WORD …] [--flag] [--flag VALUE] [--flag=VALUE]`. A flag takes the next word unless that begins with `--` or the flag is a switch. */
const SWITCHES = new Set(['json', 'dry-run', 'help', 'quiet']);

export function readCommand(argv: readonly string[]): { name: string; args: string[]; flags: Flags } {
  const args: string[] = [];
  const flags: Record<string, string | boolean> = {};
  for (let i = 0; i < argv.length; i += 1) {
    const word = argv[i] ?? '';
    if (!word.startsWith('--')) {
      args.push(word);
      continue;
    }
    const [key = '', value] = word.slice(2).split(/=(.*)/s);
    const next = argv[i + 1];
    if (value !== undefined) flags[key] = value;
    else if (!SWITCHES.has(key) && next !== undefined && !next.startsWith('--')) {
      flags[key] = next;
      i += 1;
    } else flags[key] = true;
  }
  return { name: args.shift() ?? 'help', args, flags };
}

/** One line of progress on a terminal, nothing when the output goes to a file. */
export function progress(label: string, total: number): (done: number) => void {
  if (!process.stderr.isTTY) return () => undefined;
  return (done) => process.stderr.write(`\r${label} ${done}/${total}${done >= total ? '\n' : ''}`);
}

export function print(flags: Flags, value: unknown, text: string): void {
  process.stdout.write(flags['json'] === true ? `${JSON.stringify(value)}\n` : `${text}\n`);
}
