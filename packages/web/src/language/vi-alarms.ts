export const alarms = {
  title: 'Cảnh báo', note: 'Nút tự rà soát mỗi phút; mỗi cảnh báo mở, xác nhận, đóng đều ghi nhật ký.', clause: 'Điều 11 khoản 4 dự thảo Thông tư',
  open: 'Đang mở', closed: 'Đã đóng', lists: 'Cảnh báo đang mở hay đã đóng',
  severity: { critical: 'Nghiêm trọng', warning: 'Cảnh báo', notice: 'Lưu ý' }, severityHead: 'Mức',
  none: 'Không có cảnh báo nào đang mở.', noneHint: (at: string) => `Nút rà soát lần cuối lúc ${at}. Các cảnh báo cũ ở mục Đã đóng.`, notLooked: 'Nút chưa rà soát lần nào; cảnh báo có sau khoảng một phút từ khi nút chạy.',
  noneClosed: 'Chưa có cảnh báo nào đã đóng.', lookedAt: (at: string) => `Rà soát lần cuối ${at}`,
  means: 'Nghĩa là gì', todo: 'Việc cần làm', number: 'Ngưỡng', ground: 'Căn cứ', since: 'Từ', lastSeen: 'Còn thấy lúc', closedAt: 'Đóng lúc', look: 'Xem xét',
  acknowledge: 'Xác nhận…', acknowledgeOne: (title: string) => `Xác nhận: ${title}`, acknowledgeDo: 'Xác nhận', reason: 'Đã xem xét thế nào, làm gì', reasonHint: 'Ghi vào nhật ký cùng tên người xác nhận. Ít nhất 5 ký tự.',
  acknowledged: (by: string, at: string) => `${by} xác nhận lúc ${at}:`, unacknowledged: 'Đóng khi chưa ai xác nhận.',
  waiting: 'cảnh báo chờ xem xét', deskLine: (count: string) => `${count} cảnh báo chờ xem xét.`, deskCritical: (count: string) => `Trong đó ${count} nghiêm trọng.`, deskOpen: 'Mở danh sách cảnh báo',
};
