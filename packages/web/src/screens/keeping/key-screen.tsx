import { getRouteApi } from '@tanstack/react-router';
import { useRead } from '../../server/hooks.ts';
import { Waiting } from '../../shell/waiting.tsx';
import { KeyPage } from './key-page.tsx';
import { PaperFrame } from './paper-frame.tsx';

const route = getRouteApi('/keeping/keys/$keyId/print');

/** The minute of a recovery key (Circular Điều 8.4). */
export function KeyScreen() {
  const { keyId } = route.useParams();
  const found = useRead('recovery-key.read', { keyId });
  return <PaperFrame minute={found.data}><Waiting query={found}>{(minute) => <KeyPage minute={minute} />}</Waiting></PaperFrame>;
}
