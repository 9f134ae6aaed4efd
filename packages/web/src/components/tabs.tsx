import type { KeyboardEvent, ReactNode } from 'react';

export interface Tab {
  key: string;
  label: string;
  /** The whole name, where the label is a short one. */
  title?: string | undefined;
  count?: ReactNode;
}

interface TabsProps {
  label: string;
  tabs: Tab[];
  current: string;
  onChange: (key: string) => void;
  panelId?: string;
}

export function Tabs({ label, tabs, current, onChange, panelId }: TabsProps) {
  const step = (event: KeyboardEvent<HTMLButtonElement>, index: number): void => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = tabs[index + by];
    if (by === 0 || next === undefined) return;
    event.preventDefault();
    onChange(next.key);
    const sibling = by > 0 ? event.currentTarget.nextElementSibling : event.currentTarget.previousElementSibling;
    if (sibling instanceof HTMLElement) sibling.focus();
  };
  return (
    <div className="tabs" role="tablist" aria-label={label}>
      {tabs.map((tab, index) => (
        <button
          key={tab.key} type="button" role="tab" className="tab" title={tab.title} aria-selected={tab.key === current}
          tabIndex={tab.key === current ? 0 : -1} onClick={() => onChange(tab.key)} onKeyDown={(event) => step(event, index)}
          {...(panelId === undefined ? {} : { 'aria-controls': panelId })}
        >
          {tab.label}
          {tab.count !== undefined && <span className="count">{tab.count}</span>}
        </button>
      ))}
    </div>
  );
}
