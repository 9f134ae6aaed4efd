import { defineClause } from '@thahs/engine/clause';

export const nd160D08K4 = defineClause({
  id: 'nd160.d8.k4',
  citation: 'Điều 8 khoản 4 Nghị định 160/2026/NĐ-CP',
  regimes: ['from_2026_07'],
  validFrom: '2026-07-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Phân loại từng nội dung theo bốn luật: bí mật nhà nước, dữ liệu, bảo vệ dữ liệu cá nhân, chia sẻ dữ liệu.',
    en: 'Each item is classified under four laws: state secrets, data, personal data, sharing.',
  },
  control: {
    vi: 'Trục dữ liệu cá nhân là cột mức nhạy cảm của từ điển. Ba trục kia chưa có bảng phân loại được kiểm chứng nên chưa gán cho trường nào; sẽ thêm vào khai báo trường.',
    en: 'The axis of personal data is the sensitivity of the dictionary. For the other three no verified classification was found, so no field carries one; they will come into the declaration of a field.',
  },
  places: ['engine/registry'],
  status: 'not-yet',
});
