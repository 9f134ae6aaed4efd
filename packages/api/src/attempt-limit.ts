const WINDOW_MS = 60_000;
const MAX = 60;
const MOST_ADDRESSES = 10_000;

/** Sign-in attempts of one address in a minute: slows a guesser that tries many accounts, each too seldom to be locked. */
export class AttemptLimit {
  /** In the order in which their minutes began. */
  private readonly seen = new Map<string, { since: number; n: number }>();
  private readonly now: () => number;

  constructor(now: () => number) {
    this.now = now;
  }

  /** Counts an attempt and says whether it may go on. */
  count(address: string): boolean {
    const at = this.now();
    const entry = this.seen.get(address);
    if (!entry || at - entry.since > WINDOW_MS) {
      this.seen.delete(address);
      this.seen.set(address, { since: at, n: 1 });
      this.forget(at);
      return true;
    }
    entry.n += 1;
    return entry.n <= MAX;
  }

  /** What is over goes first; then the oldest. Who floods the list with addresses spends an attempt for each, and so gains none by it. */
  private forget(at: number): void {
    for (const [address, { since }] of this.seen) {
      if (at - since <= WINDOW_MS && this.seen.size <= MOST_ADDRESSES) return;
      this.seen.delete(address);
    }
  }
}
