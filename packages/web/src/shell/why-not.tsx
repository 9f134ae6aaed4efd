import type { Permission } from '@thahs/engine/contract';
import { Popover } from 'antd';
import { useRef } from 'react';
import type { ReactElement } from 'react';
import { useWords } from '../language/language.tsx';
import { ClauseLink } from './clause-link.tsx';
import { ClauseSummary } from './clause-summary.tsx';

/** Opens, at a click or Enter, the sentence of a refusal that has not happened yet: what, why, whom to ask, and the clause to open. */
export function Why({ can, children }: { can: Permission; children: ReactElement }) {
  const reason = useRef<HTMLDivElement>(null);
  const content = <div className="guard-reason" ref={reason}>{can.message ?? ''} <ClauseLink clause={can.clause} citation={can.citation} /><ClauseSummary clause={can.clause} /></div>;
  return (
    <Popover content={content} trigger="click" placement="left" afterOpenChange={(open) => { if (open) reason.current?.querySelector('a')?.focus({ preventScroll: true }); }}>
      {children}
    </Popover>
  );
}

/** Stands in dense tables where an act is not offered. */
export function WhyNot({ can, about }: { can: Permission; about: string }) {
  const words = useWords().shell;
  return <Why can={can}><button type="button" className="link-button" aria-label={`${words.whyNot} ${about}`} title={can.message ?? can.citation}>{words.whyNot}</button></Why>;
}
