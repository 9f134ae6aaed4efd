import type { Finding } from '@thahs/engine/contract';
import { useRef, useState } from 'react';
import { call } from '../server/call.ts';

export type Values = Record<string, unknown>;

interface Checking {
  findings: Finding[];
  /** Fields left by the writer; only these show what is wrong. */
  touched: ReadonlySet<string>;
  leave: (field: string, values: Values) => void;
}

const pause = 200;

interface Written {
  subjectKind: string;
  /** The file that the record is written into, when there is one. */
  fileId?: string | undefined;
}

/** Asks the server about a record while it is being typed; the last question wins. */
export function useChecking({ subjectKind, fileId }: Written, type: string, adopt: (field: string, value: unknown) => void, tell: (findings: Finding[]) => void): Checking {
  const [findings, setFindings] = useState<Finding[]>([]);
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const asked = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);

  const ask = async (field: string, values: Values): Promise<void> => {
    asked.current += 1;
    const mine = asked.current;
    try {
      const answer = await call('record.check', { subjectKind, type, values, ...(fileId === undefined ? {} : { fileId }) });
      if (mine !== asked.current) return;
      setFindings(answer.findings);
      tell(answer.findings);
      const read = answer.values[field];
      if (read !== undefined && JSON.stringify(read) !== JSON.stringify(values[field])) adopt(field, read);
    } catch {
      // Nothing is lost: the server judges again when the record is sent.
    }
  };

  const leave = (field: string, values: Values): void => {
    setTouched((old) => new Set(old).add(field));
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = setTimeout(() => void ask(field, values), pause);
  };

  return { findings, touched, leave };
}
