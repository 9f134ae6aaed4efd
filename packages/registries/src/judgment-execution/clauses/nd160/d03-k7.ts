import { defineClause } from '@thahs/engine/clause';

export const nd160D03K7 = defineClause({
  id: 'nd160.d3.k7',
  citation: 'Điều 3 khoản 7 Nghị định 160/2026/NĐ-CP',
  regimes: ['from_2026_07'],
  validFrom: '2026-07-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Tạo lập dữ liệu là bước bắt buộc của quy trình công việc điện tử.',
    en: 'Creating the data is a compulsory step of the electronic work.',
  },
  control: {
    vi: 'Cấp số, in quyết định trong thao tác ghi sẽ có cùng phân hệ tài liệu.',
    en: 'Numbering decisions inside the recording act comes with documents.',
  },
  places: ['platform/documents'],
  status: 'not-yet',
});
