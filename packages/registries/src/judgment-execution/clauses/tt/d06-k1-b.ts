import { defineClause } from '@thahs/engine/clause';

export const ttD06K1B = defineClause({
  id: 'tt.d6.k1.b',
  citation: 'Điều 6 khoản 1 điểm b dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03', 'from_2026_07'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Ảnh: quét hoặc sao chép.',
    en: 'Images: by scan or copy.',
  },
  control: {
    vi: 'Sẽ do phân hệ tài liệu quét thực hiện.',
    en: 'To come with scans.',
  },
  places: ['platform/blobs'],
  status: 'not-yet',
});
