import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Config } from '../config.ts';
import type { Node } from '../node.ts';
import type { KeeperTask } from './keeper-process.ts';

/** The process beside the serving node that keeps its copies. */
export interface KeeperProcess {
  /** Why the last round failed; null when it did not. */
  failure(): string | null;
  stop(): Promise<void>;
}

const PROGRAM = fileURLToPath(new URL('./keeper-process.ts', import.meta.url));
const AGAIN_MS = 10_000;
/** What is being done is given up in this time; then the process is ended, and the next one clears up after it. */
const STOP_WITHIN_MS = 15_000;

/** Starts the keeper and starts it again whenever it ends by itself. */
export function startKeeper(node: Node, config: Config): KeeperProcess {
  let [stopped, failure]: [boolean, string | null] = [false, null];
  let timer: NodeJS.Timeout | undefined;
  let child: ChildProcess;
  const begin = (): void => {
    child = fork(PROGRAM, [], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: [] });
    child.on('message', (told: { failure: string | null }) => {
      failure = told.failure;
    });
    child.on('error', (error) => {
      failure = error.message;
    });
    child.on('exit', (code) => {
      if (stopped) return;
      failure = `tiến trình sao lưu đã dừng (mã ${code ?? 'không rõ'}), đang chạy lại`;
      timer = setTimeout(begin, AGAIN_MS);
      timer.unref();
    });
    child.send({ config: { ...config, databaseUrl: node.db.config.ownerUrl } } satisfies KeeperTask);
  };
  begin();
  return {
    failure: () => failure,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exited = once(child, 'exit');
      const late = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
      child.kill('SIGTERM');
      await exited;
      clearTimeout(late);
    },
  };
}
