import { useId } from 'react';
import type { ReactNode } from 'react';

interface PanelProps {
  title: string;
  note?: ReactNode;
  side?: ReactNode;
  children: ReactNode;
  className?: string;
}

export function Panel({ title, note, side, children, className = '' }: PanelProps) {
  const id = useId();
  return (
    <section className={`panel ${className}`} aria-labelledby={id}>
      <div className="panel-head">
        <h2 id={id}>{title}</h2>
        {note !== undefined && <span className="panel-note secondary">{note}</span>}
        {side !== undefined && <span className="secondary">{side}</span>}
      </div>
      {children}
    </section>
  );
}
