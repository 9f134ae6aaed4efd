export const counts = {
  title: 'Số liệu tăng, giảm', note: 'Tính từ diễn biến của từng hồ sơ: đầu kỳ + tăng − giảm = cuối kỳ.', unit: 'Đơn vị', kind: 'Loại đối tượng', opening: 'Đầu kỳ', increase: 'Tăng', decrease: 'Giảm', sum: 'Cộng', closing: 'Cuối kỳ', belowLabel: 'Phạm vi', below: 'Gồm các đơn vị cấp dưới', outside: (names: string) => `Chưa gồm đơn vị khi đó là cấp dưới nhưng nay ngoài phạm vi được xem: ${names}.`,
  none: 'Trong kỳ đơn vị không có đối tượng nào. Đổi khoảng ngày, hoặc chọn đơn vị khác.', foot: (unit: string, withBelow: boolean, from: string, to: string) => `${unit}${withBelow ? ' và các đơn vị cấp dưới vào ngày cuối kỳ' : ''}, từ ${from} đến hết ${to}`, clause: 'Điều 8 khoản 1 Nghị định 59/2020/NĐ-CP',
};
