import { uuidV7 } from '@thahs/engine/kernel';
import type { Operations, ReconciliationHead, ReconciliationMinute, SampleFile, SampleResult } from '@thahs/engine/contract';
import { reconcile } from '../oversight/index.ts';
import type { Acting } from '../through-door.ts';
import { actingOn } from './acting.ts';
import type { Command } from './arguments.ts';
import { ACTING_FLAGS, CommandFailure, given, needed, print } from './arguments.ts';
import { momentOrNever } from './shown-day.ts';
import { progress } from './terminal.ts';

const STATES: Readonly<Record<ReconciliationHead['state'], string>> = { BEGUN: 'chờ phần của máy', READY: 'đang đối chiếu', CONCLUDED: 'chờ chỉ huy xác nhận', RETURNED: 'bị trả lại', CONFIRMED: 'đã xác nhận' };
const RESULTS: Readonly<Record<SampleResult, string>> = { MATCHES: 'khớp', DIFFERS: 'khác', PAPER_MISSING: 'thiếu hồ sơ giấy' };
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

const shownMonth = (month: string): string => month.split('-').toReversed().join('/');

/** Of its month in the unit of whoever asks; without one the newest. */
async function knownReconciliation(acting: Acting, month: string | undefined): Promise<ReconciliationHead> {
  if (month !== undefined && !MONTH.test(month)) throw new CommandFailure('--month phải viết năm-tháng, như 2026-11');
  const { reconciliations } = await acting.do<Operations['reconciliation.list']['output']>('reconciliation.list', {});
  const found = reconciliations.find((each) => each.unit === acting.actor.unitId && (month === undefined || each.month === month));
  if (!found) throw new CommandFailure('đơn vị chưa có đợt đối soát của tháng đó; chạy “thahs oversight reconcile”');
  return found;
}

const MONTH_FLAG = { month: { value: 'THÁNG', text: 'năm-tháng, 2026-11 (mặc định đợt mới nhất)' } } as const;

export const oversightReconcile: Command = {
  summary: 'đối soát tháng này: máy kiểm tra toàn bộ nhật ký, đối chiếu các bảng với nhật ký, rút hồ sơ mẫu; nút có kế hoạch sao lưu tự làm đầu tháng',
  flags: ACTING_FLAGS,
  faults: 'máy tìm thấy sai lệch',
  run: (_args, flags) =>
    actingOn(flags, async (acting) => {
      const { node, actor } = acting;
      const { reconciliationId, month } = await acting.do<Operations['reconciliation.begin']['output']>('reconciliation.begin', { operationId: uuidV7(node.engine.ports) });
      const shows: Partial<Record<'journal' | 'tables' | 'papers', (done: number) => void>> = {};
      const [part] = await reconcile(node, [{ unit: actor.unitId, reconciliationId }], { onProgress: (what, done, total) => (shows[what] ??= progress(what === 'journal' ? 'mục' : 'phần', total))(done) });
      const { faults = 0, files = 0 } = part ?? {};
      print(flags, { reconciliationId, month, faults, files }, `Đối soát tháng ${shownMonth(month)}: máy ${faults === 0 ? 'không thấy sai lệch' : `tìm thấy ${faults} SAI LỆCH`}; ${files} hồ sơ mẫu để đối chiếu với hồ sơ giấy. Xem bằng “thahs oversight sample”.`);
      return faults === 0 ? 0 : 1;
    }),
};

const sampleLine = (file: SampleFile): string => {
  const result = file.result === null ? '–' : RESULTS[file.result];
  const words = file.words === null ? '' : `: ${file.words}`;
  const changed = file.result !== 'DIFFERS' ? '' : file.changedAt === null ? ' (chưa sửa)' : ` (sửa ${momentOrNever(file.changedAt)})`;
  return `${file.fileNo.padEnd(24)} ${result}${words}${changed}${file.sealed ? ' · niêm phong' : ''}`;
};

const minuteOf = async (acting: Acting, month: string | undefined): Promise<ReconciliationMinute> => acting.do('reconciliation.read', { reconciliationId: (await knownReconciliation(acting, month)).reconciliationId });

export const oversightSample: Command = {
  summary: 'hồ sơ mẫu của đợt đối soát và kết quả đối chiếu từng hồ sơ',
  flags: { ...MONTH_FLAG, ...ACTING_FLAGS },
  run: (_args, flags) =>
    actingOn(flags, async (acting) => {
      const { draw, sample, month } = await minuteOf(acting, given(flags, 'month'));
      const head = draw === null ? [] : [`Rút ${draw.size} trong ${draw.population} hồ sơ từ gốc cây ${draw.root} (${draw.treeSize} mục), tháng ${month}.`];
      print(flags, { month, draw, sample }, [...head, ...sample.map(sampleLine)].join('\n'));
      return 0;
    }),
};

export const oversightState: Command = {
  summary: 'ghi kết quả đối chiếu một hồ sơ mẫu với hồ sơ giấy',
  words: ['SỐ_HỒ_SƠ', 'KẾT_QUẢ'],
  flags: { words: { value: 'GHI_CHÚ', text: 'khác ở đâu (bắt buộc khi DIFFERS)' }, ...MONTH_FLAG, ...ACTING_FLAGS },
  run: ([fileNo = '', result = ''], flags) =>
    actingOn(flags, async (acting) => {
      if (!(result in RESULTS)) throw new CommandFailure('KẾT_QUẢ là MATCHES (khớp), DIFFERS (khác) hoặc PAPER_MISSING (thiếu hồ sơ giấy)');
      const { sample, reconciliationId } = await minuteOf(acting, given(flags, 'month'));
      const file = sample.find((each) => each.fileNo === fileNo || each.fileId === fileNo);
      if (!file) throw new CommandFailure(`hồ sơ “${fileNo}” không có trong mẫu; xem bằng “thahs oversight sample”`);
      const words = given(flags, 'words');
      await acting.do('reconciliation.state', { operationId: uuidV7(acting.node.engine.ports), reconciliationId, fileId: file.fileId, result, ...(words === undefined ? {} : { words }) });
      print(flags, { fileId: file.fileId, result }, `Hồ sơ ${file.fileNo}: ${RESULTS[result as SampleResult]}.${result === 'DIFFERS' ? ' Sửa hồ sơ bằng đính chính hoặc ghi bổ sung như thường lệ; biên bản ghi đã sửa hay chưa.' : ''}`);
      return 0;
    }),
};

export const oversightConclude: Command = {
  summary: 'kết luận đợt đối soát, trình chỉ huy xác nhận',
  flags: { words: { value: 'KẾT_LUẬN', text: 'kết luận (bắt buộc)' }, ...MONTH_FLAG, ...ACTING_FLAGS },
  run: (_args, flags) =>
    actingOn(flags, async (acting) => {
      const { reconciliationId, month } = await knownReconciliation(acting, given(flags, 'month'));
      await acting.do('reconciliation.conclude', { operationId: uuidV7(acting.node.engine.ports), reconciliationId, words: needed(flags, 'words', 'kết luận') });
      print(flags, { reconciliationId, month }, `Đã kết luận đối soát tháng ${shownMonth(month)}; chờ chỉ huy xác nhận.`);
      return 0;
    }),
};

export const oversightDecide: Command = {
  summary: 'xác nhận kết luận đợt đối soát, hoặc trả lại (chỉ huy đơn vị)',
  flags: { reject: { text: 'trả lại' }, note: { value: 'GHI_CHÚ', text: 'ghi chú, lý do trả lại' }, ...MONTH_FLAG, ...ACTING_FLAGS },
  run: (_args, flags) =>
    actingOn(flags, async (acting) => {
      const { reconciliationId, month } = await knownReconciliation(acting, given(flags, 'month'));
      const note = given(flags, 'note');
      const { state } = await acting.do<Operations['reconciliation.decide']['output']>('reconciliation.decide', { operationId: uuidV7(acting.node.engine.ports), reconciliationId, accept: flags['reject'] !== true, ...(note === undefined ? {} : { note }) });
      print(flags, { reconciliationId, month, state }, `Đối soát tháng ${shownMonth(month)}: ${STATES[state]}.`);
      return 0;
    }),
};

export const oversightList: Command = {
  summary: 'các đợt đối soát hằng tháng và việc cần làm tiếp',
  flags: ACTING_FLAGS,
  run: (_args, flags) =>
    actingOn(flags, async (acting) => {
      const listed = await acting.do<Operations['reconciliation.list']['output']>('reconciliation.list', {});
      const lines = listed.reconciliations.map((each) => `${shownMonth(each.month)}  ${each.unitName} · ${STATES[each.state]} · ${each.faults === null ? '' : `${each.faults} sai lệch máy thấy, `}${each.stated}/${each.files} hồ sơ đã đối chiếu, ${each.differ} khác, ${each.missing} thiếu giấy`);
      print(flags, listed, lines.length === 0 ? 'Chưa đối soát tháng nào. Chạy “thahs oversight reconcile”.' : lines.join('\n'));
      return 0;
    }),
};

export const oversightRead: Command = {
  summary: 'biên bản một đợt đối soát: số liệu, mẫu, kết luận; --json kèm bằng chứng',
  flags: { ...MONTH_FLAG, ...ACTING_FLAGS },
  run: (_args, flags) =>
    actingOn(flags, async (acting) => {
      const minute = await minuteOf(acting, given(flags, 'month'));
      const { figures } = minute;
      const lines = [
        `Đối soát tháng ${shownMonth(minute.month)}, ${minute.unitName}: ${STATES[minute.state]}`,
        ...(figures === null ? [] : [
          `Nhật ký: ${figures.journal.entries} mục, ${figures.journal.checkpoints} điểm kiểm tra, gốc ${figures.journal.root}: ${figures.journal.faultCount} sai lệch`,
          `Bảng dữ liệu: ${figures.projections.files} hồ sơ, ${figures.projections.records} bản ghi đối chiếu với nhật ký: ${figures.projections.faultCount} sai lệch`,
          ...(figures.papers === undefined ? [] : [`Tệp đính kèm: ${figures.papers.attachments} tệp đối chiếu mã băm với nhật ký: ${figures.papers.faultCount} sai lệch`]),
          ...figures.copies.map((copy) => `${copy.label}: bản sao ${momentOrNever(copy.endedAt)}, kiểm tra ${momentOrNever(copy.verifiedAt)}, phục hồi thử ${momentOrNever(copy.drilledAt)}`),
        ]),
        ...minute.sample.map(sampleLine),
        ...(minute.words === null ? [] : [`Kết luận: ${minute.words} (${minute.askedBy ?? ''}, ${momentOrNever(minute.askedAt)})`]),
        ...(minute.decidedBy === null ? [] : [`${STATES[minute.state]}: ${minute.decidedBy}, ${momentOrNever(minute.decidedAt)}${minute.note === null ? '' : `; ${minute.note}`}`]),
      ];
      print(flags, { ...minute }, lines.join('\n'));
      return 0;
    }),
};
