import { describe, expect, it } from 'vitest';
import type { RecordFacts } from '@thahs/engine/operation';
import { petitionKinds } from '../../shared/code-lists/petition-kind.ts';
import { BY_CODE } from './catalogue.ts';
import { dutiesOf } from './index.ts';

const OLD = '2020-01-01';
let made = 0;
const record = (type: string, values: Record<string, unknown>): RecordFacts => ({ recordId: `${String((made += 1)).padStart(8, '0')}-0000-7000-8000-000000000000`, type, state: 'current', occurredAt: null, values });
const event = (eventKind: string, occurredOn: string, more: Record<string, unknown> = {}): RecordFacts => record('execution_event', { eventKind, occurredOn, ...more });
const decision = (values: Record<string, unknown>): RecordFacts => record('enforcement_decision', { decisionKind: 'THI_HANH_AN', decisionNo: '1', ...values });
const petition = (kind: string, values: Record<string, unknown>): RecordFacts => record('petition', { kind, receivedOn: '2026-03-02', ...values });
const of = (kind: string, records: readonly RecordFacts[], code: string): (string | null)[][] => dutiesOf(kind, records, OLD).filter(({ rule }) => rule.code === code).map(({ occasion, due, met }) => [occasion, due, met]);

/* The days were worked out on a calendar: 02/03/2026 is a Monday; 30/04 and 01/05/2026 (Thursday, Friday) are days off. */
describe('what hangs on requests, proposals and their steps, by the law', () => {
  const admitted = record('admission', { admittedOn: '2026-03-02' });
  const begun = event('BAT_DAU_THI_HANH', '2026-01-15');
  it.each([
    ['PN: court sends in three working days (Điều 22.2)', 'PHAM_NHAN', [decision({ decisionDate: '2026-03-05', receivedOn: '2026-03-12' })], 'pn.send', [['2026-03-05', '2026-03-10', '2026-03-12']]],
    ['PN: discipline of a complex breach in seven days', 'PHAM_NHAN', [admitted, event('VI_PHAM_NGHIA_VU', '2026-03-06', { complexity: 'PHUC_TAP' }), record('reward_discipline', { kind: 'CANH_CAO', decisionDate: '2026-03-12' })], 'pn.discipline-complex', [['2026-03-06', '2026-03-13', '2026-03-12']]],
    ['PN: and not in three working days', 'PHAM_NHAN', [admitted, event('VI_PHAM_NGHIA_VU', '2026-03-06', { complexity: 'PHUC_TAP' })], 'pn.discipline', []],
    ['PN: a reward is no discipline', 'PHAM_NHAN', [admitted, event('VI_PHAM_NGHIA_VU', '2026-03-06'), record('reward_discipline', { kind: 'BIEU_DUONG', decisionDate: '2026-03-09' })], 'pn.discipline', [['2026-03-06', '2026-03-11', null]]],
    ['RA: the order three working days after the request', 'PHAM_NHAN', [admitted, petition('YEU_CAU_TRICH_XUAT', { receivedOn: '2026-03-06', decidedOn: '2026-03-10' })], 'ra.order', [['2026-03-06', '2026-03-11', '2026-03-10']]],
    ['RA: or the extraction itself shows it', 'PHAM_NHAN', [admitted, petition('YEU_CAU_TRICH_XUAT', { receivedOn: '2026-03-06' }), event('TRICH_XUAT', '2026-03-12')], 'ra.order', [['2026-03-06', '2026-03-11', '2026-03-12']]],
    ['RA: the order of an extension', 'PHAM_NHAN', [admitted, petition('DE_NGHI_GIA_HAN_TRICH_XUAT', { receivedOn: '2026-03-06' })], 'ra.extension-order', [['2026-03-06', '2026-03-11', null]]],
    ['HO: the court decides in seven days', 'PHAM_NHAN', [petition('XIN_HOAN', { forwardedOn: '2026-03-03', decidedOn: '2026-03-10' })], 'ho.court', [['2026-03-03', '2026-03-10', '2026-03-10']]],
    ['HO: and sends in three working days', 'PHAM_NHAN', [petition('XIN_HOAN', { decidedOn: '2026-03-09', sentOn: '2026-03-13' })], 'ho.send', [['2026-03-09', '2026-03-12', '2026-03-13']]],
    ['TD: appraised in two working days', 'PHAM_NHAN', [admitted, petition('DE_NGHI_TAM_DINH_CHI', { appraisedOn: '2026-03-05' })], 'td.appraise', [['2026-03-02', '2026-03-04', '2026-03-05']]],
    ['TD: submitted in two more', 'PHAM_NHAN', [admitted, petition('DE_NGHI_TAM_DINH_CHI', { appraisedOn: '2026-03-05' })], 'td.submit', [['2026-03-05', '2026-03-09', null]]],
    ['TD: the court decides in seven days', 'PHAM_NHAN', [admitted, petition('DE_NGHI_TAM_DINH_CHI', { forwardedOn: '2026-03-06' }), event('TAM_DINH_CHI', '2026-03-12')], 'td.court', [['2026-03-06', '2026-03-13', '2026-03-12']]],
    ['GI: the team meets twenty days before the round', 'PHAM_NHAN', [admitted, petition('DE_NGHI_GIAM', { roundOn: '2026-04-30', meetingOn: '2026-04-08' })], 'gi.meeting', [['2026-04-30', '2026-04-10', '2026-04-08']]],
    ['GI: session in fifteen days', 'PHAM_NHAN', [admitted, petition('DE_NGHI_GIAM', { forwardedOn: '2026-03-02', sessionOn: '2026-03-18' })], 'gi.session', [['2026-03-02', '2026-03-17', '2026-03-18']]],
    ['MI: session in fifteen days', 'CAM_CU_TRU', [begun, petition('DE_NGHI_MIEN', { forwardedOn: '2026-03-02', decidedOn: '2026-03-16' })], 'gi.session-exemption', [['2026-03-02', '2026-03-17', '2026-03-16']]],
    ['GI: postponed by seven days at most', 'PHAM_NHAN', [admitted, petition('DE_NGHI_GIAM', { forwardedOn: '2026-03-02', postponedFrom: '2026-03-16', sessionOn: '2026-03-20' })], 'gi.postponed', [['2026-03-16', '2026-03-23', '2026-03-20']]],
    ['TH: a move is decided in fifteen days', 'THA_TU_CO_DIEU_KIEN', [petition('XIN_THAY_DOI_CU_TRU', {})], 'th.move', [['2026-03-02', '2026-03-17', null]]],
    ['TH: seven days for the commune, from its meeting; 01/03/2026 is a Sunday', 'THA_TU_CO_DIEU_KIEN', [petition('DE_NGHI_RUT_NGAN', { meetingOn: '2026-02-22', receivedOn: '2026-03-04' })], 'th.shorten-commune', [['2026-02-22', '2026-03-02', '2026-03-04']]],
    ['TH: seven days for the district', 'THA_TU_CO_DIEU_KIEN', [petition('DE_NGHI_RUT_NGAN', { appraisedOn: '2026-03-09' })], 'th.shorten-district', [['2026-03-02', '2026-03-09', '2026-03-09']]],
    ['TH: seven for the province', 'THA_TU_CO_DIEU_KIEN', [petition('DE_NGHI_RUT_NGAN', { appraisedOn: '2026-03-09', forwardedOn: '2026-03-17' })], 'th.shorten-province', [['2026-03-09', '2026-03-16', '2026-03-17']]],
    ['TH: seven for the court', 'THA_TU_CO_DIEU_KIEN', [petition('DE_NGHI_RUT_NGAN', { forwardedOn: '2026-03-17' })], 'th.shorten-court', [['2026-03-17', '2026-03-24', null]]],
    ['TH: the proposal answers the second breach', 'THA_TU_CO_DIEU_KIEN', [event('THA_TU_CO_DIEU_KIEN', '2026-01-31'), event('VI_PHAM_NGHIA_VU', '2026-02-04'), event('VI_PHAM_NGHIA_VU', '2026-03-02'), petition('DE_NGHI_HUY_THA_TU', { receivedOn: '2026-03-04' })], 'th.breach', [['2026-03-02', '2026-03-05', '2026-03-04']]],
    ['AT: the court in five working days', 'AN_TREO', [petition('DE_NGHI_BUOC_CHAP_HANH', { forwardedOn: '2026-03-02' })], 'at.enforce-court', [['2026-03-02', '2026-03-09', null]]],
    ['AT: and sends in three', 'AN_TREO', [petition('DE_NGHI_BUOC_CHAP_HANH', { decidedOn: '2026-03-09', sentOn: '2026-03-11' })], 'at.enforce-send', [['2026-03-09', '2026-03-12', '2026-03-11']]],
    ['AT: the proposal answers the breach after a review', 'AN_TREO', [event('CAM_KET', '2026-02-02'), event('KIEM_DIEM', '2026-02-09'), event('VI_PHAM_NGHIA_VU', '2026-03-02'), petition('DE_NGHI_BUOC_CHAP_HANH', { receivedOn: '2026-03-06' })], 'at.breach', [['2026-03-02', '2026-03-09', '2026-03-06']]],
    ['AT: a shortening goes on in seven days', 'AN_TREO', [petition('DE_NGHI_RUT_NGAN', { forwardedOn: '2026-03-10' })], 'at.shorten', [['2026-03-02', '2026-03-09', '2026-03-10']]],
    ['AT: the court in seven', 'AN_TREO', [petition('DE_NGHI_RUT_NGAN', { forwardedOn: '2026-03-10' })], 'at.shorten-court', [['2026-03-10', '2026-03-17', null]]],
    ['AT: sent in three working days', 'AN_TREO', [petition('DE_NGHI_RUT_NGAN', { decidedOn: '2026-03-12' })], 'at.shorten-send', [['2026-03-12', '2026-03-17', null]]],
    ['CT: community service, the commune police report', 'CAI_TAO_KHONG_GIAM_GIU', [petition('DE_NGHI_LAO_DONG_CONG_DONG', {})], 'ct.service-report', [['2026-03-02', '2026-03-05', null]]],
    ['CT: the commune proposes', 'CAI_TAO_KHONG_GIAM_GIU', [petition('DE_NGHI_LAO_DONG_CONG_DONG', { appraisedOn: '2026-03-05', forwardedOn: '2026-03-10' })], 'ct.service-commune', [['2026-03-05', '2026-03-10', '2026-03-10']]],
    ['CT: the decision', 'CAI_TAO_KHONG_GIAM_GIU', [petition('DE_NGHI_LAO_DONG_CONG_DONG', { forwardedOn: '2026-03-10' }), event('LAO_DONG_CONG_DONG', '2026-03-16')], 'ct.service-decision', [['2026-03-10', '2026-03-13', '2026-03-16']]],
    ['CT: a reduction goes on in seven days', 'CAI_TAO_KHONG_GIAM_GIU', [petition('DE_NGHI_GIAM', {})], 'ct.reduce', [['2026-03-02', '2026-03-09', null]]],
    ['CT: the court in seven', 'CAI_TAO_KHONG_GIAM_GIU', [petition('DE_NGHI_GIAM', { forwardedOn: '2026-03-10', decidedOn: '2026-03-17' })], 'ct.reduce-court', [['2026-03-10', '2026-03-17', '2026-03-17']]],
    ['CC: back from a leave in ten days, a Saturday or not', 'QUAN_CHE', [begun, event('VANG_MAT', '2026-03-04'), event('TRINH_DIEN', '2026-03-13')], 'qc.leave', [['2026-03-04', '2026-03-14', '2026-03-13']]],
    ['CC: five days in the banned place', 'CAM_CU_TRU', [begun, event('VANG_MAT', '2026-03-02')], 'cc.visit', [['2026-03-02', '2026-03-07', null]]],
    ['CC: a remission goes on in five working days', 'QUAN_CHE', [begun, petition('DE_NGHI_MIEN', { forwardedOn: '2026-03-06' })], 'cc.exempt', [['2026-03-02', '2026-03-09', '2026-03-06']]],
    ['CC: certificate three working days after it', 'QUAN_CHE', [begun, event('MIEN', '2026-03-02')], 'cc.exempt-certificate', [['2026-03-02', '2026-03-05', null]]],
    ['TX: a later exit is sent in three working days', 'TRUC_XUAT', [petition('DE_NGHI_KEO_DAI_XUAT_CANH', { decidedOn: '2026-03-02', sentOn: '2026-03-04' })], 'tx.extension-send', [['2026-03-02', '2026-03-05', '2026-03-04']]],
    ['CB: the order of treatment is sent in three working days', 'BAT_BUOC_CHUA_BENH', [decision({ decisionDate: '2026-03-02' })], 'cb.send', [['2026-03-02', '2026-03-05', null]]],
    ['TG: so is that of the school', 'HOC_SINH_TRUONG_GIAO_DUONG', [decision({ decisionDate: '2026-03-02', receivedOn: '2026-03-05' })], 'tg.send', [['2026-03-02', '2026-03-05', '2026-03-05']]],
    ['TG: the court on a deferral in five working days', 'HOC_SINH_TRUONG_GIAO_DUONG', [petition('DE_NGHI_HOAN_GIAO_DUONG', { forwardedOn: '2026-03-02' })], 'tg.defer-court', [['2026-03-02', '2026-03-09', null]]],
    ['TG: sent in three', 'HOC_SINH_TRUONG_GIAO_DUONG', [petition('DE_NGHI_HOAN_GIAO_DUONG', { decidedOn: '2026-03-09' })], 'tg.defer-send', [['2026-03-09', '2026-03-12', null]]],
    ['PL: the court is asked in five working days', 'PHAP_NHAN', [petition('DE_NGHI_CHUYEN_GIAO_NGHIA_VU', { forwardedOn: '2026-03-09' })], 'pl.transfer-ask', [['2026-03-02', '2026-03-09', '2026-03-09']]],
    ['PL: and replies in five', 'PHAP_NHAN', [petition('DE_NGHI_CHUYEN_GIAO_NGHIA_VU', { forwardedOn: '2026-03-09' }), record('duty_transfer', { toName: 'B', transferredOn: '2026-03-18' })], 'pl.transfer', [['2026-03-09', '2026-03-16', '2026-03-18']]],
    ['KN: thirty days to complain', 'PHAM_NHAN', [petition('KHIEU_NAI', { knownOn: '2026-03-02', receivedOn: '2026-04-02' })], 'kn.complain', [['2026-03-02', '2026-04-01', '2026-04-02']]],
    ['KN: fifteen the second time', 'PHAM_NHAN', [petition('KHIEU_NAI_LAN_HAI', { knownOn: '2026-03-02', receivedOn: '2026-03-17' })], 'kn.complain-second', [['2026-03-02', '2026-03-17', '2026-03-17']]],
    ['KN: a prisoner’s complaint is with the procuracy in 24 hours, on a Sunday too', 'PHAM_NHAN', [petition('KHIEU_NAI_QUAN_LY', { receivedOn: '2026-04-04', forwardedOn: '2026-04-06' })], 'kn.forward', [['2026-04-04', '2026-04-05', '2026-04-06']]],
    ['KN: taken up in three working days', 'AN_TREO', [petition('KHIEU_NAI', { receivedOn: '2026-03-06', acceptedOn: '2026-03-11' })], 'kn.accept', [['2026-03-06', '2026-03-11', '2026-03-11']]],
    ['KN: settled in fifteen days', 'PHAM_NHAN', [petition('KHIEU_NAI', { acceptedOn: '2026-03-02', decidedOn: '2026-03-20' })], 'kn.settle', [['2026-03-02', '2026-03-17', '2026-03-20']]],
    ['KN: thirty more when complex', 'PHAM_NHAN', [petition('KHIEU_NAI', { acceptedOn: '2026-03-02', complexity: 'DAC_BIET_PHUC_TAP' })], 'kn.settle-complex', [['2026-03-02', '2026-04-16', null]]],
    ['KN: the second time in thirty', 'PHAM_NHAN', [petition('KHIEU_NAI_LAN_HAI', { acceptedOn: '2026-03-02' })], 'kn.settle-second', [['2026-03-02', '2026-04-01', null]]],
    ['KN: sixty when complex, over 30/4 and 1/5', 'PHAM_NHAN', [petition('KHIEU_NAI_LAN_HAI', { acceptedOn: '2026-03-02', complexity: 'PHUC_TAP' })], 'kn.settle-second-complex', [['2026-03-02', '2026-05-04', null]]],
    ['KN: a denunciation in thirty', 'PHAP_NHAN', [petition('TO_CAO', { acceptedOn: '2026-03-02' })], 'kn.denunciation', [['2026-03-02', '2026-04-01', null]]],
    ['KN: in sixty', 'PHAM_NHAN', [petition('TO_CAO', { acceptedOn: '2026-03-02', complexity: 'PHUC_TAP' })], 'kn.denunciation-complex', [['2026-03-02', '2026-05-04', null]]],
    ['KN: in ninety; 31/05/2026 is a Sunday', 'PHAM_NHAN', [petition('TO_CAO', { acceptedOn: '2026-03-02', complexity: 'DAC_BIET_PHUC_TAP' })], 'kn.denunciation-special', [['2026-03-02', '2026-06-01', null]]],
  ] as const)('%s', (_, kind, records, code, expected) => {
    expect(of(kind, records, code)).toEqual(expected);
  });

  it('each request is answered by its own day; of several of one day the last answers', () => {
    const [slow, quick] = [petition('KHIEU_NAI', { acceptedOn: '2026-03-02', decidedOn: '2026-03-20' }), petition('KHIEU_NAI', { acceptedOn: '2026-03-04', decidedOn: '2026-03-10' })];
    expect(of('PHAM_NHAN', [slow, quick], 'kn.settle')).toEqual([['2026-03-02', '2026-03-17', '2026-03-20'], ['2026-03-04', '2026-03-19', '2026-03-10']]);
    const [one, other] = [petition('KHIEU_NAI', { acceptedOn: '2026-03-02', decidedOn: '2026-03-06' }), petition('KHIEU_NAI', { acceptedOn: '2026-03-02', decidedOn: '2026-03-11' })];
    expect(of('PHAM_NHAN', [one, other], 'kn.settle')).toEqual([['2026-03-02', '2026-03-17', '2026-03-11']]);
    expect(of('PHAM_NHAN', [one, petition('KHIEU_NAI', { acceptedOn: '2026-03-02' })], 'kn.settle')).toEqual([['2026-03-02', '2026-03-17', null]]);
  });
  it('whoever was released is still answered; what is asked in an execution falls away with it', () => {
    const over = [record('admission', { admittedOn: '2026-01-05' }), event('CHAP_HANH_XONG', '2026-03-06')];
    expect(of('PHAM_NHAN', [...over, petition('KHIEU_NAI', { acceptedOn: '2026-03-02' })], 'kn.settle')).toEqual([['2026-03-02', '2026-03-17', null]]);
    // Due after the end it is owed no more; due before it, over Tết from 14/02 to 22/02, it was.
    expect(of('PHAM_NHAN', [...over, petition('DE_NGHI_GIAM', { forwardedOn: '2026-03-02' })], 'gi.session')).toEqual([]);
    expect(of('PHAM_NHAN', [...over, petition('DE_NGHI_GIAM', { forwardedOn: '2026-02-02' })], 'gi.session')).toEqual([['2026-02-02', '2026-02-23', null]]);
  });
});

it('every kind of request has its duty, but those for which no limit was read', () => {
  const followed = new Set([...BY_CODE.values()].flatMap(([first]) => (first?.opens.on === 'record' && first.opens.day.type === 'petition' ? (first.opens.day.where?.slice(1) ?? []) : [])));
  const others = petitionKinds.entries.map(({ code }) => code).filter((code) => !followed.has(code));
  // A proposal to cancel a release meets the duty to make it; of release and of the end of the school no limit was read.
  expect(others.toSorted()).toEqual(['DE_NGHI_CHAM_DUT_GIAO_DUONG', 'DE_NGHI_HUY_THA_TU', 'DE_NGHI_THA_TU', 'KHAC']);
});
