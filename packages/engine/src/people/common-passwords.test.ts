import { expect, it } from 'vitest';
import { isCommon } from './common-passwords.ts';

it.each(['12345678', '87654321', '11111111', 'aaaaaaaa', '12121212', 'password', 'Password1', 'P@ssw0rd', 'Mật khẩu 123', 'matkhau@2026', 'qwertyui', '1q2w3e4r', '12/08/1989', '19890812', 'admin123', 'Abcd1234', 'congan113', '........'])('“%s” is what everybody tries first', (password) => {
  expect(isCommon(password)).toBe(true);
});
it.each(['Mật khẩu mới 9', 'mưa rào tháng bảy', 'con-trâu-8-vàng', 'tR4ng-khuya-07', 'xe đạp xanh lá', '4f9Kq-Lm22x', 'nguyệt quế 1412 bãi'])('“%s” is not', (password) => {
  expect(isCommon(password)).toBe(false);
});
