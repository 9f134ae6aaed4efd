export const timeliness = {
  clause: 'Điều 8 khoản 5 điểm c NĐ 160/2026', foot: 'Ghi lý do trễ ngay tại bản ghi trong hồ sơ', title: 'Nhập trễ', note: 'Thông tin phải nhập trong 24 giờ; nhập trễ vẫn được nhận, được đánh dấu và đếm.',
  counts: 'Theo đơn vị và loại thông tin', unit: 'Đơn vị', kind: 'Loại thông tin', entered: 'Đã nhập', late: 'Trễ', unexplained: 'Chưa có lý do', none: 'Không có thông tin nào có hạn nhập trong khoảng ngày này.',
  list: 'Bản ghi nhập trễ', listNote: (shown: string, all: string) => `${shown} bản ghi gần nhất trong ${all}`, file: 'Hồ sơ', occurred: 'Ngày xảy ra', due: 'Hạn nhập', enteredAt: 'Nhập lúc', reason: 'Lý do', noReason: 'chưa ghi',
};
