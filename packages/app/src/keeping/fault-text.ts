import type { CopyFault } from '@thahs/platform/backup';
import { trouble } from './tell-state.ts';
import type { Trouble } from './tell-state.ts';

const GONE = trouble('medium.gone', 'Phương tiện bị rút ra hoặc hỏng giữa chừng. Cắm lại, kiểm tra ổ; lượt sau nút sao lưu lại lên phương tiện này.');
const FULL = trouble('medium.full', 'Phương tiện hết chỗ. Bản cũ vẫn còn nguyên; thay phương tiện lớn hơn, hoặc giảm số bản giữ lại trong kế hoạch.');
const SLOW = trouble('medium.slow', 'Phương tiện không trả lời kịp. Kiểm tra dây cắm và ổ; lượt sau nút sao lưu lại lên phương tiện này.');
const READ_ONLY = trouble('medium.read-only', 'Phương tiện không cho ghi. Mở khóa ghi hoặc kiểm tra hệ thống tệp của nó; lượt sau nút sao lưu lại.');

const KNOWN: Readonly<Record<string, Trouble>> = {
  ENOSPC: FULL, EDQUOT: FULL, ENODEV: GONE, ENOENT: GONE, EIO: GONE, ENXIO: GONE, ENOTCONN: GONE, ESTALE: GONE, ETIMEDOUT: SLOW, EROFS: READ_ONLY, EACCES: READ_ONLY, EPERM: READ_ONLY,
};

/** A fault of a medium as the officer is told it and the catalogue keeps it: a stable code and what to do. */
export function faultText({ code, message }: CopyFault): string {
  const known = KNOWN[code ?? ''];
  return known ? `${known.code}: ${known.message}` : message.slice(0, 1000);
}
