import { CommandFailure, readCommand } from './commands/arguments.ts';
import { commands } from './commands/index.ts';

/** Exit codes: 0 done; 1 the work was done and found faults; 2 the command was wrong or could not be carried out. */
async function main(): Promise<number> {
  const { name, args, flags } = readCommand(process.argv.slice(2));
  const command = commands[name];
  if (!command) {
    process.stdout.write(`thahs <lệnh>\n\n${Object.entries(commands).map(([key, c]) => `  ${key.padEnd(14)}${c.summary}`).join('\n')}\n`);
    return name === 'help' ? 0 : 2;
  }
  try {
    return await command.run(args, flags);
  } catch (error) {
    const known = error instanceof CommandFailure || (error as { problem?: unknown }).problem !== undefined;
    process.stderr.write(`thahs ${name}: ${known || process.env['THAHS_DEBUG'] === undefined ? (error as Error).message : (error as Error).stack}\n`);
    return 2;
  }
}

process.exitCode = await main();
