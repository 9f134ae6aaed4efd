import { defineClause } from '@thahs/engine/clause';

export const ttD07K2C = defineClause({
  id: 'tt.d7.k2.c',
  citation: 'Điều 7 khoản 2 điểm c dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03', 'from_2026_07'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Lưu trên ít nhất hai phương tiện độc lập.',
    en: 'Stored on at least two independent media.',
  },
  control: {
    vi: 'Mỗi bản sao lưu nằm trên ít nhất hai phương tiện đăng ký thuộc các ổ đĩa khác nhau; thiếu thì từ chối, hoặc có cảnh báo nghiêm trọng.',
    en: 'Each copy lies on two registered media of different disks at least; otherwise it is refused, or a critical alarm rings.',
  },
  places: ['engine/keeping'],
  status: 'served',
});
