import './oversight.css';
import { getRouteApi } from '@tanstack/react-router';
import { useRead } from '../../server/hooks.ts';
import { Waiting } from '../../shell/waiting.tsx';
import { PaperFrame } from '../keeping/paper-frame.tsx';
import { MonthPaper } from './month-paper.tsx';

const route = getRouteApi('/oversight/months/$reconciliationId/print');

/** The minute of a monthly reconciliation (NĐ 160/2026 Điều 10.7.d). */
export function MonthPaperScreen() {
  const { reconciliationId } = route.useParams();
  const found = useRead('reconciliation.read', { reconciliationId });
  return <PaperFrame minute={found.data} back={{ to: '/oversight/months/$reconciliationId', params: { reconciliationId } }}><Waiting query={found}>{(minute) => <MonthPaper minute={minute} />}</Waiting></PaperFrame>;
}
