import type { Engine } from '@thahs/engine';
import type { FieldDefinition, FileView, RecordView, SearchOutput } from '@thahs/engine/contract';
import { isIsoDate, isUuid, shownDay } from '@thahs/engine/kernel';
import { fieldKinds } from '@thahs/engine/registry';
import type { Command } from './arguments.ts';
import { ACTING_FLAGS, CommandFailure, given, print } from './arguments.ts';
import { actingOn, purposeOf } from './acting.ts';
import type { Acting } from '../through-door.ts';
import { dayOrNothing, shownMoment } from './shown-day.ts';

export const fileShow: Command = {
  summary: 'xem một hồ sơ theo số hồ sơ hoặc mã hồ sơ',
  words: ['HỒ_SƠ'],
  flags: { purpose: { value: 'MÃ', text: 'mục đích khai thác (bắt buộc), ghi vào nhật ký' }, 'as-of': { value: 'NĂM-THÁNG-NGÀY', text: 'hồ sơ như ở cuối ngày đó' }, ...ACTING_FLAGS },
  run: ([which = ''], flags) =>
    actingOn(flags, async (acting) => {
      const purpose = purposeOf(acting, flags);
      const asOf = given(flags, 'as-of');
      if (asOf !== undefined && !isIsoDate(asOf)) throw new CommandFailure('--as-of không phải ngày có trong lịch; gõ năm-tháng-ngày, ví dụ 2026-08-05');
      const fileId = isUuid(which) ? which : await byNumber(acting, which, purpose);
      const file = await acting.do<FileView>('file.read', { fileId, purpose, ...(asOf === undefined ? {} : { asOf }) });
      print(flags, file, shown(file, acting.node.engine));
      return 0;
    }),
};

async function byNumber(acting: Acting, fileNo: string, purpose: string): Promise<string> {
  const { rows } = await acting.do<SearchOutput>('file.search', { query: fileNo, purpose, limit: 100 });
  const row = rows.find((found) => found.fileNo === fileNo);
  if (!row) throw new CommandFailure(`không có hồ sơ số “${fileNo}” trong phạm vi của tài khoản; tra cứu bằng “thahs search”`);
  return row.fileId;
}

function shown(file: FileView, engine: Engine): string {
  const head = `${file.fileNo}  ${file.name}  ${dayOrNothing(file.birth)}\n${file.unitName}  ${engine.codeLabel('file_status', file.status)}${file.sealed ? '  NIÊM PHONG' : ''}`;
  if (file.redaction !== null) {
    const { number, day, authority } = file.redaction.order;
    return `${file.fileNo}  ${file.unitName}\nNội dung hồ sơ đã bị xóa theo lệnh số ${number} ngày ${shownDay(day)} của ${authority}; ${file.redaction.askedBy} đề nghị, ${file.redaction.decidedBy} quyết định`;
  }
  return [head, ...file.records.map((record) => recordText(record, engine))].join('\n\n');
}

/** In the words of the code list, and days as an officer writes them. */
function valueText(value: unknown, field: FieldDefinition | undefined, engine: Engine): string {
  if (field === undefined) return typeof value === 'string' ? value : JSON.stringify(value);
  if (field.kind === 'code' || field.kind === 'commune') return engine.codeLabel(field.list ?? field.kind, String(value));
  return fieldKinds[field.kind].display(value);
}

const STATES: Readonly<Record<RecordView['state'], string>> = { current: '', voided: ' (đã hủy)', redacted: ' (đã xóa nội dung theo lệnh)' };

function recordText(record: RecordView, engine: Engine): string {
  const type = engine.registry.recordTypes.find((t) => t.name === record.type);
  const fieldOf = (name: string): FieldDefinition | undefined => type?.fields.find((field) => field.name === name);
  const label = (name: string): string => fieldOf(name)?.label.vi ?? name;
  const values = Object.entries(record.values).map(([name, value]) => `  ${label(name)}: ${valueText(value, fieldOf(name), engine)}`);
  const withheld = record.withheld.map((name) => `  ${label(name)}: (được che)`);
  return [`${type?.label.vi ?? record.type}${STATES[record.state]}, bản ${record.version}, ${record.enteredBy} nhập ${shownMoment(record.enteredAt)}${record.late ? ', nhập trễ' : ''}`, ...values, ...withheld].join('\n');
}
