import type { Words } from './vi.ts';

export const timeliness: Words['timeliness'] = {
  clause: 'Điều 8 khoản 5 điểm c NĐ 160/2026', foot: 'Say why at the record itself, in its file', title: 'Late entries', note: 'Information is due within 24 hours (Decree 160/2026, Article 8.5.c); a late entry is accepted, marked and counted.',
  counts: 'By unit and kind of record', unit: 'Unit', kind: 'Kind of record', entered: 'Entered', late: 'Late', unexplained: 'No reason yet', none: 'Nothing with a time limit was entered in this period.',
  list: 'Late records', listNote: (shown, all) => `the last ${shown} of ${all}`, file: 'File', occurred: 'Happened', due: 'Due', enteredAt: 'Entered', reason: 'Reason', noReason: 'none yet',
};
