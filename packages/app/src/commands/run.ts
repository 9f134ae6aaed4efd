import { DomainError } from '@thahs/engine/kernel';
import { CommandFailure, helpText, readArguments } from './arguments.ts';
import type { Command } from './arguments.ts';
import { commands } from './index.ts';

const WIDTH = Math.max(...Object.keys(commands).map((name) => name.length)) + 2;

const listing = (): string => `thahs <lệnh>\n\n${Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(WIDTH)}${summary}`).join('\n')}\n\nthahs <lệnh> --help   hướng dẫn của từng lệnh\n`;

/** A command is called by one word or two. */
function find(argv: readonly string[]): { name: string; command: Command; rest: readonly string[] } | null {
  for (const words of [2, 1]) {
    const name = argv.slice(0, words).join(' ');
    const command = commands[name];
    if (command && argv.length >= words) return { name, command, rest: argv.slice(words) };
  }
  return null;
}

/** Exit codes: 0 done; 1 the work was done and found faults; 2 the command was wrong or could not be carried out. */
export async function runCommand(argv: readonly string[]): Promise<number> {
  const [first = 'help'] = argv;
  if (first === 'help' || first === '--help') {
    process.stdout.write(argv.includes('--markdown') ? commandsMarkdown() : listing());
    return 0;
  }
  const found = find(argv);
  if (!found) {
    process.stderr.write(`thahs: không có lệnh “${argv.slice(0, 2).join(' ')}”\n\n${listing()}`);
    return 2;
  }
  const { name, command, rest } = found;
  try {
    const { args, flags } = readArguments(name, command, rest);
    if (flags['help'] !== true) return await command.run(args, flags);
    process.stdout.write(`${helpText(name, command)}\n`);
    return 0;
  } catch (error) {
    process.stderr.write(`${failure(name, error, rest.includes('--json'))}\n`);
    return 2;
  }
}

/** What stopped the command: a sentence, with `--json` an object, for the log of a defect its stack. */
function failure(name: string, error: unknown, json: boolean): string {
  const { message, stack } = error as Error;
  const problem = error instanceof DomainError ? error.problem : null;
  if (json) return JSON.stringify({ error: { code: problem?.code ?? 'command.failed', message, ...(problem?.clause === undefined ? {} : { clause: problem.clause }) } });
  const known = problem !== null || error instanceof CommandFailure;
  if (!known && process.env['THAHS_DEBUG'] !== undefined) return `thahs ${name}: ${stack ?? message}`;
  return `thahs ${name}: ${message}${problem === null ? '' : ` [${problem.code}${problem.clause === undefined ? '' : `, ${problem.clause}`}]`}`;
}

const INTRODUCTION = `# Commands

Made by \`npx thahs help --markdown > docs/commands.md\`; a test compares. What the commands print to people is Vietnamese, as below.

- Exit codes: **0** done; **1** done and faults found (only where the help says so); **2** the command was wrong, was refused, or could not be carried out.
- \`--json\` prints one JSON document on the standard output. A failure is then \`{"error": {"code", "message", "clause"}}\` on the standard error.
- An unknown flag or a word too many is refused. Progress is shown on a terminal only.
- Commands that look at or change governed data act as the account of \`--login\`, through the one door, with the same journal as the screen. On a real node they ask for
  its password and code, without echo on a terminal, otherwise as the first two lines of the standard input. On a demonstration node they ask for neither.
- \`THAHS_DATA\`, \`THAHS_PORT\`, \`THAHS_HOST\`, \`THAHS_NAME\` stand for the flags; \`THAHS_LEVEL\` (3 or 4), \`THAHS_NODE\` (name in the journal) and \`DATABASE_URL\` (external PostgreSQL, owner role) have none, nor has \`THAHS_MEDIA\` (folders that are media or hold mounted ones, with a colon between them; without it every mount point of the machine is looked at).
- \`THAHS_CLAMD\` says where ClamAV's service listens (a socket in the file system, or a port of this machine as \`127.0.0.1:3310\`; by default \`/run/clamav/clamd.ctl\`), \`THAHS_CLAMD_CONFIG\` where its settings lie when they are not in their usual place.
- \`THAHS_CONTENT_KEY\` says where the master over the keys of contents lies (by default \`content.key\` in the data directory).
- \`/metrics\` answers the machine itself only; with \`THAHS_METRICS_TOKEN\` it answers whoever sends \`Authorization: Bearer …\`, and nobody else (set it behind a proxy).
`;

export const commandsMarkdown = (): string => [INTRODUCTION, ...Object.entries(commands).map(([name, command]) => `## ${name}\n\n\`\`\`\n${helpText(name, command)}\n\`\`\`\n`)].join('\n');
