import type { PaperKind } from '@thahs/engine/registry';
import { label } from '../shared/label.ts';

/** Papers of a file (draft Circular Điều 5.1.b, 6.1.b). What nobody named may show anything, as a paper on health does: both open only where health data does (NĐ 160/2026 Điều 13.2). */
export const paperKinds: readonly PaperKind[] = [
  { code: 'BAN_AN', label: label('Bản án', 'Judgment'), sensitivity: 'personal' },
  { code: 'QUYET_DINH', label: label('Quyết định', 'Decision'), sensitivity: 'personal' },
  { code: 'BIEN_BAN', label: label('Biên bản', 'Minute'), sensitivity: 'personal' },
  { code: 'GIAY_TO_TUY_THAN', label: label('Giấy tờ tùy thân', 'Identity paper'), sensitivity: 'personal' },
  { code: 'GIAY_TO_Y_TE', label: label('Giấy tờ y tế', 'Medical paper'), sensitivity: 'special' },
  { code: 'KHAC', label: label('Giấy tờ khác', 'Other paper'), sensitivity: 'special' },
];
