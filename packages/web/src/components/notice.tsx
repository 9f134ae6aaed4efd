import type { ReactNode } from 'react';

interface NoticeProps {
  tone?: 'plain' | 'red' | 'gold' | 'accent';
  live?: boolean;
  children: ReactNode;
}

export function Notice({ tone = 'plain', live = false, children }: NoticeProps) {
  return (
    <div className={`notice notice-${tone}`} role={live ? 'alert' : undefined}>
      {children}
    </div>
  );
}
