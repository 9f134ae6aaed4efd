import { getRouteApi } from '@tanstack/react-router';
import { useRead } from '../../server/hooks.ts';
import { Waiting } from '../../shell/waiting.tsx';
import { ClearingPage } from './clearing-page.tsx';
import { PaperFrame } from './paper-frame.tsx';

const route = getRouteApi('/keeping/clearings/$clearingId/print');

/** The minute of a clearing (Circular Điều 7.2.b). */
export function ClearingScreen() {
  const { clearingId } = route.useParams();
  const found = useRead('medium.clearing', { clearingId });
  return <PaperFrame minute={found.data}><Waiting query={found}>{(minute) => <ClearingPage minute={minute} />}</Waiting></PaperFrame>;
}
