import { defineRecordType } from '@thahs/engine/registry';
import { label } from '../../shared/label.ts';
import { EVERYONE } from '../subject-kinds.ts';
import { filled, inOrder } from './checks.ts';

/** Thirty years, the most of several crimes or judgments together (BLHS Điều 55.1.a, 56). */
const MOST_MONTHS = 360;
function monthsOf(term: unknown): number {
  if (typeof term !== 'object' || term === null) return 0;
  const { years = 0, months = 0, days = 0 } = term as { years?: number; months?: number; days?: number };
  return 12 * years + months + days / 30;
}

/** NQ 02/2018/NQ-HĐTP Điều 4; a term with days is no whole number of months, and left to the court. */
function probationFits({ mainPenalty, term, probationMonths }: Readonly<Record<string, unknown>>): boolean {
  const months = monthsOf(term);
  if (mainPenalty !== 'AN_TREO' || typeof probationMonths !== 'number' || months === 0 || !Number.isInteger(months)) return true;
  return probationMonths === Math.min(60, Math.max(12, 2 * months));
}

/**
 * What is to be served now, after judgments were combined; a reduction is an event, and another termEnd a correction.
 * A wrong term means a person held too long, so a correction needs a second person, and so does what is filled in later when it moves the end that was known.
 */
export const penalty = defineRecordType({
  name: 'penalty',
  label: label('Hình phạt, biện pháp phải chấp hành', 'Penalty to be executed'),
  group: '8.2.a',
  source: ['nd59.d8.k2.a', 'nd59.d8.k3.a', 'nd160.d8.k2.a'],
  subjectKinds: EVERYONE,
  cardinality: 'one',
  secondPerson: true,
  twoWhereItMoves: true,
  fields: [
    { name: 'mainPenalty', kind: 'code', label: label('Hình phạt chính', 'Main penalty'), list: 'main_penalty', required: true },
    { name: 'term', kind: 'term', label: label('Thời hạn', 'Term'), hint: label('Số năm, tháng, ngày như bản án ghi', 'As the judgment writes it') },
    { name: 'probationMonths', kind: 'integer', label: label('Thời gian thử thách (tháng)', 'Probation (months)'), max: 120 },
    { name: 'custodyDays', kind: 'integer', label: label('Số ngày tạm giữ, tạm giam được trừ', 'Days of custody credited'), max: 20000 },
    { name: 'startDate', kind: 'date', label: label('Ngày bắt đầu tính thời hạn', 'Term runs from'), notFuture: true },
    { name: 'termEnd', kind: 'date', label: label('Ngày hết hạn', 'Term ends on'), aliases: ['Ngày ra trại', 'Ngày mãn hạn'] },
    { name: 'fineAmount', kind: 'money', label: label('Số tiền phạt (hình phạt chính)', 'Fine as main penalty') },
    { name: 'additionalPenalty', kind: 'long-text', label: label('Hình phạt bổ sung (như bản án ghi)', 'Additional penalty as written') },
    { name: 'recidivism', kind: 'text', label: label('Tái phạm, tái phạm nguy hiểm', 'Recidivism'), maxLength: 100 },
    { name: 'remark', kind: 'long-text', label: label('Ghi chú', 'Remark') },
  ],
  checks: [
    inOrder('penalty.end-before-start', 'startDate', 'termEnd', 'Ngày hết hạn không được trước ngày bắt đầu.', 'The end cannot come before the start.'),
    { code: 'penalty.term-missing', field: 'term', severity: 'warning', message: label('Tù có thời hạn thì phải có thời hạn tù.', 'Imprisonment for a term needs its term.'), holds: (values) => values['mainPenalty'] !== 'TU_CO_THOI_HAN' || filled(values['term']) },
    { code: 'penalty.life-term', field: 'term', severity: 'error', message: label('Chung thân chỉ đi với hình phạt tù chung thân.', 'Life goes only with life imprisonment.'), holds: (values) => values['term'] !== 'life' || values['mainPenalty'] === 'TU_CHUNG_THAN' },
    { code: 'penalty.term-over', field: 'term', severity: 'error', message: label('Tù có thời hạn không quá 30 năm, kể cả tổng hợp nhiều bản án (Điều 38, 55, 56 Bộ luật Hình sự). Kiểm tra số năm, tháng, ngày với bản án.', 'Imprisonment for a term is at most 30 years, combined too (Articles 38, 55, 56).'), holds: (values) => values['mainPenalty'] !== 'TU_CO_THOI_HAN' || monthsOf(values['term']) <= MOST_MONTHS },
    // Years beside life are judged with the whole file: its first reduction makes it a term (`ending/life.ts`). Nothing makes a term of death.
    { code: 'penalty.death-term', field: 'term', severity: 'error', message: label('Án tử hình không có thời hạn. Bỏ trống thời hạn, hoặc sửa hình phạt chính theo bản án.', 'A death sentence has no term.'), holds: (values) => values['mainPenalty'] !== 'TU_HINH' || !filled(values['term']) },
    { code: 'penalty.probation-length', field: 'probationMonths', severity: 'warning', message: label('Thời gian thử thách của án treo bằng hai lần mức phạt tù, từ 01 năm đến 05 năm (Nghị quyết 02/2018/NQ-HĐTP Điều 4). Kiểm tra lại với bản án.', 'The probation of a suspended sentence is twice the term, of one year to five. Check it with the judgment.'), holds: probationFits },
    { code: 'penalty.probation', field: 'probationMonths', severity: 'warning', message: label('Án treo thì phải có thời gian thử thách.', 'A suspended sentence needs its probation.'), holds: (values) => values['mainPenalty'] !== 'AN_TREO' || filled(values['probationMonths']) },
  ],
});
