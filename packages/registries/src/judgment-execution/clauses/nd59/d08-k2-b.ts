import { defineClause } from '@thahs/engine/clause';

export const nd59D08K2B = defineClause({
  id: 'nd59.d8.k2.b',
  citation: 'Điều 8 khoản 2 điểm b Nghị định 59/2020/NĐ-CP',
  regimes: ['draft_2021', 'interim_2025_03'],
  validFrom: '2020-06-05',
  validTo: '2026-06-30',
  standing: 'verified',
  summary: {
    vi: 'Lý lịch người chấp hành án.',
    en: 'The person.',
  },
  control: {
    vi: 'Loại thông tin “Lý lịch người chấp hành án”, “Số định danh, giấy tờ tùy thân”, “Thành viên gia đình”, “Quan hệ xã hội”, “Nơi cư trú”, “Danh bản, chỉ bản, ảnh”.',
    en: 'Record types “Person”, “Identifier”, “Family member”, “Social relation”, “Residence”, “Identification sheet”.',
  },
  status: 'served',
});
