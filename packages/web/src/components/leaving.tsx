import { Button } from 'antd';
import { useRef, useState } from 'react';
import type { DialogHTMLAttributes, RefObject } from 'react';
import { useWords } from '../language/language.tsx';
import { openPopup } from './keys.ts';

interface Leaving {
  asking: boolean;
  /** Closes, or asks first where something was written. */
  leave: () => void;
  stay: () => void;
  listeners: Pick<DialogHTMLAttributes<HTMLDialogElement>, 'onInput' | 'onClick' | 'onKeyDownCapture' | 'onCancel'>;
}

interface Wanted {
  /** What is written here is lost at closing. */
  asks: boolean;
  stays: boolean;
  onClose: () => void;
}

const listItem = '.ant-select-item-option';

/** Esc closes an open list first, then the dialog; what was written is given up only by saying so, and Esc at the question goes back to writing. */
export function useLeaving(dialog: RefObject<HTMLDialogElement | null>, { asks, stays, onClose }: Wanted): Leaving {
  const written = useRef(false);
  const writer = useRef<Element | null>(null);
  const [asking, setAsking] = useState(false);
  const stay = (): void => {
    setAsking(false);
    if (writer.current instanceof HTMLElement) writer.current.focus();
  };
  const leave = (): void => {
    if (!asks || !written.current) {
      onClose();
      return;
    }
    writer.current = document.activeElement;
    setAsking(true);
  };
  const onEscape = (): void => {
    if (stays) return;
    if (asking) stay();
    else leave();
  };
  return {
    asking, leave, stay,
    listeners: {
      onInput: () => { written.current = true; },
      onClick: (event) => { if (event.target instanceof Element && event.target.closest(listItem) !== null) written.current = true; },
      // Before the list hears of it, and instead of the browser, which closes a dialog at the second Esc whatever was answered to the first.
      onKeyDownCapture: (event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        if (dialog.current?.querySelector(openPopup) === null) onEscape();
      },
      onCancel: (event) => {
        if (event.target !== dialog.current) return;
        event.preventDefault();
        onEscape();
      },
    },
  };
}

export function LeaveQuestion({ onStay, onLeave }: { onStay: () => void; onLeave: () => void }) {
  const words = useWords().shell;
  return (
    <>
      <strong className="dialog-question" role="alert">{words.notKept}</strong>
      <Button onClick={onLeave}>{words.giveUp}</Button>
      <Button type="primary" autoFocus onClick={onStay}>{words.goOn}</Button>
    </>
  );
}
