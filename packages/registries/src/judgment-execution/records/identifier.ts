import { bareDigits, defineRecordType } from '@thahs/engine/registry';
import { label } from '../../shared/label.ts';
import { PERSONS } from '../subject-kinds.ts';
import { inOrder } from './checks.ts';

const DIGITS: Readonly<Record<string, readonly number[]>> = { CCCD: [12], DINH_DANH: [12], CMND: [9] };

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
const digitKind = (values: Readonly<Record<string, unknown>>): readonly number[] | undefined => DIGITS[text(values['kind']).trim().toUpperCase()];
const right = (values: Readonly<Record<string, unknown>>, is: (value: string, lengths: readonly number[]) => boolean): boolean => {
  const lengths = digitKind(values);
  const value = text(values['value']);
  return lengths === undefined || value === '' || is(value, lengths);
};

/**
 * A number the person is told by, dated: people have several in a lifetime. Never a key of the file.
 * Blanks, dots and dashes that people group digits with are dropped before reading, for kinds made of digits only.
 */
export const identifier = defineRecordType({
  name: 'identifier',
  label: label('Số định danh, giấy tờ tùy thân', 'Identifier'),
  group: '8.2.b',
  source: ['nd59.d8.k2.b', 'nd160.d8.k2.c'],
  subjectKinds: PERSONS,
  cardinality: 'many',
  secondPerson: true,
  prepare: (raw) => (digitKind(raw) === undefined || text(raw['value']) === '' ? raw : { ...raw, value: bareDigits(text(raw['value'])) }),
  fields: [
    { name: 'kind', kind: 'code', label: label('Loại giấy tờ', 'Kind'), list: 'identifier_kind', required: true },
    { name: 'value', kind: 'text', label: label('Số', 'Number'), required: true, maxLength: 50, sensitivity: 'personal', indexed: true, aliases: ['Số CCCD', 'Số CMND', 'Số định danh', 'Số hộ chiếu'] },
    { name: 'issuedOn', kind: 'date', label: label('Ngày cấp', 'Issued on'), notFuture: true, sensitivity: 'personal' },
    { name: 'issuedBy', kind: 'text', label: label('Nơi cấp', 'Issued by'), maxLength: 200, sensitivity: 'personal' },
    { name: 'validFrom', kind: 'date', label: label('Có giá trị từ', 'Valid from'), sensitivity: 'personal' },
    { name: 'validTo', kind: 'date', label: label('Có giá trị đến', 'Valid to'), sensitivity: 'personal' },
    { name: 'country', kind: 'code', label: label('Nước cấp', 'Issuing country'), list: 'country', sensitivity: 'personal' },
    { name: 'verifiedWith', kind: 'text', label: label('Đã đối chiếu với', 'Verified with'), maxLength: 200 },
    { name: 'verifiedOn', kind: 'date', label: label('Ngày đối chiếu', 'Verified on'), notFuture: true },
  ],
  checks: [
    { code: 'person-id.format', field: 'value', severity: 'error', message: label('Số: số định danh chỉ gồm chữ số.', 'Digits only.'), holds: (values) => right(values, (value) => /^\d+$/.test(value)) },
    { code: 'person-id.lost-zero', field: 'value', severity: 'error', message: label('Số: có 10 hoặc 11 chữ số, thiếu so với 12; bảng tính có thể đã bỏ số 0 ở đầu, hãy đối chiếu giấy tờ.', 'Ten or eleven digits: a leading zero was probably lost.'), holds: (values) => right(values, (value, lengths) => !lengths.includes(12) || !/^\d{10,11}$/.test(value)) },
    { code: 'person-id.length', field: 'value', severity: 'error', message: label('Số: căn cước và số định danh có 12 chữ số, chứng minh nhân dân cũ có 9.', 'Twelve digits; nine for the old card.'), holds: (values) => right(values, (value, lengths) => !/^\d+$/.test(value) || lengths.includes(value.length) || (lengths.includes(12) && /^\d{10,11}$/.test(value))) },
    inOrder('identifier.validity', 'validFrom', 'validTo', 'Ngày hết giá trị không được trước ngày bắt đầu.', 'Validity cannot end before it begins.'),
  ],
});
