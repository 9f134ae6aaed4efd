import type { CheckHead, CheckMinute, CheckPoint, Operations, Verdict } from '@thahs/engine/contract';
import { uuidV7 } from '@thahs/engine/kernel';
import type { Flags } from '../config.ts';
import type { Acting } from '../through-door.ts';
import { actingOn } from './acting.ts';
import type { Command } from './arguments.ts';
import { ACTING_FLAGS, CommandFailure, given, needed, print } from './arguments.ts';
import { momentOrNever } from './shown-day.ts';

const STATES: Readonly<Record<CheckHead['state'], string>> = { OPEN: 'đang đánh giá', CONCLUDED: 'chờ chỉ huy xác nhận', RETURNED: 'bị trả lại', CONFIRMED: 'đã xác nhận' };
const VERDICTS: Readonly<Record<Verdict, string>> = { MEETS: 'đạt', FAILS: 'không đạt', NOT_APPLICABLE: 'không áp dụng' };
const QUARTER = /^\d{4}-Q[1-4]$/;
const QUARTER_FLAG = { quarter: { value: 'QUÝ', text: 'năm và quý, 2026-Q4 (mặc định lần mới nhất)' }, check: { value: 'MÃ', text: 'mã của lần kiểm tra, khi một quý có nhiều lần' } } as const;

async function knownCheck(acting: Acting, flags: Flags): Promise<CheckHead> {
  const [quarter, checkId] = [given(flags, 'quarter'), given(flags, 'check')];
  if (quarter !== undefined && !QUARTER.test(quarter)) throw new CommandFailure('--quarter phải viết năm và quý, như 2026-Q4');
  const { checks } = await acting.do<Operations['check.list']['output']>('check.list', {});
  const found = checks.find((each) => each.unit === acting.actor.unitId && (quarter === undefined || each.quarter === quarter) && (checkId === undefined || each.checkId === checkId));
  if (!found) throw new CommandFailure('đơn vị chưa có lần kiểm tra an toàn đó; mở bằng “thahs safety-check begin”');
  return found;
}

const minuteOf = async (acting: Acting, flags: Flags): Promise<CheckMinute> => acting.do('check.read', { checkId: (await knownCheck(acting, flags)).checkId });

export const safetyCheckBegin: Command = {
  summary: 'mở lần kiểm tra an toàn của quý, hoặc một lần đột xuất do ai đó yêu cầu',
  flags: { 'ordered-by': { value: 'AI', text: 'kiểm tra đột xuất: ai yêu cầu' }, reason: { value: 'LÝ_DO', text: 'kiểm tra đột xuất: vì sao' }, ...ACTING_FLAGS },
  run: (_args, flags) =>
    actingOn(flags, async (acting) => {
      const [orderedBy, reason] = [given(flags, 'ordered-by'), given(flags, 'reason')];
      const ordered = orderedBy !== undefined || reason !== undefined;
      const { checkId } = await acting.do<Operations['check.begin']['output']>('check.begin', { operationId: uuidV7(acting.node.engine.ports), kind: ordered ? 'AD_HOC' : 'PERIODIC', ...(orderedBy === undefined ? {} : { orderedBy }), ...(reason === undefined ? {} : { reason }) });
      print(flags, { checkId }, `Đã mở lần kiểm tra an toàn ${checkId}. Xem các nội dung bằng “thahs safety-check read”.`);
      return 0;
    }),
};

const seen = ({ evidence }: CheckPoint): string => (evidence === null ? '' : ` · hệ thống thấy ${evidence.holds === null ? '' : evidence.holds ? 'đạt: ' : 'KHÔNG đạt: '}${evidence.vi}`);
const pointLine = (point: CheckPoint): string => `${point.point.padEnd(22)} ${point.verdict === null ? '–' : VERDICTS[point.verdict]}  ${point.question.vi}${seen(point)}${point.measure === null ? '' : ` · khắc phục: ${point.measure}, xong trước ${point.measureBy ?? ''}`}`;

export const safetyCheckRead: Command = {
  summary: 'các nội dung của lần kiểm tra an toàn, điều hệ thống tự thấy, đánh giá, kết luận',
  flags: { ...QUARTER_FLAG, ...ACTING_FLAGS },
  run: (_args, flags) =>
    actingOn(flags, async (acting) => {
      const minute = await minuteOf(acting, flags);
      const lines = [
        `Kiểm tra an toàn ${minute.quarter}, ${minute.unitName}: ${STATES[minute.state]}; ${minute.stated}/${minute.points} nội dung đã đánh giá, ${minute.fails} không đạt`,
        ...minute.list.map(pointLine),
        ...(minute.words === null ? [] : [`Kết luận: ${minute.words} (${minute.askedBy ?? ''}, ${momentOrNever(minute.askedAt)})`]),
        ...(minute.decidedBy === null ? [] : [`${STATES[minute.state]}: ${minute.decidedBy}, ${momentOrNever(minute.decidedAt)}${minute.note === null ? '' : `; ${minute.note}`}`]),
      ];
      print(flags, { ...minute }, lines.join('\n'));
      return 0;
    }),
};

export const safetyCheckState: Command = {
  summary: 'đánh giá một nội dung của lần kiểm tra an toàn',
  words: ['NỘI_DUNG', 'ĐÁNH_GIÁ'],
  flags: { words: { value: 'LỜI', text: 'vì sao (bắt buộc khi khác điều hệ thống thấy)' }, measure: { value: 'BIỆN_PHÁP', text: 'không đạt thì khắc phục thế nào' }, by: { value: 'NGÀY', text: 'khắc phục xong trước ngày này, 2026-12-31' }, ...QUARTER_FLAG, ...ACTING_FLAGS },
  run: ([point = '', verdict = ''], flags) =>
    actingOn(flags, async (acting) => {
      if (!(verdict in VERDICTS)) throw new CommandFailure('ĐÁNH_GIÁ là MEETS (đạt), FAILS (không đạt) hoặc NOT_APPLICABLE (không áp dụng)');
      const { checkId } = await knownCheck(acting, flags);
      const [words, measure, measureBy] = [given(flags, 'words'), given(flags, 'measure'), given(flags, 'by')];
      await acting.do('check.state', { operationId: uuidV7(acting.node.engine.ports), checkId, point, verdict, ...(words === undefined ? {} : { words }), ...(measure === undefined ? {} : { measure }), ...(measureBy === undefined ? {} : { measureBy }) });
      print(flags, { checkId, point, verdict }, `${point}: ${VERDICTS[verdict as Verdict]}.`);
      return 0;
    }),
};

export const safetyCheckConclude: Command = {
  summary: 'kết luận lần kiểm tra an toàn, trình chỉ huy xác nhận',
  flags: { words: { value: 'KẾT_LUẬN', text: 'kết luận (bắt buộc)' }, ...QUARTER_FLAG, ...ACTING_FLAGS },
  run: (_args, flags) =>
    actingOn(flags, async (acting) => {
      const { checkId, quarter } = await knownCheck(acting, flags);
      await acting.do('check.conclude', { operationId: uuidV7(acting.node.engine.ports), checkId, words: needed(flags, 'words', 'kết luận') });
      print(flags, { checkId, quarter }, `Đã kết luận kiểm tra an toàn ${quarter}; chờ chỉ huy xác nhận.`);
      return 0;
    }),
};

export const safetyCheckDecide: Command = {
  summary: 'xác nhận kết luận kiểm tra an toàn, hoặc trả lại (chỉ huy đơn vị)',
  flags: { reject: { text: 'trả lại' }, note: { value: 'GHI_CHÚ', text: 'ghi chú, lý do trả lại' }, ...QUARTER_FLAG, ...ACTING_FLAGS },
  run: (_args, flags) =>
    actingOn(flags, async (acting) => {
      const { checkId, quarter } = await knownCheck(acting, flags);
      const note = given(flags, 'note');
      const { state } = await acting.do<Operations['check.decide']['output']>('check.decide', { operationId: uuidV7(acting.node.engine.ports), checkId, accept: flags['reject'] !== true, ...(note === undefined ? {} : { note }) });
      print(flags, { checkId, quarter, state }, `Kiểm tra an toàn ${quarter}: ${STATES[state]}.`);
      return 0;
    }),
};

export const safetyCheckList: Command = {
  summary: 'các lần kiểm tra an toàn của đơn vị và số ngày còn lại của quý',
  flags: ACTING_FLAGS,
  run: (_args, flags) =>
    actingOn(flags, async (acting) => {
      const listed = await acting.do<Operations['check.list']['output']>('check.list', {});
      const lines = listed.checks.map((each) => `${each.quarter}  ${each.unitName} · ${each.kind === 'AD_HOC' ? 'đột xuất · ' : ''}${STATES[each.state]} · ${each.stated}/${each.points} nội dung, ${each.fails} không đạt · ${each.checkId}`);
      print(flags, listed, [...(lines.length === 0 ? ['Chưa kiểm tra an toàn lần nào. Mở bằng “thahs safety-check begin”.'] : lines), `Quý ${listed.quarter} còn ${listed.daysLeft} ngày.`].join('\n'));
      return 0;
    }),
};
