const groups: Record<string, string> = {
  '8.2.a': 'Bản án, quyết định', '8.2.b': 'Lý lịch', '8.2.c': 'Quá trình phạm tội', '8.2.d': 'Tiền án', '8.2.đ': 'Tiền sự', '8.2.e': 'Nghĩa vụ dân sự', '8.2.g': 'Diễn biến', '8.2.h': 'Nơi về cư trú, làm việc',
  '8.3.a': 'Bản án, quyết định', '8.3.b': 'Pháp nhân', '8.3.c': 'Nghĩa vụ dân sự', '8.3.d': 'Diễn biến', '8.3.đ': 'Kết quả',
};

const file = {
  born: 'Sinh', age: (years: number) => `${years} tuổi`, fileNo: 'Số hồ sơ', identity: 'Số định danh', reveal: 'hiện', hide: 'ẩn', photo: 'Chưa có ảnh', sealed: 'Niêm phong', penalty: 'Mức án', termEnd: 'Hết hạn chấp hành án', admitted: 'Ngày nhập', served: 'Đã chấp hành', left: 'Còn lại', next: 'Mốc kế tiếp', nextTermEnd: 'Hết hạn chấp hành án', noNext: 'chưa có mốc nào', custody: 'Tạm giữ, tạm giam', today: 'Hôm nay', days: (count: string) => `${count} ngày`,
  tabs: 'Nhóm thông tin', timeline: 'Diễn biến chấp hành án', events: 'sự kiện', newestFirst: 'mới nhất trước', noEvents: 'Chưa ghi sự kiện nào. Dùng “Ghi sự kiện” để ghi sự kiện đầu tiên.', termLine: 'Đường thời hạn chấp hành án',
  asOf: 'Xem tại ngày…', asOfField: 'Ngày cần xem', asOfNow: 'Về hiện tại', asOfBanner: (date: string) => `Đang xem hồ sơ như tại ngày ${date}. Không ghi được ở chế độ này.`, view: 'Xem',
  received: (day: string) => `nhận ${day}`, late: 'nhập trễ', due: (moment: string) => `hạn ${moment}`, lateReason: 'Lý do trễ', version: (value: number) => `bản ${value}`, enteredBy: 'Người nhập', enteredAt: (moment: string, who: string) => `Nhập ${moment} · ${who}`, voided: 'Đã hủy', withheld: 'được che theo', withheldCitation: 'Điều 13 khoản 2 NĐ 160/2026', empty: 'chưa ghi', noRecords: 'Nhóm này chưa có thông tin.', add: (label: string) => `Thêm ${label}`,
  actions: { explain: 'Ghi lý do trễ…', event: 'Ghi sự kiện', amend: 'Sửa, bổ sung', correct: 'Đính chính…', void: 'Hủy bản ghi…', seal: 'Niêm phong…', unseal: 'Bỏ niêm phong…', print: 'In trích lục…', discrepancy: 'Báo sai lệch…', more: 'Việc khác' },
  looks: 'Ai đã xem', looksAll: (count: string) => `Tất cả ${count} lượt`, looksTotal: (count: string) => `${count} lượt`, noLooks: 'Chưa có lượt xem nào khác.', history: 'Lịch sử thay đổi', noHistory: 'Chưa có thay đổi nào.', compare: 'So sánh hai bản', left2: 'Bản bên trái', right2: 'Bản bên phải', current: 'Hiện tại', differencesOnly: 'Chỉ chỗ khác nhau', noDifferences: 'Hai bản giống nhau.', recordField: 'Bản ghi, trường', added: 'thêm', reason: 'Lý do', showRecord: 'Xem bản ghi',
  discrepancies: 'Sai lệch giấy – điện tử', paper: 'Giấy ghi', electronic: 'Hồ sơ điện tử ghi', discrepancyState: { detected: 'Mới phát hiện', verifying: 'Đang xác minh', corrected: 'Đã sửa', rejected: 'Không sai lệch' }, move: { verifying: 'Xác minh', corrected: 'Đã sửa', rejected: 'Không sai lệch' }, note: 'Ghi chú', pendingHere: (count: number) => `${count} đính chính chờ xác nhận`,
  keys: { event: 'ghi sự kiện', tab: 'nhóm thông tin', back: 'về danh sách' }, journaled: 'lượt xem này đã ghi nhật ký', ground: 'Căn cứ', unit: 'Đơn vị', loading: 'Đang mở hồ sơ…',
  moreChanges: (count: number) => `và ${count} trường khác`,
};

const doing = {
  eventKind: 'Loại bản ghi', save: 'Ghi vào hồ sơ', correctTitle: 'Đính chính', correctNote: 'Sửa đúng chỗ sai so với giấy tờ gốc; bản cũ vẫn được giữ. Bản ghi cần người thứ hai sẽ chờ xác nhận.', reason: 'Lý do', evidence: 'Giấy tờ làm căn cứ', evidenceHint: 'Số, ngày, nơi ban hành', sourceDocument: 'Giấy tờ nguồn', receivedOn: 'Ngày nhận giấy tờ', send: 'Gửi đính chính', pending: 'Đã gửi, chờ người thứ hai xác nhận.', applied: 'Đã đính chính.', amended: 'Đã ghi vào hồ sơ.', lateAsk: 'Lý do nhập trễ (nếu sự kiện đã quá 24 giờ)', lateReason: 'Lý do nhập trễ', lateNote: 'Bản ghi vẫn được tính là nhập trễ; lý do hiện ở hồ sơ và ở bảng nhập trễ của đơn vị.',
  voidTitle: 'Hủy bản ghi', voidNote: 'Bản ghi bị hủy không mất đi: vẫn đọc được trong lịch sử, kèm lý do.', void: 'Hủy bản ghi', sealTitle: 'Niêm phong hồ sơ', unsealTitle: 'Bỏ niêm phong hồ sơ', sealNote: 'Hồ sơ niêm phong chỉ mở được với vị trí và mục đích mà điều khoản cho phép.', seal: 'Niêm phong', unseal: 'Bỏ niêm phong',
  discrepancyTitle: 'Báo sai lệch giữa giấy và hồ sơ điện tử', discrepancyNote: 'Báo sai lệch không sửa dữ liệu. Cán bộ có trách nhiệm sẽ xác minh rồi đính chính.', field: 'Trường', wholeFile: 'Cả hồ sơ', raise: 'Gửi báo cáo', conflict: 'Hồ sơ vừa được người khác sửa. Nội dung anh/chị nhập vẫn giữ ở đây; tải bản mới rồi gửi lại.', reload: 'Tải bản mới', chosenChanges: 'Chỉ các trường được đổi mới gửi đi.', nothingChanged: 'Chưa đổi trường nào.', needReason: 'Cần ghi lý do.',
};

const print = {
  title: 'In trích lục', intro: 'Bản in được đánh số, ghi nhật ký và mang mã kiểm tra ở chân mỗi trang.', make: 'Lập bản in', print: 'In', country: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', motto: 'Độc lập - Tự do - Hạnh phúc', heading: 'TRÍCH LỤC HỒ SƠ', subheading: 'thi hành án hình sự', number: 'Số', day: (day: string, month: string, year: string) => `ngày ${day} tháng ${month} năm ${year}`, source: 'Nguồn', printedBy: 'Người in', printedAt: 'In lúc', purpose: 'Mục đích', copy: 'Bản số', code: 'Mã kiểm tra', signer: 'THỦ TRƯỞNG ĐƠN VỊ', signHint: '(ký, đóng dấu)', recipients: 'Nơi nhận', recipientLines: ['- Như mục đích khai thác;', '- Lưu hồ sơ.'], subject: 'Loại đối tượng', noRecords: 'Chưa có thông tin.',
};

const fields = {
  datePlaceholder: 'dd/MM/yyyy', partialPlaceholder: 'dd/MM/yyyy hoặc yyyy', momentPlaceholder: 'dd/MM/yyyy HH:mm', termPlaceholder: '05 năm 06 tháng', personIdPlaceholder: '12 chữ số', offencePlaceholder: 'Gõ số điều hoặc tội danh', communePlaceholder: 'Gõ tên xã, phường', codePlaceholder: 'Gõ để tìm', years: 'năm', months: 'tháng', days: 'ngày', yes: 'Có', no: 'Không', money: 'đồng', life: 'Tù chung thân', noMatch: 'Không có mục nào khớp', keepTyping: 'Gõ để tìm trong danh mục', required: 'bắt buộc', article: 'Điều', clause: 'khoản', point: 'điểm', expired: 'hết hiệu lực',
};

export const viFile = { groups, file, doing, print, fields };
