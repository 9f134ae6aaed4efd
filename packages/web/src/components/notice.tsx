import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';

interface NoticeProps {
  tone?: 'plain' | 'red' | 'gold' | 'accent';
  live?: boolean;
  /** What it is about: each time another one comes, the notice is brought into sight whole. */
  shown?: object;
  children: ReactNode;
}

export function Notice({ tone = 'plain', live = false, shown, children }: NoticeProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (element === null || shown === undefined) return undefined;
    // Words that are still being fetched make it longer.
    const watch = new ResizeObserver(() => element.scrollIntoView({ block: 'nearest' }));
    watch.observe(element);
    return () => watch.disconnect();
  }, [shown]);
  return (
    <div ref={place} className={`notice notice-${tone}`} role={live ? 'alert' : undefined}>
      {children}
    </div>
  );
}
