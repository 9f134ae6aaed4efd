import { Popover } from 'antd';
import { useState } from 'react';
import { useLabel, useWords } from '../language/language.tsx';
import { usePurpose } from '../server/purpose.tsx';
import { useSession } from '../server/session.ts';
import { ClauseLink } from './clause-link.tsx';

function Choices({ done }: { done: () => void }) {
  const words = useWords().shell;
  const label = useLabel();
  const { purposes } = useSession();
  const { code, choose } = usePurpose();
  return (
    <div role="radiogroup" aria-label={words.choosePurpose} className="menu-pop">
      {purposes.map((purpose) => (
        <button
          key={purpose.code} type="button" role="radio" className="purpose-choice" aria-checked={purpose.code === code}
          onClick={() => {
            choose(purpose.code);
            done();
          }}
        >
          {label(purpose.label)}
        </button>
      ))}
    </div>
  );
}

/** The purpose in force, always in sight and changeable. */
export function PurposeBox() {
  const words = useWords().shell;
  const label = useLabel();
  const { purpose } = usePurpose();
  const [open, setOpen] = useState(false);
  return (
    <span className="purpose">
      {words.purpose}
      <strong title={label(purpose?.label)}>{label(purpose?.label, words.noPurpose)}</strong>
      {purpose !== null && <ClauseLink clause={purpose.clause} citation={words.allowedBy} />}
      <Popover trigger="click" open={open} onOpenChange={setOpen} placement="bottomRight" content={<Choices done={() => setOpen(false)} />}>
        <button type="button" className="link-button" aria-label={words.choosePurpose}>{words.changePurpose}</button>
      </Popover>
    </span>
  );
}
