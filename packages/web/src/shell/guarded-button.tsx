import type { Permission } from '@thahs/engine/contract';
import { Button } from 'antd';
import type { ButtonProps } from 'antd';
import type { ReactNode } from 'react';
import { Why } from './why-not.tsx';

interface GuardedButtonProps extends Pick<ButtonProps, 'type' | 'size' | 'block' | 'aria-label'> {
  /** What the server said; nothing said means that it will decide when asked. */
  can: Permission | undefined;
  onClick: () => void;
  children: ReactNode;
}

/** A button the server may have closed: it stays readable and says why, with the clause. */
export function GuardedButton({ can, onClick, children, ...button }: GuardedButtonProps) {
  if (can === undefined || can.allowed) return <Button {...button} onClick={onClick}>{children}</Button>;
  return <Why can={can}><Button {...button} type="default" className="is-closed" aria-disabled="true" title={can.message ?? can.citation}>{children}</Button></Why>;
}
