import { defineRecordType } from '@thahs/engine/registry';
import { label } from '../../shared/label.ts';
import { RULES, rulesOn } from '../calculation/index.ts';
import { EVERYONE } from '../subject-kinds.ts';
import { inOrder } from './checks.ts';

/** A length that the code allows of the kind; of kinds without a length nothing is asked. The date of the ban holds it to the day of its judgment. */
function isUsual({ kind, term }: Readonly<Record<string, unknown>>, today: string): boolean {
  const allowed = rulesOn(RULES.measure, today).find(({ measure }) => measure === kind);
  if (allowed === undefined || typeof term !== 'object' || term === null) return true;
  const { years = 0, months = 0, days = 0 } = term as { readonly years?: number; readonly months?: number; readonly days?: number };
  const length = years * 12 + months + days / 30;
  return length >= allowed.minMonths && length <= allowed.maxMonths;
}

/**
 * Penalties beside the main one, each with its own course. Of one kind the common one that the court decided is what is executed (BLHS Điều 55.2.a); the single ones stay as
 * what it was made of.
 */
export const additionalPenalty = defineRecordType({
  name: 'additional_penalty',
  label: label('Hình phạt bổ sung', 'Additional penalty'),
  group: '8.2.a',
  source: ['nd59.d8.k2.a', 'nd160.d8.k2.đ'],
  subjectKinds: EVERYONE,
  cardinality: 'many',
  secondPerson: true,
  saidAtEntry: ['combined'],
  fields: [
    { name: 'kind', kind: 'code', label: label('Loại hình phạt bổ sung', 'Kind'), list: 'additional_penalty', required: true },
    { name: 'term', kind: 'term', label: label('Thời hạn', 'Term') },
    { name: 'amount', kind: 'money', label: label('Số tiền', 'Amount') },
    { name: 'judgmentNo', kind: 'text', label: label('Theo bản án số', 'Of judgment'), maxLength: 100 },
    { name: 'combined', kind: 'boolean', label: label('Là hình phạt chung do Tòa án quyết định', 'The common penalty as the court decided it'), hint: label('Khi có từ hai hình phạt bổ sung cùng loại: ghi thêm hình phạt chung, đánh dấu ô này; các hình phạt riêng vẫn giữ', 'Where there are two of one kind or more: enter the common one besides and tick this; the others stay') },
    { name: 'detail', kind: 'long-text', label: label('Nội dung', 'Detail') },
    { name: 'startDate', kind: 'date', label: label('Ngày bắt đầu', 'From') },
    { name: 'endDate', kind: 'date', label: label('Ngày kết thúc', 'To') },
    { name: 'performed', kind: 'boolean', label: label('Đã thực hiện', 'Performed') },
    { name: 'executor', kind: 'text', label: label('Nơi thi hành', 'Executed by'), maxLength: 200 },
  ],
  checks: [
    { code: 'additional-penalty.life', field: 'term', severity: 'error', message: label('Không có hình phạt bổ sung nào chung thân. Ghi số năm, tháng như bản án.', 'No additional penalty is for life. Enter the years and months of the judgment.'), holds: (values) => values['term'] !== 'life' },
    { code: 'additional-penalty.length', field: 'term', severity: 'warning', message: label('Thời hạn của hình phạt bổ sung từ 01 năm đến 05 năm; của pháp nhân đến 03 năm (Điều 41–44, 80, 81 Bộ luật Hình sự). Kiểm tra lại bản án.', 'An additional penalty is for one year to five, of a legal person for up to three. Check the judgment.'), holds: isUsual },
    inOrder('additional-penalty.end-before-start', 'startDate', 'endDate', 'Ngày kết thúc không được trước ngày bắt đầu.', 'The end cannot come before the start.'),
  ],
});
