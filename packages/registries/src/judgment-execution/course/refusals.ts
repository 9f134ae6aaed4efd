/**
 * Why an act is not possible, one row a reason: the words of an officer, of an English reader, the clause, and what the reason rests on.
 *
 * - ORDER: no law could make it possible (the dead are not extracted, nobody returns who never left). It stands in the way on any day.
 * - LAW: the text read says so. It stands in the way of acts of the years in which that text was in force and only warns of others,
 *   since a rule that is not verified never blocks (Luật 127/2025 holds from 01/07/2026 and its text was not read).
 */
interface Row {
  readonly basis: 'ORDER' | 'LAW';
  readonly vi: string;
  readonly en: string;
  readonly citation: string;
}

export const REFUSALS = {
  NOT_OF_KIND: { basis: 'ORDER', vi: 'loại đối tượng này không có diễn biến đó; kiểm tra lại loại diễn biến hoặc loại đối tượng', en: 'this kind of subject has no such event', citation: 'Điều 8.2.g NĐ 59/2020' },
  NOT_ADMITTED: { basis: 'ORDER', vi: 'hồ sơ chưa có lần tiếp nhận nào trước ngày này; ghi tiếp nhận trước', en: 'nobody was admitted before that day', citation: 'Điều 28 Luật 41/2019' },
  ALREADY_HELD: { basis: 'ORDER', vi: 'người này đang ở nơi chấp hành án, không ở hai nơi cùng lúc; ghi lần chuyển đi trước', en: 'the person is held already and cannot be in two places at once', citation: 'Điều 28 Luật 41/2019' },
  ELSEWHERE: { basis: 'ORDER', vi: 'người này đã chuyển đi nơi khác; ghi lần chuyển đến hoặc tiếp nhận lại trước', en: 'the person was transferred elsewhere', citation: 'Điều 28, 40 Luật 41/2019' },
  NOT_ELSEWHERE: { basis: 'ORDER', vi: 'người này không đang được chuyển đi nơi khác; ghi lần chuyển đi trước', en: 'the person was not transferred out', citation: 'TTLT 01/2023 Điều 8' },
  EXTRACTED: { basis: 'ORDER', vi: 'người này đang được trích xuất; ghi nhận lại sau trích xuất trước', en: 'the person is extracted and has to be returned first', citation: 'Điều 40 Luật 41/2019' },
  NOT_EXTRACTED: { basis: 'ORDER', vi: 'người này không đang được trích xuất; ghi lần trích xuất trước', en: 'the person was not extracted', citation: 'Điều 40 Luật 41/2019' },
  NOT_RETURNED: { basis: 'LAW', vi: 'thời hạn trích xuất không được quá thời hạn chấp hành án còn lại; ghi nhận lại trước khi chấp hành xong', en: 'an extraction does not outlast the term', citation: 'Điều 40 Luật 41/2019' },
  PAST_TERM_END: { basis: 'LAW', vi: 'thời hạn trích xuất không được quá ngày hết hạn chấp hành án; xem lại ngày trích xuất, ngày trả hoặc ngày hết hạn', en: 'an extraction does not go beyond the end of the term', citation: 'Điều 40 Luật 41/2019' },
  DEFERRED: { basis: 'ORDER', vi: 'người này đang được hoãn chấp hành án; ghi hết hoãn, hủy hoãn hoặc tiếp nhận trước', en: 'the execution is deferred', citation: 'Điều 24–25 Luật 41/2019' },
  NOT_DEFERRED: { basis: 'ORDER', vi: 'người này không đang được hoãn chấp hành án; ghi quyết định hoãn trước', en: 'the execution was not deferred', citation: 'Điều 24–25 Luật 41/2019' },
  USE_SUSPENSION: { basis: 'LAW', vi: 'người đã vào chấp hành án thì tạm đình chỉ, không hoãn; kiểm tra lại loại diễn biến', en: 'one who serves is suspended, not deferred', citation: 'Điều 24, 36 Luật 41/2019' },
  USE_DEFERRAL: { basis: 'LAW', vi: 'người chưa vào chấp hành án thì hoãn, không tạm đình chỉ; kiểm tra lại loại diễn biến', en: 'one who does not serve yet is deferred, not suspended', citation: 'Điều 24, 36 Luật 41/2019' },
  SUSPENDED: { basis: 'ORDER', vi: 'người này đang được tạm đình chỉ, không ở nơi chấp hành án; ghi hết tạm đình chỉ hoặc tiếp nhận lại trước', en: 'the execution is suspended', citation: 'Điều 36–37 Luật 41/2019' },
  NOT_SUSPENDED: { basis: 'ORDER', vi: 'người này không đang được tạm đình chỉ; ghi quyết định tạm đình chỉ trước', en: 'the execution was not suspended', citation: 'Điều 36–37 Luật 41/2019' },
  TIME_NOT_COUNTED: { basis: 'LAW', vi: 'thời gian tạm đình chỉ không tính vào thời hạn; ghi hết tạm đình chỉ trước khi chấp hành xong', en: 'time of a suspension does not count as served', citation: 'Điều 68 Bộ luật Hình sự' },
  NOT_SERVING: { basis: 'LAW', vi: 'chỉ giảm thời hạn cho người đang chấp hành án', en: 'only one who serves is granted a reduction', citation: 'Điều 38 Luật 41/2019' },
  CONDITIONAL: { basis: 'ORDER', vi: 'người này đang được tha tù trước thời hạn có điều kiện; ghi hủy tha tù trước', en: 'the person is conditionally released', citation: 'Điều 59, 71 Luật 41/2019' },
  NOT_CONDITIONAL: { basis: 'ORDER', vi: 'người này không đang được tha tù trước thời hạn có điều kiện; ghi quyết định tha tù trước', en: 'the person was not conditionally released', citation: 'Điều 59, 71 Luật 41/2019' },
  TREATED: { basis: 'ORDER', vi: 'người này đang bị bắt buộc chữa bệnh; ghi đình chỉ bắt buộc chữa bệnh trước', en: 'the person is under compulsory treatment', citation: 'Điều 137–139 Luật 41/2019' },
  NOT_TREATED: { basis: 'ORDER', vi: 'người này không đang bị bắt buộc chữa bệnh; ghi quyết định áp dụng trước', en: 'the person was not under compulsory treatment', citation: 'Điều 137–139 Luật 41/2019' },
  ESCAPED: { basis: 'ORDER', vi: 'người này đang bỏ trốn; ghi bắt lại, đầu thú trước', en: 'the person is at large', citation: 'Điều 42 Luật 41/2019' },
  NOT_ESCAPED: { basis: 'ORDER', vi: 'người này không đang bỏ trốn; ghi bỏ trốn hoặc quyết định truy nã, truy tìm trước', en: 'the person was not at large', citation: 'Điều 42 Luật 41/2019' },
  NOT_BEGUN: { basis: 'ORDER', vi: 'chưa ghi ngày bắt đầu thi hành; ghi bắt đầu thi hành, tiếp nhận hoặc cam kết trước', en: 'the execution had not begun', citation: 'Điều 107, 112, 125, 129, 159 Luật 41/2019' },
  BEGUN: { basis: 'ORDER', vi: 'việc thi hành đã bắt đầu trước đó', en: 'the execution had begun already', citation: 'Điều 84–131 Luật 41/2019' },
  CONVERTED: { basis: 'ORDER', vi: 'án treo đã chuyển thành án phạt tù phải chấp hành', en: 'the suspended sentence was turned into imprisonment', citation: 'Điều 93 Luật 41/2019' },
  NOT_HELD: { basis: 'ORDER', vi: 'người này chưa bị giữ ở nơi lưu trú hoặc nơi giam giữ nào', en: 'the person was not held', citation: 'Điều 121 Luật 41/2019' },
  COMMUTED: { basis: 'ORDER', vi: 'án tử hình đã được ân giảm', en: 'the death sentence was commuted', citation: 'Luật 41/2019 Chương IV' },
  DUTY_PASSED: { basis: 'ORDER', vi: 'nghĩa vụ thi hành án đã chuyển giao cho pháp nhân khác', en: 'the duty passed to a successor', citation: 'Điều 165 Luật 41/2019' },
  ENDED: { basis: 'ORDER', vi: 'việc thi hành án đã kết thúc', en: 'the execution is over', citation: 'Điều 46 Luật 41/2019' },
  DECEASED: { basis: 'ORDER', vi: 'người này đã chết', en: 'the person is dead', citation: 'Điều 56 Luật 41/2019' },
} as const satisfies Readonly<Record<string, Row>>;

export type RefusalCode = keyof typeof REFUSALS;

/** Stable code of a problem: `course.not-admitted`. */
export const problemCode = (code: RefusalCode): string => `course.${code.toLowerCase().replaceAll('_', '-')}`;

/** Luật 41/2019/QH14: in force from, and the last day before the law of 2025. */
const READ = { from: '2020-01-01', to: '2026-06-30' } as const;

export const blocks = (code: RefusalCode, on: string): boolean => REFUSALS[code].basis === 'ORDER' || (on >= READ.from && on <= READ.to);
