import type { Label } from '@thahs/engine/registry';
import { label } from '../../shared/label.ts';
import type { Reason } from '../calculation/index.ts';

/** Beside the reasons of the calculations: whose round it is. */
export type ConditionCode = Reason | 'OTHER_ROUND';

/** Conditions as an officer names them in a list: what is asked, short. */
const LABELS: Readonly<Record<ConditionCode, Label>> = {
  TIME_NOT_REACHED: label('Thời gian đã chấp hành', 'Time served'),
  HALF_NOT_SERVED: label('Một nửa thời gian thử thách', 'Half of the probation'),
  NO_PROGRESS: label('Có nhiều tiến bộ', 'Marked progress'),
  QUARTERS_NOT_ENOUGH: label('Số quý xếp loại khá trở lên', 'Quarters rated fair or better'),
  NO_CIVIL_PART: label('Bồi thường một phần nghĩa vụ dân sự', 'Part of the compensation paid'),
  MONEY_NOT_PAID: label('Nộp phạt tiền, án phí, bồi thường', 'Fine, fees, compensation paid'),
  ONCE_A_YEAR: label('Trong năm chưa được xét', 'Not yet this year'),
  TWICE_A_YEAR: label('Trong năm chưa quá hai lần', 'Not twice this year'),
  OTHER_ROUND: label('Đúng đợt của người này', 'The round of this person'),
  FLOOR_REACHED: label('Còn thời hạn có thể giảm', 'Room for a reduction'),
  THREE_QUARTERS_FLOOR: label('Còn thời gian thử thách có thể rút ngắn', 'Room for shortening'),
  EXCLUDED_CRIME: label('Không thuộc tội bị loại trừ', 'No excluded crime'),
  EXCLUDED_DEATH_COMMUTED: label('Không phải án tử hình được ân giảm', 'No commuted death sentence'),
  NOT_REDUCED_YET: label('Đã được giảm thời hạn', 'Reduced before'),
  NOT_FIRST_OFFENCE: label('Phạm tội lần đầu', 'First offence'),
  NO_CLEAR_RESIDENCE: label('Nơi cư trú rõ ràng', 'Clear residence'),
  AMOUNT_TOO_LARGE: label('Mức không quá mức tối đa', 'Not above the most'),
  AMOUNT_TOO_SMALL: label('Còn đủ mức tối thiểu', 'Not below the least'),
};

export const conditionLabel = (code: string): Label => LABELS[code as ConditionCode];
