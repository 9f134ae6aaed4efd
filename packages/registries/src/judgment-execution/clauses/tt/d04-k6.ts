import { defineClause } from '@thahs/engine/clause';

export const ttD04K6 = defineClause({
  id: 'tt.d4.k6',
  citation: 'Điều 4 khoản 6 dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03', 'from_2026_07'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Không nhập, nhập chậm hoặc sai là vi phạm.',
    en: 'Not entering, or late or wrong entry, is a breach.',
  },
  control: {
    vi: 'Ghi ba mốc thời gian, đánh dấu bản ghi chậm với lý do, đếm theo đơn vị, loại thông tin và khoảng ngày trên màn hình Nhập trễ; không từ chối vì chậm.',
    en: 'Three times are kept; late entries are marked with their reason and counted by unit, kind and period on the screen of late entries, never refused.',
  },
  status: 'served',
});
