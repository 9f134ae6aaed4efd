import { label } from '../../../shared/label.ts';
import { EXEMPTED, REDUCED } from '../days.ts';
import { dutyRows, wd, type DutyRules } from '../rule.ts';

const row = dutyRows('GI', ['PHAM_NHAN', 'CAI_TAO_KHONG_GIAM_GIU', 'CAM_CU_TRU', 'QUAN_CHE']);

/**
 * Giảm, miễn: Luật 41/2019 Điều 38–39, 102–104, 110, 117. Meetings before a round are of the unit, not of a file; a session of the court leaves no record
 * before its decision. What can be followed is that the decision reaches the unit.
 */
export const gi: DutyRules = [
  ...row('gi.send', label('Tòa án gửi quyết định giảm', 'Court sends the reduction'), 'Điều 38 Luật 41/2019', { opens: { on: 'record', day: REDUCED }, due: { after: [wd(3)] }, met: { acts: ['GIAM'] }, owes: 'COURT' }, 'reading'),
  ...row('gi.send-exemption', label('Tòa án gửi quyết định miễn', 'Court sends the exemption'), 'Điều 39 Luật 41/2019', { opens: { on: 'record', day: EXEMPTED }, due: { after: [wd(3)] }, met: { acts: ['MIEN'] }, owes: 'COURT', afterEnd: true }, 'reading'),
];
