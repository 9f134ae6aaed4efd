import { runCommand } from './commands/run.ts';

/** Whoever reads may stop reading (`| head`): what was begun is still done to its end, a node goes on serving. */
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}
process.exitCode = await runCommand(process.argv.slice(2));
