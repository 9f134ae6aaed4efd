export const standby = {
  title: 'Máy dự phòng', machine: 'Máy', none: 'Nút chưa có máy dự phòng: máy hỏng thì phải dựng lại từ bản sao lưu. Máy thứ hai trong mạng nội bộ chạy theo nút và thay nút trong vài giây.', name: 'Tên máy', address: 'Địa chỉ trên mạng nội bộ', place: 'Nơi đặt máy, người quản lý', hints: { name: 'may_hai', address: '10.1.2.4', place: 'Phòng máy số 2' },
  states: { PROPOSED: 'chờ chỉ huy cho phép', ALLOWED: 'được phép', REFUSED: 'không được phép', ENDED: 'đã thôi' }, decidedBy: 'Người quyết định', propose: 'Đề nghị máy dự phòng…', decide: 'Quyết định…', end: 'Thôi máy dự phòng…', allow: 'Cho phép',
  follows: '✓ đang theo nút', both: '✓ ghi đồng thời trên hai máy', catching: 'đang bắt kịp, chưa ghi đồng thời', away: 'không thấy máy dự phòng', lost: 'vắng quá lâu, phải dựng lại', behind: (bytes: string, time: string) => `chậm ${bytes}, ${time}`,
  next: 'Tại máy của nút chạy “thahs standby invite”, khởi động lại nút; tại máy dự phòng chạy “thahs standby set-up” rồi “thahs standby run”.',
  proposeTitle: 'Đề nghị máy dự phòng', proposeNote: 'Máy này sẽ giữ toàn bộ dữ liệu như nút. Có hiệu lực khi chỉ huy cho phép.', proposeDo: 'Đề nghị', synchronous: 'Chỉ báo đã ghi khi máy dự phòng cũng đã ghi',
  decideTitle: (name: string) => `Cho phép máy “${name}” làm dự phòng?`, decideNote: 'Máy này sẽ giữ toàn bộ dữ liệu, không niêm. Chỉ cho phép khi máy đặt ở nơi được bảo vệ như nút và ổ đĩa của nó được mã hóa.',
  endTitle: (name: string) => `Thôi máy dự phòng “${name}”`, endNote: 'Nút đóng đường tới máy đó ở lần khởi động sau. Dữ liệu trên máy dự phòng còn đến khi được xóa sạch.',
};
