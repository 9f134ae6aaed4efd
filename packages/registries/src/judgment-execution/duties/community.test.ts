import { describe, expect, it } from 'vitest';
import type { RecordFacts } from '@thahs/engine/operation';
import { dutiesOf, dutyPort } from './index.ts';

let made = 0;
const record = (type: string, values: Record<string, unknown>): RecordFacts => ({ recordId: `${String((made += 1)).padStart(8, '0')}-0000-7000-8000-000000000000`, type, state: 'current', occurredAt: null, values });
const event = (eventKind: string, occurredOn: string): RecordFacts => record('execution_event', { eventKind, occurredOn });
const of = (kind: string, records: readonly RecordFacts[], code: string, keptFrom = '2020-01-01'): (string | null)[][] => dutiesOf(kind, records, keptFrom).filter(({ rule }) => rule.code === code).map(({ occasion, due, met }) => [occasion, due, met]);

/* 06/07/2026 is a Monday; the decree holds from Wednesday, 01/07/2026. */
describe('community execution under NĐ 231/2026', () => {
  const committed = event('CAM_KET', '2026-07-06');
  it.each([
    ['three working days to begin', 'CAM_CU_TRU', [record('community_supervision', { receivedOn: '2026-07-06', startDate: '2026-07-08' })], 'com.intake', [['2026-07-06', '2026-07-09', '2026-07-08']]],
    ['three to report the reception', 'AN_TREO', [committed], 'com.report', [['2026-07-06', '2026-07-09', null]]],
    ['five for the plan', 'QUAN_CHE', [committed], 'com.plan', [['2026-07-06', '2026-07-13', null]]],
    ['three to propose who assists', 'CAI_TAO_KHONG_GIAM_GIU', [committed], 'com.assistant', [['2026-07-06', '2026-07-09', null]]],
    ['three more to assign', 'CAI_TAO_KHONG_GIAM_GIU', [committed], 'com.assigned', [['2026-07-06', '2026-07-14', null]]],
    ['a report each quarter', 'AN_TREO', [committed], 'com.assistant-report', [['2026-07-06', '2026-10-06', null]]],
    ['a monthly remark of who is banned, by the fifth', 'CAM_DAM_NHIEM', [event('BAT_DAU_THI_HANH', '2026-07-06'), event('NHAN_XET', '2026-08-04')], 'com.remark', [['2026-08-01', '2026-08-05', '2026-08-04'], ['2026-09-01', '2026-09-05', null]]],
    ['a review after the first breach of the released, and no other', 'THA_TU_CO_DIEU_KIEN', [event('THA_TU_CO_DIEU_KIEN', '2026-07-01'), event('VI_PHAM_NGHIA_VU', '2026-07-06'), event('VI_PHAM_NGHIA_VU', '2026-08-03')], 'com.review-released', [['2026-07-06', '2026-07-13', null]]],
    ['after each breach of the others', 'AN_TREO', [committed, event('VI_PHAM_NGHIA_VU', '2026-07-13'), event('KIEM_DIEM', '2026-07-17'), event('VI_PHAM_NGHIA_VU', '2026-08-03')], 'com.review', [['2026-07-13', '2026-07-20', '2026-07-17'], ['2026-08-03', '2026-08-10', null]]],
    ['the end is proposed in three working days', 'AN_TREO', [committed, event('CHAP_HANH_XONG', '2026-08-03')], 'com.end', [['2026-08-03', '2026-08-06', null]]],
  ] as const)('%s', (_, kind, records, code, expected) => {
    expect(of(kind, records, code)).toEqual(expected);
  });

  it('is no duty before the decree, and what it replaced is none after', () => {
    expect(of('AN_TREO', [event('CAM_KET', '2026-06-30')], 'com.plan')).toEqual([]);
    expect(of('AN_TREO', [event('CAM_KET', '2026-07-01')], 'com.plan')).toEqual([['2026-07-01', '2026-07-08', null]]);
    // The quarter that began on 15/04/2026 is asked for under the old rule; months from July on under the new one.
    const supervised = [event('BAT_DAU_THI_HANH', '2026-01-15')];
    expect(of('QUAN_CHE', supervised, 'qc.report', '2026-05-01')).toEqual([['2026-04-15', '2026-07-15', null]]);
    expect(of('QUAN_CHE', [...supervised, event('NHAN_XET', '2026-07-10')], 'qc.report', '2026-05-01')).toEqual([['2026-04-15', '2026-07-15', '2026-07-10']]);
    expect(of('QUAN_CHE', supervised, 'com.remark', '2026-05-01')).toEqual([['2026-07-01', '2026-07-05', null]]);
    expect(of('QUAN_CHE', [event('BAT_DAU_THI_HANH', '2025-01-15'), event('CHAP_HANH_XONG', '2026-03-02')], 'com.remark')).toEqual([]);
    expect([dutyPort.rule('com.plan', '2026-06-30'), dutyPort.rule('qc.report', '2026-07-01')]).toEqual([null, null]);
  });

  it('the probation of a cancelled release has no end to hand over or to certify', () => {
    const released = [record('penalty', { termEnd: '2026-10-01' }), event('THA_TU_CO_DIEU_KIEN', '2026-02-01')];
    const ends = (records: readonly RecordFacts[]): number[] => ['th.handover', 'th.certificate'].map((code) => of('THA_TU_CO_DIEU_KIEN', records, code).length);
    expect(ends(released)).toEqual([1, 1]);
    expect(ends([...released, event('HUY_THA_TU', '2026-06-01')])).toEqual([0, 0]);
    // At large after the cancellation there is as little to finish; at large during the probation its end still comes, and so it does for a second release.
    expect(ends([...released, event('HUY_THA_TU', '2026-06-01'), event('BO_TRON', '2026-06-05')])).toEqual([0, 0]);
    expect(ends([...released, event('BO_TRON', '2026-06-05'), event('HUY_THA_TU', '2026-06-10')])).toEqual([0, 0]);
    expect(ends([...released, event('BO_TRON', '2026-06-05')])).toEqual([1, 1]);
    expect(ends([...released, event('HUY_THA_TU', '2026-06-01'), event('TIEP_NHAN', '2026-06-05'), event('THA_TU_CO_DIEU_KIEN', '2026-08-01')])).toEqual([1, 1]);
  });

  it('what it repeats of the old rules is verified again', () => {
    expect(['2026-06-30', '2026-07-01'].map((on) => [dutyPort.rule('at.report', on)?.verified, dutyPort.rule('at.report', on)?.citation.includes('231/2026')])).toEqual([[true, false], [true, true]]);
  });
});
