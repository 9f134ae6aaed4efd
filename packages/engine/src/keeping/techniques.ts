import type { ClearingMethod, ClearingNextUse, ClearingTechnique, MediumView } from '../contract/keeping-views.ts';
import { invalid, refused } from '../operation/index.ts';

type Kind = MediumView['kind'];

/**
 * How data is taken off a medium, after NIST SP 800-88 (which TCVN 14423:2026 names for the end of copies): `CLEAR` holds against ordinary means of reading,
 * `PURGE` against those of a laboratory, `DESTROY` leaves no medium. On which kinds each works; whatever is not named there is not a way.
 */
export const TECHNIQUES: Readonly<Record<ClearingTechnique, { readonly method: ClearingMethod; readonly kinds: readonly Kind[] }>> = {
  OVERWRITE: { method: 'CLEAR', kinds: ['DISK', 'STICK', 'TAPE'] },
  // The disk's own command (ATA, SCSI or NVMe sanitize), which reaches what a file system does not.
  DEVICE_ERASE: { method: 'PURGE', kinds: ['DISK'] },
  // Only the key is destroyed: it counts where everything ever written was encrypted.
  CRYPTO_ERASE: { method: 'PURGE', kinds: ['DISK', 'STICK', 'TAPE'] },
  DEGAUSS: { method: 'PURGE', kinds: ['DISK', 'TAPE'] },
  SHRED: { method: 'DESTROY', kinds: ['DISK', 'STICK', 'TAPE', 'OPTICAL', 'OTHER'] },
  INCINERATE: { method: 'DESTROY', kinds: ['DISK', 'STICK', 'TAPE', 'OPTICAL', 'OTHER'] },
};

/** What a medium may serve for afterwards: what was only overwritten stays in the unit. */
const NEXT_USES: Readonly<Record<ClearingMethod, readonly ClearingNextUse[]>> = { CLEAR: ['STAYS'], PURGE: ['STAYS', 'LEAVES'], DESTROY: ['ENDS'] };

/** The ways that take the data off such a medium, each with what it may serve for then. */
export const waysToClear = ({ kind, encryption }: Pick<MediumView, 'kind' | 'encryption'>): { technique: ClearingTechnique; nextUses: ClearingNextUse[] }[] =>
  (Object.keys(TECHNIQUES) as ClearingTechnique[]).flatMap((technique) => {
    const { kinds, method } = TECHNIQUES[technique];
    return kinds.includes(kind) && (technique !== 'CRYPTO_ERASE' || wasEncrypted(encryption)) ? [{ technique, nextUses: [...NEXT_USES[method]] }] : [];
  });

const wasEncrypted = (encryption: MediumView['encryption']): boolean => encryption === 'SEEN' || encryption === 'STATED';

/** @throws when the way does not take the data off such a medium, or not enough for what it is to serve for. */
export function mustTakeAllAway(technique: ClearingTechnique, nextUse: ClearingNextUse, medium: Pick<MediumView, 'kind' | 'encryption'>): void {
  const { method, kinds } = TECHNIQUES[technique];
  if (!kinds.includes(medium.kind)) throw invalid('medium.technique', 'Cách xóa này không lấy được hết dữ liệu khỏi loại phương tiện đó. Chọn cách khác; đĩa quang và loại khác chỉ có thể tiêu hủy.', { kind: medium.kind, technique });
  if (technique === 'CRYPTO_ERASE' && !wasEncrypted(medium.encryption)) {
    throw refused('medium.was-not-encrypted', 'tt.d7.k2.b', 'Hủy khóa mã hóa chỉ xóa được phương tiện đã mã hóa từ đầu; phương tiện này không được ghi nhận là có mã hóa. Chọn cách xóa khác.');
  }
  if (!NEXT_USES[method].includes(nextUse)) throw refused('medium.next-use', 'tt.d7.k2.b', 'Cách xóa này chưa đủ cho việc dùng tiếp đã chọn: ghi đè thì chỉ dùng lại trong đơn vị; muốn đưa ra ngoài phải xóa bằng lệnh của ổ, hủy khóa mã hóa, khử từ, hoặc tiêu hủy. Chọn lại.');
}
