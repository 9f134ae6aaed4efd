import { defineClause } from '@thahs/engine/clause';

export const nd160D08K5C = defineClause({
  id: 'nd160.d8.k5.c',
  citation: 'Điều 8 khoản 5 điểm c Nghị định 160/2026/NĐ-CP',
  regimes: ['from_2026_07'],
  validFrom: '2026-07-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Cập nhật trong 24 giờ kể từ khi phát sinh hoặc thay đổi.',
    en: 'Updated within 24 hours of the event or change.',
  },
  control: {
    vi: 'Mỗi bản ghi biết hạn nhập 24 giờ; chậm thì đánh dấu, không từ chối.',
    en: 'Each record knows its 24-hour limit; late is marked, never refused.',
  },
  places: ['judgment-execution/timeliness.ts'],
  status: 'served',
  cases: [
    { title: 'Có giờ: cộng đúng 24 giờ', given: { ask: 'due', since: '2026-07-10T08:00:00Z', on: '2026-07-10' }, expect: '2026-07-11T08:00:00.000Z' },
    { title: 'Chỉ có ngày: tính từ hết ngày ở Việt Nam', given: { ask: 'due', since: '2026-07-10', on: '2026-07-10' }, expect: '2026-07-11T17:00:00.000Z' },
    { title: 'Cuối tuần vẫn tính', given: { ask: 'due', since: '2026-07-11T00:00:00Z', on: '2026-07-11' }, expect: '2026-07-12T00:00:00.000Z' },
    { title: 'Trước 01/07/2026 không có con số', given: { ask: 'due', since: '2026-06-30', on: '2026-06-30' }, expect: null },
  ],
});
