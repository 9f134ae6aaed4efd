import type { ProtectionLevel } from '../operation/index.ts';

/**
 * TCVN 14423:2026 x.5.2.2 and x.6.2.2: idle lock 15 minutes, five wrong sign-ins, at least 12 hours locked, 8 characters with a second factor.
 * The number from all sources together is ours: high enough that strangers do not lock an account out by trying, low enough to end a guess from many machines.
 */
export const LEVELS: Readonly<Record<3 | 4, ProtectionLevel>> = {
  3: { level: 3, idleMinutes: 15, absoluteHours: 12, failuresBeforeLock: 5, failuresEverywhere: 50, lockHours: 12, minimumPassword: 8 },
  4: { level: 4, idleMinutes: 15, absoluteHours: 8, failuresBeforeLock: 5, failuresEverywhere: 50, lockHours: 24, minimumPassword: 10 },
};
