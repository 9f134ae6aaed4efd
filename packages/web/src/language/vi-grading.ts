export const grading = {
  title: 'Xếp loại chấp hành án', note: 'Ghi kết quả cả đội một lần; mỗi người một bản ghi trong hồ sơ của mình.', clause: 'Điều 18 Nghị định 133/2020/NĐ-CP; Thông tư 98/2026/TT-BCA',
  period: 'Kỳ', day: 'Một ngày trong kỳ', team: 'Đội, tổ', choose: 'Chọn đội', noPlace: 'chưa ghi nơi ở', people: (count: string) => `${count} người`, decisionNo: 'Số quyết định', members: 'Số thành viên', present: 'Có mặt', votes: 'Tán thành',
  window: (from: string, to: string, day: string) => `Kỳ từ ${from} đến ${to}, xếp loại ngày ${day}`, number: 'STT', file: 'Số hồ sơ', name: 'Họ và tên', birth: 'Ngày sinh', before: 'Kỳ trước', now: 'Kỳ này', reason: 'Lý do', remark: 'Lưu ý',
  pick: 'Chọn một đội để mở bảng xếp loại.', noTeams: 'Đơn vị không có người đang chấp hành án thuộc diện xếp loại. Ai được tiếp nhận và xếp vào đội, tổ trong hồ sơ thì hiện ở đây.', sealed: 'Hồ sơ niêm phong không có trong bảng này: ghi kết quả từng người ngay trong hồ sơ.', noRows: 'Đội này không có ai thuộc diện xếp loại.',
  rest: (grade: string) => `Các dòng còn trống: ${grade}`, save: (count: string) => `Ghi ${count} kết quả`, saved: (count: string) => `Đã ghi ${count} kết quả.`, savedLate: (count: string) => `${count} kết quả ghi sau hạn, được đánh dấu nhập trễ.`,
  state: (chosen: string, all: string) => `${chosen}/${all} người đã chọn mức`, keys: '1 đến 4 chọn mức, 0 không xếp loại, ↑ ↓ đổi dòng, Ctrl+Enter ghi', gradeOf: (name: string) => `Mức xếp loại của ${name}`, reasonOf: (name: string) => `Lý do, ${name}`,
};
