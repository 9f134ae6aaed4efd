import type { Label } from '../registry/types.ts';
import type { RedactionView } from './redaction-views.ts';
import type { CorrectionView, DiscrepancyView } from './views.ts';

/** Work desk: every figure opens the list that it counts and equals it. */
export interface DeskView {
  filesInCustody: number;
  /** Units whose files are counted: one, or the superior with those under it. */
  units: number;
  byStatus: { status: string; count: number }[];
  pendingCorrections: CorrectionView[];
  pendingRedactions: Pick<RedactionView, 'redactionId' | 'fileId' | 'fileNo' | 'scope' | 'recordType' | 'askedBy' | 'askedAt' | 'mayDecide' | 'mayNot'>[];
  openDiscrepancies: DiscrepancyView[];
  /** Duties that the unit owes and has not met, by their last day seen from today; each figure is that of the list on the board. */
  duties: { overdue: number; today: number; week: number; later: number };
  /** The days that `timeliness` counts: the list of late entries over them has the same figures. */
  period: { from: string; to: string };
  timeliness: { type: string; label: Label; entered: number; late: number }[];
  /** Heads let in at the machine; what the node found by itself stands in `alarm.list`. `recoveryId`: this person may acknowledge it (`recovery.acknowledge`). */
  alarms: { code: string; message: Label; clause: string; link: string; recoveryId?: string }[];
  recent: { fileId: string; fileNo: string; name: string; at: string; act: string }[];
}
