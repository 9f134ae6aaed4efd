import type { PetitionKind } from '../../../shared/code-lists/petition-kind.ts';
import { label } from '../../../shared/label.ts';
import { EVERYONE } from '../../subject-kinds.ts';
import { petitionDay } from '../days.ts';
import { days, dutyRows, wd, type DayOf, type DutyRules } from '../rule.ts';

const row = dutyRows('KN', EVERYONE);
const ACCEPTED = ['KHIEU_NAI', 'KHIEU_NAI_QUAN_LY'] as const;
/** The law knows two degrees for a denunciation and one for a complaint. */
const COMPLEX = ['PHUC_TAP', 'DAC_BIET_PHUC_TAP'] as const;
const accepted = (kinds: readonly [PetitionKind, ...PetitionKind[]], ...complexity: readonly (string | null)[]): DayOf => ({ ...petitionDay('acceptedOn', ...kinds), and: ['complexity', ...complexity] });
const SETTLED = { met: { own: ['decidedOn'] }, owes: 'HEAD', afterEnd: true } as const;

/** Khiếu nại, tố cáo: Luật 41/2019 Điều 176–192 (legal.md §4.15). Whoever was released may still be answered. */
export const kn: DutyRules = [
  ...row('kn.complain', label('Khiếu nại trong thời hiệu', 'Complain in time'), 'Điều 176 khoản 2 Luật 41/2019', { opens: { on: 'record', day: petitionDay('knownOn', ...ACCEPTED) }, due: { after: [days(30)] }, met: { own: ['receivedOn'] }, owes: 'PERSON', afterEnd: true }),
  ...row('kn.complain-second', label('Khiếu nại lần hai trong thời hiệu', 'Complain again in time'), 'Điều 176 khoản 2 Luật 41/2019', { opens: { on: 'record', day: petitionDay('knownOn', 'KHIEU_NAI_LAN_HAI') }, due: { after: [days(15)] }, met: { own: ['receivedOn'] }, owes: 'PERSON', afterEnd: true }),
  ...row('kn.forward', label('Chuyển khiếu nại của phạm nhân đến Viện kiểm sát', 'Forward the complaint to the procuracy'), 'Điều 184 khoản 1 Luật 41/2019', { opens: { on: 'record', day: petitionDay('receivedOn', 'KHIEU_NAI_QUAN_LY') }, due: { hours: 24 }, met: { own: ['forwardedOn'] }, owes: 'KEEPER', afterEnd: true }),
  ...row('kn.accept', label('Thông báo thụ lý hoặc từ chối', 'Take the complaint up or refuse'), 'Điều 184 khoản 2 Luật 41/2019', { opens: { on: 'record', day: petitionDay('receivedOn', ...ACCEPTED, 'KHIEU_NAI_LAN_HAI') }, due: { after: [wd(3)] }, met: { own: ['acceptedOn', 'decidedOn'] }, owes: 'HEAD', afterEnd: true }),
  ...row('kn.settle', label('Giải quyết khiếu nại lần đầu', 'Settle the complaint'), 'Điều 183 Luật 41/2019', { opens: { on: 'record', day: accepted(ACCEPTED, null) }, due: { after: [days(15)] }, ...SETTLED }),
  ...row('kn.settle-complex', label('Giải quyết khiếu nại lần đầu, vụ việc phức tạp', 'Settle a complex complaint'), 'Điều 183 Luật 41/2019', { opens: { on: 'record', day: accepted(ACCEPTED, ...COMPLEX) }, due: { after: [days(45)] }, ...SETTLED }),
  ...row('kn.settle-second', label('Giải quyết khiếu nại lần hai', 'Settle the second complaint'), 'Điều 183 Luật 41/2019', { opens: { on: 'record', day: accepted(['KHIEU_NAI_LAN_HAI'], null) }, due: { after: [days(30)] }, ...SETTLED }),
  ...row('kn.settle-second-complex', label('Giải quyết khiếu nại lần hai, vụ việc phức tạp', 'Settle a complex second complaint'), 'Điều 183 Luật 41/2019', { opens: { on: 'record', day: accepted(['KHIEU_NAI_LAN_HAI'], ...COMPLEX) }, due: { after: [days(60)] }, ...SETTLED }),
  ...row('kn.denunciation', label('Giải quyết tố cáo', 'Settle the denunciation'), 'Điều 192 Luật 41/2019', { opens: { on: 'record', day: accepted(['TO_CAO'], null) }, due: { after: [days(30)] }, ...SETTLED }),
  ...row('kn.denunciation-complex', label('Giải quyết tố cáo, vụ việc phức tạp', 'Settle a complex denunciation'), 'Điều 192 Luật 41/2019', { opens: { on: 'record', day: accepted(['TO_CAO'], 'PHUC_TAP') }, due: { after: [days(60)] }, ...SETTLED }),
  ...row('kn.denunciation-special', label('Giải quyết tố cáo, vụ việc đặc biệt phức tạp', 'Settle a specially complex denunciation'), 'Điều 192 Luật 41/2019', { opens: { on: 'record', day: accepted(['TO_CAO'], 'DAC_BIET_PHUC_TAP') }, due: { after: [days(90)] }, ...SETTLED }),
];
