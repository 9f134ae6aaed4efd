import { DomainError } from '@thahs/engine/kernel';
import type { NoteKey } from '@thahs/engine/journal';
import { listSets, lookAtMedium } from '@thahs/platform/backup';
import type { MediumMark, SetManifest } from '@thahs/platform/backup';

export interface PluggedMedium {
  readonly folder: string;
  readonly mark: MediumMark;
  readonly device: string;
}

/** A medium that is plugged in and says which one it is. */
export function plugged(folder: string): PluggedMedium {
  const seen = lookAtMedium(folder);
  if (!seen) throw new DomainError({ code: 'medium.away', class: 'conflict', message: `Không thấy thư mục ${folder}. Cắm phương tiện, mở khóa mã hóa của nó rồi làm lại.` });
  if (!seen.mark) throw new DomainError({ code: 'medium.unmarked', class: 'conflict', message: `Phương tiện ở ${folder} chưa đăng ký. Đăng ký bằng “thahs medium register ${folder}” rồi làm lại.` });
  return { folder, mark: seen.mark, device: seen.device };
}

export interface SetOnMedium {
  readonly medium: PluggedMedium;
  readonly folder: string;
  readonly manifest: SetManifest;
}

/** The newest whole set of a node on a medium; with a key, only sets that it signed. A set whose manifest was changed is named, not passed over. */
export function newestOn(folder: string, node: string, key: NoteKey | null): SetOnMedium {
  const medium = plugged(folder);
  const last = listSets(folder, node, key).findLast((set) => set.manifest !== null || set.fault !== null);
  if (!last) throw new DomainError({ code: 'backup.none', class: 'conflict', message: `Trên phương tiện “${medium.mark.label}” chưa có bản sao lưu hoàn chỉnh nào của nút này. Sao lưu bằng “thahs backup run”.` });
  if (!last.manifest) throw new DomainError({ code: 'backup.manifest-broken', class: 'conflict', message: `Bản kê của bản sao lưu ở ${last.folder} không do nút này ký hoặc đã bị sửa. Không dùng bản này; dùng phương tiện kia và báo thủ trưởng.` });
  return { medium, folder: last.folder, manifest: last.manifest };
}
