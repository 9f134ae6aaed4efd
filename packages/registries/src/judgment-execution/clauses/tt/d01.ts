import { defineClause } from '@thahs/engine/clause';

export const ttD01 = defineClause({
  id: 'tt.d1',
  citation: 'Điều 1 dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03', 'from_2026_07'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Nêu phạm vi: từ thu thập đến chia sẻ cơ sở dữ liệu trong Công an nhân dân.',
    en: 'Sets the scope, from collecting to sharing, inside the police force.',
  },
  control: {
    vi: 'Ràng buộc con người, chương trình không kiểm soát.',
    en: 'Binds people; no program control.',
  },
  status: 'no-control',
});
