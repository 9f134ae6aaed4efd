import { defineClause } from '@thahs/engine/clause';

export const nd59D08K1 = defineClause({
  id: 'nd59.d8.k1',
  citation: 'Điều 8 khoản 1 Nghị định 59/2020/NĐ-CP',
  regimes: ['draft_2021', 'interim_2025_03'],
  validFrom: '2020-06-05',
  validTo: '2026-06-30',
  standing: 'verified',
  summary: {
    vi: 'Thông tin tổng hợp: số liệu, tình hình và kết quả, nhân lực và cơ sở vật chất.',
    en: 'Aggregate data: numbers, results, people and facilities.',
  },
  control: {
    vi: 'Sẽ do phân hệ báo cáo thực hiện.',
    en: 'To come with reports.',
  },
  places: ['engine/report'],
  status: 'not-yet',
});
