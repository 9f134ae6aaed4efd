/** Work in the background, round after round. */
export interface Repeated {
  start(): void;
  stop(): Promise<void>;
  /** Why the last round failed, or null. */
  failure(): Error | null;
}

/** A failed round (database restarting) is tried again at the next; entries and jobs wait, nothing is lost. */
export function repeated(work: () => Promise<unknown>, everyMs: number): Repeated {
  let timer: NodeJS.Timeout | null = null;
  let round: Promise<unknown> = Promise.resolve();
  let stopped = false;
  let failure: Error | null = null;
  const once = async (): Promise<void> => {
    try {
      await work();
      failure = null;
    } catch (error) {
      failure = error as Error;
    }
    if (!stopped) timer = setTimeout(tick, everyMs);
  };
  const tick = (): void => {
    round = once();
  };
  return {
    start: tick,
    async stop() {
      stopped = true;
      if (timer) clearTimeout(timer);
      await round;
    },
    failure: () => failure,
  };
}
