import { defineRecordType } from '@thahs/engine/registry';
import { label } from '../../shared/label.ts';
import { EVERYONE } from '../subject-kinds.ts';
import { filled } from './checks.ts';

/**
 * One charge a record: several points of one clause are several records, so that each can be counted.
 */
export const offence = defineRecordType({
  name: 'offence',
  label: label('Tội danh', 'Offence'),
  group: '8.2.c',
  source: ['nd59.d8.k2.c', 'nd160.d8.k2.d'],
  subjectKinds: EVERYONE,
  cardinality: 'many',
  secondPerson: true,
  fields: [
    { name: 'article', kind: 'offence', label: label('Điều, khoản, điểm Bộ luật Hình sự', 'Article, clause, point'), aliases: ['Tội danh', 'Điều luật'] },
    { name: 'offenceName', kind: 'text', label: label('Tội danh (như bản án ghi)', 'Offence as written') },
    { name: 'crimeDate', kind: 'partial-date', label: label('Ngày phạm tội', 'Date of the crime'), notFuture: true },
    { name: 'crimePlace', kind: 'text', label: label('Nơi phạm tội', 'Place of the crime') },
    { name: 'description', kind: 'long-text', label: label('Hành vi', 'Conduct') },
    { name: 'coOffenders', kind: 'text', label: label('Đồng phạm', 'Co-offenders'), sensitivity: 'personal' },
    { name: 'judgmentNo', kind: 'text', label: label('Theo bản án số', 'Of judgment'), maxLength: 100 },
    { name: 'penalty', kind: 'code', label: label('Hình phạt chính của tội này', 'Main penalty for this offence'), list: 'main_penalty', hint: label('Khi tổng hợp: bỏ trống nếu cùng loại với hình phạt phải chấp hành', 'Where penalties are combined; leave it empty where it is of the kind that is executed') },
    { name: 'term', kind: 'term', label: label('Mức án của tội này', 'Term for this offence') },
    { name: 'fineAmount', kind: 'money', label: label('Tiền phạt của tội này (hình phạt chính)', 'Fine for this offence (main penalty)') },
    { name: 'crimeClass', kind: 'code', label: label('Loại tội phạm (Điều 9 Bộ luật Hình sự)', 'Class of the crime (Article 9)'), list: 'crime_class' },
    { name: 'firstOffence', kind: 'boolean', label: label('Phạm tội lần đầu', 'First offence'), hint: label('Theo bản án và lý lịch tư pháp; xét tha tù trước thời hạn cần biết', 'By the judgment and the criminal record; asked for conditional release') },
  ],
  checks: [
    { code: 'offence.empty', field: 'article', severity: 'error', message: label('Phải có điều luật hoặc tội danh như bản án ghi.', 'An article or the offence as written.'), holds: (values) => filled(values['article']) || filled(values['offenceName']) || filled(values['description']) },
  ],
});
