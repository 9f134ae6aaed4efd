import { getRouteApi } from '@tanstack/react-router';
import { useRead } from '../../server/hooks.ts';
import { Waiting } from '../../shell/waiting.tsx';
import { MinutePage } from './minute-page.tsx';
import { PaperFrame } from './paper-frame.tsx';

const route = getRouteApi('/keeping/trials/$entryId/print');

/** The minute of a check or a trial. */
export function MinuteScreen() {
  const { entryId } = route.useParams();
  const found = useRead('backup.minute', { entryId });
  return <PaperFrame minute={found.data}><Waiting query={found}>{(minute) => <MinutePage minute={minute} />}</Waiting></PaperFrame>;
}
