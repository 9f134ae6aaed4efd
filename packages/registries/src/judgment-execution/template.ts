/**
 * Columns of the spreadsheet template: the headings an entry officer fills in, and the home of each value in the registry.
 *
 * - Every column has one home; `file` columns belong to the file itself, not to a record.
 * - Columns of one part share a field (years, months, days of one term).
 * - A record is made only when one of its columns is filled in.
 */
export interface TemplateColumn {
  readonly column: string;
  readonly heading: string;
  /** Record type, or `file` for the number and kind of the file. */
  readonly recordType: string;
  readonly field: string;
  readonly part?: 'years' | 'months' | 'days';
  readonly required?: boolean;
  /** Other headings that mean this column. */
  readonly aliases?: readonly string[];
}

/** Values a record gets beside what its columns say. */
export const templateDefaults: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  identifier: { kind: 'DINH_DANH' },
};

export const templateColumns: readonly TemplateColumn[] = [
  { column: 'recordNo', heading: 'Số hồ sơ', recordType: 'file', field: 'fileNo', required: true, aliases: ['SHSPN', 'Số hồ sơ phạm nhân', 'Mã hồ sơ'] },
  { column: 'fullName', heading: 'Họ và tên', recordType: 'person', field: 'fullName', required: true, aliases: ['Họ tên'] },
  { column: 'birthDate', heading: 'Ngày sinh', recordType: 'person', field: 'birthDate', aliases: ['Ngày tháng năm sinh', 'Năm sinh'] },
  { column: 'sex', heading: 'Giới tính', recordType: 'person', field: 'sex' },
  { column: 'personalId', heading: 'Số định danh cá nhân', recordType: 'identifier', field: 'value', aliases: ['Số CCCD', 'CCCD', 'Số CMND', 'CCCD/CMND'] },
  { column: 'nationality', heading: 'Quốc tịch', recordType: 'person', field: 'nationality' },
  { column: 'subjectKind', heading: 'Loại đối tượng', recordType: 'file', field: 'subjectKind', required: true, aliases: ['Đối tượng'] },
  { column: 'judgmentNo', heading: 'Số bản án', recordType: 'judgment', field: 'judgmentNo', aliases: ['Bản án số'] },
  { column: 'judgmentDate', heading: 'Ngày bản án', recordType: 'judgment', field: 'judgmentDate' },
  { column: 'crimeDate', heading: 'Ngày phạm tội', recordType: 'offence', field: 'crimeDate' },
  { column: 'offence', heading: 'Tội danh (điều luật)', recordType: 'offence', field: 'article', aliases: ['Tội danh', 'Điều luật'] },
  { column: 'mainPenalty', heading: 'Hình phạt chính', recordType: 'penalty', field: 'mainPenalty', aliases: ['Hình phạt'] },
  { column: 'termYears', heading: 'Mức án (năm)', recordType: 'penalty', field: 'term', part: 'years', aliases: ['Số năm tù'] },
  { column: 'termMonths', heading: 'Mức án (tháng)', recordType: 'penalty', field: 'term', part: 'months', aliases: ['Số tháng tù'] },
  { column: 'termDays', heading: 'Mức án (ngày)', recordType: 'penalty', field: 'term', part: 'days', aliases: ['Số ngày tù'] },
  { column: 'custodyDays', heading: 'Số ngày tạm giữ, tạm giam', recordType: 'penalty', field: 'custodyDays' },
  { column: 'probationMonths', heading: 'Thời gian thử thách (tháng)', recordType: 'penalty', field: 'probationMonths' },
  { column: 'additionalPenalty', heading: 'Hình phạt bổ sung', recordType: 'penalty', field: 'additionalPenalty' },
  { column: 'admissionDate', heading: 'Ngày tiếp nhận', recordType: 'admission', field: 'admittedOn', aliases: ['Ngày đến trại', 'Ngày nhập trại'] },
  { column: 'releaseDate', heading: 'Ngày hết hạn', recordType: 'penalty', field: 'termEnd', aliases: ['Ngày ra trại', 'Ngày mãn hạn'] },
  { column: 'remark', heading: 'Ghi chú', recordType: 'admission', field: 'note' },
];
