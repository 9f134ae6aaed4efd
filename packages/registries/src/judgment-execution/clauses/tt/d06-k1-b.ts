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
    vi: 'Tệp đính kèm của hồ sơ: bản quét hoặc ảnh chụp giấy tờ (PDF, JPEG, PNG, tới 50 MB), nhận theo nội dung chứ không theo tên tệp, quét mã độc khi nhận, mã hóa bằng khóa của hồ sơ, có mã băm trong nhật ký. Chưa nhận dạng chữ và chưa kiểm tra chất lượng bản quét.',
    en: 'Attachments of a file: scans or photographs (PDF, JPEG, PNG, up to 50 MB), told by their content, looked at for malware as they come in, under the key of the file, their hash in the journal. No recognition of text and no check of the quality of a scan yet.',
  },
  places: ['engine/attachment', 'api/attachment-routes.ts'],
  status: 'served',
});
