import { conflict } from '../operation/index.ts';
import type { KeepingPort } from '../operation/index.ts';

/** A registered medium under a folder, and the disk on which the machine itself finds it. */
export interface PluggedMedium {
  readonly folder: string;
  readonly mark: { readonly medium: string; readonly label: string };
  readonly device: string;
}

/** A medium that is plugged in and says which one it is. */
export function plugged(machine: Pick<KeepingPort, 'look'>, folder: string): PluggedMedium {
  const seen = machine.look(folder);
  if (!seen) throw conflict('medium.away', `Không thấy thư mục ${folder}. Cắm phương tiện, mở khóa mã hóa của nó rồi làm lại.`);
  if (!seen.mark) throw conflict('medium.unmarked', `Phương tiện ở ${folder} chưa đăng ký. Đăng ký bằng “thahs medium register ${folder}” rồi làm lại.`);
  return { folder, mark: seen.mark, device: seen.device };
}
