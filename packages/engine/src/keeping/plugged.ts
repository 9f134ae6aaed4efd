import { conflict } from '../operation/index.ts';
import type { MediumView } from '../contract/keeping-views.ts';
import type { KeepingPort } from '../operation/index.ts';

/** A registered medium under a folder, the disks on which the machine itself finds it, and whether it sees that something encrypts. */
export interface PluggedMedium {
  readonly folder: string;
  readonly mark: { readonly medium: string; readonly label: string };
  readonly disks: readonly string[];
  readonly encrypted: boolean;
}

/** A medium that is plugged in and says which one it is. */
export function plugged(machine: Pick<KeepingPort, 'look'>, folder: string): PluggedMedium {
  const seen = machine.look(folder);
  if (!seen) throw conflict('medium.away', `Không thấy thư mục ${folder}. Cắm phương tiện, mở khóa mã hóa của nó rồi làm lại.`);
  if (!seen.mark) throw conflict('medium.unmarked', `Phương tiện ở ${folder} chưa đăng ký. Đăng ký bằng “thahs medium register ${folder}” rồi làm lại.`);
  return { folder, mark: seen.mark, disks: seen.disks, encrypted: seen.encrypted };
}

/** A copy goes only where something encrypts (Circular Điều 8.4): the machine sees it now, or its registration says why it cannot or need not. */
export const takesCopies = (medium: Pick<PluggedMedium, 'encrypted'>, registered: Pick<MediumView, 'encryption'> | undefined): boolean => medium.encrypted || registered?.encryption === 'STATED' || registered?.encryption === 'NONE';

/** What to do with one that does not. */
export const notEncrypted = (labels: readonly string[]): string =>
  `Hệ thống không thấy phương tiện ${labels.map((label) => `“${label}”`).join(', ')} được mã hóa nên không ghi bản sao lưu lên đó. Mã hóa ổ (LUKS), mở khóa rồi gắn lại; nếu ổ tự mã hóa thì khai bằng “thahs medium encryption”.`;
