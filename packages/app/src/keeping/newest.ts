import { DomainError } from '@thahs/engine/kernel';
import { plugged } from '@thahs/engine/keeping';
import type { PluggedMedium } from '@thahs/engine/keeping';
import type { NoteKey } from '@thahs/engine/journal';
import { listSets, lookAtMedium, newestSet } from '@thahs/platform/backup';
import type { SetManifest } from '@thahs/platform/backup';

export interface SetOnMedium {
  readonly medium: PluggedMedium;
  readonly folder: string;
  readonly manifest: SetManifest;
}

/** The newest whole set of a node on a medium; with a key, only sets that it signed; with a moment, the newest that had ended by then. A set whose manifest was changed is named, not passed over. */
export function newestOn(folder: string, node: string, key: NoteKey | null, until?: string): SetOnMedium {
  const medium = plugged({ look: lookAtMedium }, folder);
  const sets = listSets(folder, node, key);
  const latest = sets.findLast((set) => set.manifest !== null || set.fault !== null);
  if (latest?.fault !== null && latest !== undefined) throw new DomainError({ code: 'backup.manifest-broken', class: 'conflict', message: `Bản kê của bản sao lưu ở ${latest.folder} không do nút này ký hoặc đã bị sửa. Không dùng bản này; dùng phương tiện kia và báo thủ trưởng.` });
  const last = newestSet(sets.flatMap((set) => (set.manifest && (until === undefined || set.manifest.endedAt <= until) ? [{ folder: set.folder, manifest: set.manifest }] : [])));
  if (!last && until !== undefined) throw new DomainError({ code: 'restore.too-early', class: 'conflict', message: `Trên phương tiện “${medium.mark.label}” không có bản sao lưu nào xong trước thời điểm ${until}. Chọn thời điểm sau, hoặc dùng phương tiện kia.` });
  if (!last) throw new DomainError({ code: 'backup.none', class: 'conflict', message: `Trên phương tiện “${medium.mark.label}” chưa có bản sao lưu hoàn chỉnh nào của nút này. Sao lưu bằng “thahs backup run”.` });
  return { medium, ...last };
}
