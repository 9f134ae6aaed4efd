import { defineRecordType } from '@thahs/engine/registry';
import { label } from '../../shared/label.ts';
import { EVERYONE } from '../subject-kinds.ts';
import { inOrder } from './checks.ts';
import { SHORTENS_OR_ENDS } from './ending-kinds.ts';

/**
 * One thing that happened while the judgment was executed; the list of kinds is the union of the two decrees.
 * Whether a reduction needs months is judged with the whole file: the first one of life makes it a term (`ending/reduction-length.ts`). The months of a changed judgment are its whole new term. What shortens or ends a sentence takes two to correct.
 */
export const executionEvent = defineRecordType({
  name: 'execution_event',
  label: label('Diễn biến chấp hành án', 'Execution event'),
  group: '8.2.g',
  source: ['nd59.d8.k2.g', 'nd160.d8.k2.e'],
  subjectKinds: EVERYONE,
  cardinality: 'many',
  occurredField: 'occurredOn',
  secondPerson: { field: 'eventKind', codes: SHORTENS_OR_ENDS, together: ['months', 'days', 'until'] },
  fields: [
    { name: 'eventKind', kind: 'code', label: label('Loại diễn biến', 'Kind'), list: 'event_kind', required: true },
    { name: 'occurredOn', kind: 'date', label: label('Ngày xảy ra', 'Occurred on'), required: true, notFuture: true },
    { name: 'decisionNo', kind: 'text', label: label('Số quyết định', 'Decision number'), maxLength: 100 },
    { name: 'decisionDate', kind: 'date', label: label('Ngày quyết định', 'Decision date'), notFuture: true },
    { name: 'issuer', kind: 'text', label: label('Nơi ban hành', 'Issuer'), maxLength: 200 },
    { name: 'issuerKind', kind: 'code', label: label('Loại cơ quan ban hành', 'Kind of issuer'), list: 'issuer_kind' },
    { name: 'months', kind: 'integer', label: label('Số tháng', 'Months'), max: 1200 },
    { name: 'days', kind: 'integer', label: label('Số ngày', 'Days'), max: 36500 },
    { name: 'until', kind: 'date', label: label('Đến ngày', 'Until') },
    { name: 'place', kind: 'text', label: label('Nơi đi, nơi đến', 'Place'), maxLength: 200 },
    { name: 'reason', kind: 'text', label: label('Lý do', 'Reason') },
    { name: 'complexity', kind: 'code', label: label('Tính chất vụ việc', 'Complexity'), list: 'complexity' },
    { name: 'detail', kind: 'long-text', label: label('Nội dung', 'Detail') },
  ],
  checks: [
    inOrder('event.until-before', 'occurredOn', 'until', 'Ngày kết thúc không được trước ngày xảy ra.', 'The end cannot come before the event.'),
    { code: 'event.shortening-length', field: 'months', severity: 'error', message: label('Rút ngắn thời gian thử thách phải ghi số tháng hoặc số ngày được rút ngắn.', 'A shortening needs its months or days.'), holds: (values) => values['eventKind'] !== 'RUT_NGAN_THU_THACH' || Number(values['months'] ?? 0) > 0 || Number(values['days'] ?? 0) > 0 },
    { code: 'event.changed-length', field: 'months', severity: 'warning', message: label('Bản án được sửa mà chưa ghi thời hạn mới: nhập số tháng, số ngày của cả hình phạt sau khi sửa. Nếu thời hạn không đổi thì để trống; nếu đổi loại hình phạt thì đính chính “Hình phạt, biện pháp phải chấp hành”.', 'A changed judgment: enter the whole new term in months and days, unless the term stays as it was.'), holds: (values) => values['eventKind'] !== 'SUA_AN' || Number(values['months'] ?? 0) > 0 || Number(values['days'] ?? 0) > 0 },
    // The amount of one round stands in no text that was read, so it is doubted and not refused.
    { code: 'event.reduction-long', field: 'months', severity: 'warning', message: label('Giảm một lần hơn 04 năm là khác thường. Kiểm tra lại số tháng trong quyết định.', 'More than four years in one reduction is unusual.'), holds: (values) => values['eventKind'] !== 'GIAM' || Number(values['months'] ?? 0) + Number(values['days'] ?? 0) / 30 <= 48 },
  ],
});
