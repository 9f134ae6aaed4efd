import type { FileDraft } from '@thahs/engine/record';
import { Chance } from './chance.ts';

type Record_ = FileDraft['records'][number];

const FOUND: readonly { diagnosis: string; healthGrade: string; treatment?: string; weight: number }[] = [
  { diagnosis: 'Không phát hiện bệnh', healthGrade: 'Loại I', weight: 40 }, { diagnosis: 'Tăng huyết áp', healthGrade: 'Loại III', treatment: 'Thuốc hạ áp hằng ngày, đo huyết áp hằng tuần', weight: 14 },
  { diagnosis: 'Viêm dạ dày', healthGrade: 'Loại II', treatment: 'Thuốc theo đơn 14 ngày', weight: 12 }, { diagnosis: 'Viêm gan B mạn', healthGrade: 'Loại III', treatment: 'Theo dõi men gan 6 tháng một lần', weight: 8 },
  { diagnosis: 'Đái tháo đường típ 2', healthGrade: 'Loại III', treatment: 'Thuốc uống, chế độ ăn riêng', weight: 6 }, { diagnosis: 'Lao phổi đã điều trị', healthGrade: 'Loại IV', weight: 3 }, { diagnosis: 'Thoái hóa khớp gối', healthGrade: 'Loại II', weight: 9 },
];
/** Of so many prisoners one has the examination of the day of admission in the file; drawn apart, so that nothing else about a person hangs on it. */
const EXAMINED = 3;

export function healthPapers(number: number, admittedOn: string | undefined): Record_[] {
  if (admittedOn === undefined || number % EXAMINED !== 0) return [];
  const { weight: _, ...found } = new Chance(number).weighted(FOUND);
  return [{ type: 'health', values: { kind: 'TIEP_NHAN', examinedOn: admittedOn, place: 'Bệnh xá', ...found } }];
}
