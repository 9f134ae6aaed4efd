import { Button } from 'antd';
import { useEffect, useId, useRef } from 'react';
import type { ReactNode } from 'react';
import { holdForOpenList } from './keys.ts';
import { LeaveQuestion, useLeaving } from './leaving.tsx';

interface DialogProps {
  title: ReactNode;
  closeLabel: string;
  onClose: () => void;
  /** Buttons beside the closing one. */
  acts?: ReactNode;
  wide?: boolean;
  /** The main act, at Enter in a line of text; Ctrl+Enter does it from anywhere. */
  onEnter?: () => void;
  /** Esc does not close it: what it shows cannot be seen again. */
  stays?: boolean;
  /** Nothing of what lies under it can be read. */
  covers?: boolean;
  children: ReactNode;
}

/** The field being written takes its value when it is left: first the focus moves on, then the button is pressed. */
function doMainAct(dialog: HTMLDialogElement | null): void {
  const button = (): HTMLButtonElement | null | undefined => dialog?.querySelector<HTMLButtonElement>('.dialog-acts .ant-btn-primary:not(:disabled)');
  button()?.focus();
  setTimeout(() => button()?.click());
}

/** The browser's own modal dialog: it keeps the focus, closes at Esc and needs no style from a script. One that has an act does not close over what was written in it without asking. */
export function Dialog({ title, closeLabel, onClose, acts, wide = false, onEnter, stays = false, covers = false, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const leaving = useLeaving(dialog, { asks: acts !== undefined, stays, onClose });
  useEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    element?.showModal();
    const first = ['[data-first]', '.dialog-body input, .dialog-body textarea', '.dialog-acts button'].map((place) => element?.querySelector<HTMLElement>(place)).find((found) => found);
    first?.focus();
    return () => {
      element?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog} className={`dialog${wide ? ' dialog-wide' : ''}${covers ? ' dialog-covers' : ''}`} aria-labelledby={id}
      {...leaving.listeners}
    >
      <h2 id={id} className="dialog-title">{title}</h2>
      <div
        className="dialog-body" role="presentation"
        onKeyDownCapture={holdForOpenList}
        onKeyDown={(event) => {
          const line = event.target instanceof HTMLInputElement && event.target.type === 'text' && event.target.role !== 'combobox';
          if (event.key === 'Enter' && event.ctrlKey) doMainAct(dialog.current);
          else if (event.key === 'Enter' && line && !event.nativeEvent.isComposing) onEnter?.();
        }}
      >
        {children}
      </div>
      <div
        className="dialog-acts" role="presentation"
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !event.ctrlKey || leaving.asking) return;
          // The button itself would be pressed as well.
          event.preventDefault();
          doMainAct(dialog.current);
        }}
      >
        {leaving.asking ? <LeaveQuestion onStay={leaving.stay} onLeave={onClose} /> : <><Button onClick={leaving.leave}>{closeLabel}</Button>{acts}</>}
      </div>
    </dialog>
  );
}
