import type { ReactNode } from 'react';

export type Tone = 'outline' | 'accent' | 'red' | 'gold' | 'plain';

export function Chip({ tone = 'outline', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`chip chip-${tone}`}>{children}</span>;
}
