import { Button } from 'antd';
import { useEffect, useId, useRef } from 'react';
import type { ReactNode } from 'react';

interface DialogProps {
  title: ReactNode;
  closeLabel: string;
  onClose: () => void;
  /** Buttons beside the closing one. */
  acts?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}

/** The browser's own modal dialog: it keeps the focus, closes at Esc and needs no style from a script. */
export function Dialog({ title, closeLabel, onClose, acts, wide = false, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    element?.showModal();
    element?.querySelector<HTMLElement>('.dialog-body input, .dialog-body textarea, .dialog-acts .ant-btn-primary, .dialog-acts button')?.focus();
    return () => {
      element?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog} className={wide ? 'dialog dialog-wide' : 'dialog'} aria-labelledby={id}
      onCancel={(event) => {
        if (event.target !== dialog.current) return;
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={id} className="dialog-title">{title}</h2>
      <div className="dialog-body">{children}</div>
      <div className="dialog-acts">
        <Button onClick={onClose}>{closeLabel}</Button>
        {acts}
      </div>
    </dialog>
  );
}
