import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { call } from '../../server/call.ts';
import { useRead } from '../../server/hooks.ts';

const pause = 2_500;

export type Keeping = { state: 'nothing' } | { state: 'saving' } | { state: 'saved'; at: string } | { state: 'failed' };

export const useDrafts = () => useRead('draft.list', {});

/** Keeps the draft at the server a few seconds after each change. */
export function useKeeping(draftId: string, title: string, body: object): { keeping: Keeping; keepNow: () => Promise<void> } {
  const [keeping, setKeeping] = useState<Keeping>({ state: 'nothing' });
  const text = JSON.stringify(body);
  const kept = useRef(text);
  const keepNow = async (): Promise<void> => {
    setKeeping({ state: 'saving' });
    try {
      const { savedAt } = await call('draft.save', { draftId, title, body: JSON.parse(text) as Record<string, unknown> });
      kept.current = text;
      setKeeping({ state: 'saved', at: savedAt });
    } catch {
      setKeeping({ state: 'failed' });
    }
  };
  const keepLater = useEffectEvent(() => void keepNow());
  useEffect(() => {
    if (text === kept.current) return undefined;
    const timer = setTimeout(() => keepLater(), pause);
    return () => clearTimeout(timer);
  }, [text]);
  return { keeping, keepNow };
}
