import { DomainError } from '@thahs/engine/kernel';

const WINDOW_MS = 60_000;
const MAX = 60;

/** Sign-in attempts of one address in a minute: slows a guesser that tries many accounts, each too seldom to be locked. */
export class AttemptLimit {
  private readonly seen = new Map<string, { since: number; n: number }>();
  private readonly now: () => number;

  constructor(now: () => number) {
    this.now = now;
  }

  count(address: string): void {
    const at = this.now();
    if (this.seen.size > 10_000) this.seen.clear();
    const entry = this.seen.get(address);
    if (!entry || at - entry.since > WINDOW_MS) {
      this.seen.set(address, { since: at, n: 1 });
      return;
    }
    entry.n += 1;
    if (entry.n > MAX) throw new DomainError({ code: 'auth.too-many', class: 'too-many', message: 'Máy này thử đăng nhập quá nhiều lần. Đợi một phút rồi thử lại.' });
  }
}
