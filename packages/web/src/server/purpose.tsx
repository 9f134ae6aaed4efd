import type { Purpose } from '@thahs/engine/contract';
import { createContext, use, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useSession } from './session.ts';

interface PurposeInForce {
  purpose: Purpose | null;
  code: string;
  choose: (code: string) => void;
}

const PurposeContext = createContext<PurposeInForce>({ purpose: null, code: '', choose: () => undefined });

/** The purpose in force for every look at a file; kept for this window only. */
export function PurposeProvider({ children }: { children: ReactNode }) {
  const { purposes } = useSession();
  const [chosen, setChosen] = useState(() => sessionStorage.getItem('purpose') ?? '');
  const value = useMemo<PurposeInForce>(() => {
    const purpose = purposes.find((each) => each.code === chosen) ?? purposes[0] ?? null;
    const choose = (code: string): void => {
      sessionStorage.setItem('purpose', code);
      setChosen(code);
    };
    return { purpose, code: purpose?.code ?? '', choose };
  }, [purposes, chosen]);
  return <PurposeContext value={value}>{children}</PurposeContext>;
}

export const usePurpose = (): PurposeInForce => use(PurposeContext);
