const WINDOW_MS = 60_000;
const MAX = 60;

/** Sign-in attempts of one address in a minute: slows a guesser that tries many accounts, each too seldom to be locked. */
export class AttemptLimit {
  private readonly seen = new Map<string, { since: number; n: number }>();
  private readonly now: () => number;

  constructor(now: () => number) {
    this.now = now;
  }

  /** Counts an attempt and says whether it may go on. */
  count(address: string): boolean {
    const at = this.now();
    if (this.seen.size > 10_000) this.seen.clear();
    const entry = this.seen.get(address);
    if (!entry || at - entry.since > WINDOW_MS) {
      this.seen.set(address, { since: at, n: 1 });
      return true;
    }
    entry.n += 1;
    return entry.n <= MAX;
  }
}
