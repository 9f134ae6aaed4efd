import { label } from '../label.ts';
import { shortList } from './code-list.ts';

/** At which instance the judgment was given. */
export const courtInstances = shortList('court_instance', label('Cấp xét xử', 'Instance'), 'Bộ luật Tố tụng hình sự 2015', [
  ['SO_THAM', 'Sơ thẩm', 'First instance'],
  ['PHUC_THAM', 'Phúc thẩm', 'Appeal'],
  ['GIAM_DOC_THAM', 'Giám đốc thẩm', 'Cassation'],
  ['TAI_THAM', 'Tái thẩm', 'Retrial'],
]);
