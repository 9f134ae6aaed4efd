export const papers = {
  tab: 'Bản quét', list: 'Tệp đính kèm', attach: 'Đính kèm giấy tờ…', none: 'Hồ sơ chưa có bản quét nào.', noneNow: 'Hồ sơ không còn bản quét nào có hiệu lực.', noneHint: 'Đính kèm bản quét hoặc ảnh chụp của bản án, quyết định, biên bản để đối chiếu với nội dung đã nhập.',
  title: 'Tên giấy tờ', kind: 'Loại giấy tờ', size: 'Dung lượng', added: 'Người đính kèm', scan: 'Quét mã độc', act: 'Thao tác',
  scans: { CLEAN: 'đã quét, không thấy', NOT_SCANNED: 'chưa quét' }, notScannedNote: 'Lúc nhận tệp, phần mềm chống mã độc của máy chủ không trả lời.',
  open: 'Mở', opensInTab: (title: string) => `Mở “${title}” trong thẻ mới`, withheld: 'chỉ đơn vị quản lý hồ sơ mở được', void: 'Hủy…', voided: 'đã hủy', voidedBy: (who: string, when: string, why: string) => `${who} hủy ngày ${when}: ${why}`, showVoided: (count: string) => `Đã hủy: ${count}`,
  dialog: 'Đính kèm giấy tờ vào hồ sơ', dialogNote: 'Tệp PDF, JPEG hoặc PNG, tới 50 MB. Tệp được quét mã độc, mã hóa bằng khóa của hồ sơ và ghi nhật ký; đã đính kèm thì không xóa được, chỉ hủy kèm lý do.',
  file: 'Tệp', choose: 'Chọn tệp…', drop: 'Kéo tệp vào đây, hoặc', chosen: (name: string, size: string) => `${name} (${size})`, chooseKind: 'Chọn loại giấy tờ', titleHint: 'Ví dụ: Bản án số 12/2026/HS-ST', send: 'Đính kèm', sending: (percent: string) => `Đang gửi ${percent}`, checking: 'Máy chủ đang quét mã độc và lưu…',
  missing: 'Chọn tệp, loại và ghi tên giấy tờ.', special: 'Giấy tờ y tế và giấy tờ khác chỉ cán bộ của đơn vị quản lý hồ sơ mở được.',
  voidTitle: 'Hủy tệp đính kèm', voidNote: 'Tệp vẫn còn trong hồ sơ, ghi rõ là đã hủy và vì sao; vẫn mở được để đối chiếu.', voidAct: 'Hủy tệp', attached: 'Đã đính kèm.',
};
