import { Button, Popover } from 'antd';
import type { ButtonProps } from 'antd';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { ClauseLink } from './clause-link.tsx';

export interface Permission {
  allowed: boolean;
  clause: string;
  citation: string;
  message?: string;
}

interface GuardedButtonProps extends Pick<ButtonProps, 'type' | 'size' | 'block'> {
  /** What the server said; nothing said means that it will decide when asked. */
  can: Permission | undefined;
  onClick: () => void;
  children: ReactNode;
}

/** A button the server may have closed: it stays readable and says why, with the clause. */
export function GuardedButton({ can, onClick, children, ...button }: GuardedButtonProps) {
  const id = useId();
  if (can === undefined || can.allowed) return <Button {...button} onClick={onClick}>{children}</Button>;
  const reason = (
    <div className="guard-reason" id={id}>
      {can.message ?? ''} <ClauseLink clause={can.clause} citation={can.citation} />
    </div>
  );
  return (
    <Popover content={reason} trigger={['hover', 'focus', 'click']} placement="left">
      <Button {...button} type="default" className="is-closed" aria-disabled="true" aria-describedby={id} title={can.message ?? can.citation}>{children}</Button>
    </Popover>
  );
}
