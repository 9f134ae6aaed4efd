import { label } from '../label.ts';
import { shortList } from './code-list.ts';

/** Classes of crimes by the most that their clause threatens; the judgment names the clause. */
export const crimeClasses = shortList('crime_class', label('Loại tội phạm', 'Class of the crime'), 'Bộ luật Hình sự 2015 Điều 9', [
  ['IT_NGHIEM_TRONG', 'Tội phạm ít nghiêm trọng', 'Less serious'],
  ['NGHIEM_TRONG', 'Tội phạm nghiêm trọng', 'Serious'],
  ['RAT_NGHIEM_TRONG', 'Tội phạm rất nghiêm trọng', 'Very serious'],
  ['DAC_BIET_NGHIEM_TRONG', 'Tội phạm đặc biệt nghiêm trọng', 'Especially serious'],
]);
