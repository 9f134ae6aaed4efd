/** A copy as pgBackRest told of it. */
export const told = (repository: number, label: string, more: Record<string, unknown> = {}): Record<string, unknown> => ({
  repository, label, kind: 'FULL', startedAt: '2026-11-20T18:00:00Z', endedAt: '2026-11-20T18:05:00Z', bytes: 48_200_000_000, storedBytes: 9_100_000_000, encrypted: true, damaged: false, ...more,
});
