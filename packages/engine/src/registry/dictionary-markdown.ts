import type { ClauseBook } from '../clause/index.ts';
import { columnOf } from './define.ts';
import { isSealedAtRest } from './sealed-at-rest.ts';
import { viewOf } from './view-sql.ts';
import type { FieldDefinition, RecordType, Registry } from './types.ts';

const SENSITIVITY = { internal: 'nội bộ', personal: 'cá nhân', special: 'nhạy cảm' } as const;
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

function fieldRow(field: FieldDefinition): string {
  const kind = field.list === undefined ? field.kind : `${field.kind} (${field.list})`;
  return `| ${[field.name, columnOf(field), field.label.vi, field.label.en, kind, field.required === true ? 'có' : '', `${SENSITIVITY[field.sensitivity ?? 'internal']}${isSealedAtRest(field) ? ', mã hóa' : ''}`].map(cell).join(' | ')} |`;
}

function correcting({ secondPerson, fields }: RecordType): string {
  if (typeof secondPerson !== 'object') return secondPerson === true ? 'Đính chính phải có người thứ hai xác nhận.' : 'Đính chính có hiệu lực ngay, lưu vết.';
  const { field, codes } = secondPerson;
  return `Đính chính có hiệu lực ngay, lưu vết; nhưng phải có người thứ hai xác nhận khi “${fields.find(({ name }) => name === field)?.label.vi ?? field}” trước hoặc sau đính chính là ${codes.join(', ')}.`;
}

function amending(type: RecordType): string {
  const { saidAtEntry = [], fields } = type;
  const said = fields.filter(({ name }) => saidAtEntry.includes(name)).map(({ label }) => `“${label.vi}”`).join(', ');
  const moving = type.twoWhereItMoves === true ? ' Điền thêm mà dời một mốc đã biết là đính chính.' : '';
  return `${filling(type)}${said === '' ? '' : ` ${said} nói ngay khi ghi; đánh dấu sau là đính chính.`}${moving}`;
}

function filling({ changesWithTime = [], secondPerson, fields }: RecordType): string {
  if (changesWithTime === true) return 'Cập nhật được ghi đè ô đã có, vì là tình trạng thay đổi theo thời gian.';
  if (secondPerson === true || changesWithTime.length === 0) return 'Cập nhật chỉ điền thêm ô còn trống; thay đổi ô đã có là đính chính.';
  return `Cập nhật chỉ điền thêm ô còn trống; chỉ ghi đè được ${fields.filter(({ name }) => changesWithTime.includes(name)).map(({ label }) => `“${label.vi}”`).join(', ')}, vì thay đổi theo thời gian.`;
}

function section(type: RecordType, book: ClauseBook): string {
  return [
    `## ${type.label.vi} (\`${type.name}\`)`,
    '',
    `${type.label.en}. Khung nhìn \`${viewOf(type)}\`; nhóm thông tin ${type.group}; ${type.cardinality === 'one' ? 'một bản ghi' : 'nhiều bản ghi'} trong một hồ sơ.`,
    correcting(type),
    amending(type),
    '',
    `Căn cứ: ${type.source.map((id) => `${book.citation(id)} (\`${id}\`)`).join('; ')}.`,
    `Đối tượng: ${type.subjectKinds.join(', ')}.`,
    '',
    '| Trường | Cột | Nhãn | English | Kiểu | Bắt buộc | Mức |',
    '|---|---|---|---|---|---|---|',
    ...type.fields.map(fieldRow),
    ...(type.checks ?? []).map((check, index) => `${index === 0 ? '\n' : ''}- ${check.severity === 'error' ? 'Lỗi' : 'Cảnh báo'} \`${check.code}\`: ${check.message.vi}`),
    '',
  ].join('\n');
}

/** The data dictionary as a page. Generated, checked in, and compared by a test, so it cannot drift from the registry. */
export function dictionaryMarkdown(registry: Registry, book: ClauseBook): string {
  return [
    `# Từ điển dữ liệu: ${registry.label.vi}`,
    '',
    'Trang này sinh ra từ khai báo của chương trình; không sửa bằng tay. Đính chính hoặc hủy bản ghi làm đổi ngày hết hạn, ngày được xét của hồ sơ thì luôn cần người thứ hai (NĐ 59/2020 Điều 9.2), dù là loại bản ghi nào. Trường “mã hóa” chỉ nằm dưới khóa trong cơ sở dữ liệu: khung nhìn cho thấy bản mã.',
    '',
    ...registry.recordTypes.map((type) => section(type, book)),
    '## Danh mục mã',
    '',
    '| Danh mục | Tên | English | Nguồn | Số mục |',
    '|---|---|---|---|---|',
    ...registry.codeLists.map((list) => `| \`${list.name}\` | ${cell(list.label.vi)} | ${cell(list.label.en)} | ${cell(list.source)} | ${list.entries.length} |`),
    '',
  ].join('\n');
}
