import { shownDay } from '@thahs/engine/kernel';
import { isSameTerm, lengthText } from '../changed-judgment.ts';
import { calculatedEnd, dayIn, lengthOf, releaseInForce, restLeftOpen, servesPrison, textIn, unlikePaper, type FileFacts } from '../dates/index.ts';
import type { EndingFinding } from './codes.ts';

/** Counting the first day in, or taking the steps in another order, moves an end by a day or two: the law names neither, so that is no doubt. */
const CONVENTION_DAYS = 2;
/** Nothing is left to execute here. */
const OVER: ReadonlySet<string> = new Set(['DA_XONG', 'DA_CHET', 'DA_CHUYEN_DI']);

/** The day on paper is THE day, and nobody should be released on it unasked when the records of the same file give another (Luật 41/2019 Điều 46). */
function paperUnlike(facts: FileFacts): EndingFinding[] {
  const found = OVER.has(facts.course.status) ? null : unlikePaper(facts);
  if (found === null || Math.abs(found.difference) <= CONVENTION_DAYS) return [];
  const { recordId, official, calculated, difference } = found;
  const message = `Ngày hết hạn đang ghi ${shownDay(official)} ${difference > 0 ? 'sớm' : 'muộn'} hơn ngày tính theo hồ sơ ${shownDay(calculated)} là ${Math.abs(difference)} ngày. Đối chiếu trước khi đến ngày đó: quyết định, thời gian tạm giữ, tạm giam còn thiếu thì ghi bổ sung; ngày ghi sai thì đính chính; giấy đúng thì giữ ngày đã ghi. Căn cứ: Điều 46 Luật 41/2019.`;
  return [{ recordId, code: 'ending.unlike-calculated', message }];
}

/** An extraction beyond the end of the term (Luật 41/2019 Điều 40) where only the calculation tells that end; one on paper stands in the course itself. */
function extractedBeyond(facts: FileFacts): EndingFinding[] {
  if (dayIn(facts.penalty, 'termEnd') !== null) return [];
  const away = facts.events('TRICH_XUAT', 'GIA_HAN_TRICH_XUAT');
  const end = away.length === 0 ? null : calculatedEnd(facts);
  if (end === null) return [];
  return away.flatMap((event): EndingFinding[] => {
    const [on, until] = [dayIn(event, 'occurredOn'), dayIn(event, 'until')];
    if ((on ?? '') <= end && (until ?? '') <= end) return [];
    const act = textIn(event, 'eventKind') === 'TRICH_XUAT' ? 'Trích xuất' : 'Gia hạn trích xuất';
    return [{ recordId: event.recordId, code: 'ending.extracted-beyond', message: `“${act}”${on === null ? '' : ` ngày ${shownDay(on)}`} quá ngày hết hạn tính theo hồ sơ ${shownDay(end)}. Xem lại ngày trích xuất, ngày trả; hồ sơ chưa ghi ngày hết hạn thì ghi theo quyết định. Căn cứ: Điều 40 Luật 41/2019.` }];
  });
}

/** Nobody is taken in to serve a term that was over before: its first day, its length or the end on paper is wrong, or he should have been let out (Luật 41/2019 Điều 46). */
function overBeforeAdmission(facts: FileFacts): EndingFinding[] {
  const { penalty, course } = facts;
  const admitted = course.stretches.find(({ state, from }) => state === 'SERVING' && from !== null)?.from;
  if (!penalty || !admitted || OVER.has(course.status) || !servesPrison(facts)) return [];
  const typed = dayIn(penalty, 'termEnd');
  // Two days that two papers give are told already as out of order (day-order.end-before-admission).
  if (typed !== null && facts.of('admission').some((admission) => (dayIn(admission, 'admittedOn') ?? '') > typed)) return [];
  const end = typed ?? calculatedEnd(facts);
  if (end === null || end >= admitted) return [];
  const message = `Ngày hết hạn ${shownDay(end)} trước ngày vào nơi chấp hành án ${shownDay(admitted)}. Kiểm tra ngay “Ngày bắt đầu tính thời hạn”, thời hạn, ngày hết hạn và ngày tiếp nhận; nếu đúng thì báo thủ trưởng đơn vị để trả tự do. Căn cứ: Điều 46 Luật 41/2019.`;
  return [{ recordId: penalty.recordId, code: 'ending.over-before-admission', message }];
}

/** The term is over and nobody was taken in to serve it: an admission was not recorded, or a day is wrong. No release is owed here, so that the file itself has to say it (Luật 41/2019 Điều 46). */
function overWhileWaiting(facts: FileFacts): EndingFinding[] {
  const { penalty, course, subjectKind, today } = facts;
  if (!penalty || subjectKind !== 'PHAM_NHAN' || course.state !== 'WAITING' || !servesPrison(facts)) return [];
  const end = dayIn(penalty, 'termEnd') ?? calculatedEnd(facts);
  if (end === null || end >= today) return [];
  const message = `Ngày hết hạn ${shownDay(end)} đã qua mà hồ sơ chưa ghi việc vào nơi chấp hành án. Nếu người này đang bị giam thì ghi tiếp nhận, tạm giam và báo ngay thủ trưởng đơn vị để trả tự do; nếu chưa bị giam thì kiểm tra ngày hết hạn, ngày bắt đầu tính thời hạn. Căn cứ: Điều 46 Luật 41/2019.`;
  return [{ recordId: penalty.recordId, code: 'ending.waiting-over', message }];
}

/** The term of a changed judgment counts, and the penalty still tells the one before it: whoever reads the penalty alone holds the person too long or lets him out too early. */
function oldTerm(facts: FileFacts): EndingFinding[] {
  const { penalty, changed, course } = facts;
  if (!penalty || changed === null || OVER.has(course.status)) return [];
  const before = lengthOf(penalty.values['term']);
  if (isSameTerm(changed, before)) return [];
  const was = before === null ? 'chưa ghi' : before === 'life' ? 'chung thân' : lengthText(before).vi;
  const message = `Bản án được sửa ngày ${shownDay(changed.on)} thành ${lengthText(changed).vi}, mà “Hình phạt, biện pháp phải chấp hành” vẫn ghi thời hạn ${was}. Đang tính theo bản án được sửa; đính chính thời hạn và ngày hết hạn theo quyết định đó.`;
  return [{ recordId: penalty.recordId, code: 'ending.old-term', message }];
}

/** A changed judgment whose term has run out already: the person should be out, or a figure is wrong. While somebody is away the end moves on with today, so that an end in the past had come before he left (Luật 41/2019 Điều 46). */
function overByChange(facts: FileFacts): EndingFinding[] {
  const { changed, course } = facts;
  if (changed === null || OVER.has(course.status) || course.status === 'THA_TU_CO_DIEU_KIEN' || !servesPrison(facts)) return [];
  const end = calculatedEnd(facts);
  if (end === null || end >= facts.today) return [];
  const message = `Theo bản án được sửa ngày ${shownDay(changed.on)}, thời hạn đã hết mà hồ sơ chưa kết thúc. Kiểm tra ngay số tháng, số ngày ghi ở diễn biến này và ngày bắt đầu tính thời hạn; sai thì đính chính, đúng thì báo thủ trưởng đơn vị để trả tự do và ghi kết thúc. Căn cứ: Điều 46 Luật 41/2019.`;
  return [{ recordId: changed.record.recordId, code: 'ending.over-by-change', message }];
}

/** Released once more while the court's decision on what the cancelled release left is not entered: neither a paper nor the calculation says when the term ends, nor whether the probation is what is left of it (BLHS Điều 66.3, 66.4). */
function noRest(facts: FileFacts): EndingFinding[] {
  const { penalty, course } = facts;
  const release = releaseInForce(facts);
  if (!penalty || release === null || course.status !== 'THA_TU_CO_DIEU_KIEN' || dayIn(penalty, 'termEnd') !== null || !servesPrison(facts)) return [];
  const open = restLeftOpen(facts);
  if (open === null) return [];
  const on = dayIn(release, 'occurredOn');
  const derived = open.end === null ? '' : ` Tính theo hồ sơ, không kể thời gian của lần tha đã hủy, thì hạn tù hết ngày ${shownDay(open.end)}.`;
  const message = `Được tha tù lần nữa${on === null ? '' : ` ngày ${shownDay(on)}`} mà hồ sơ chưa có ngày hết hạn tù, nên chưa biết thời gian thử thách có bằng phần tù còn lại hay không. ${open.missing.map((each) => each.message.vi).join(' ')}${derived} Căn cứ: Điều 66 khoản 3, khoản 4 Bộ luật Hình sự.`;
  return [{ recordId: penalty.recordId, code: 'ending.no-rest', message }];
}

/** What the end on paper, or the one that follows from the records, leaves to be answered while the term runs. */
export const termLeft = (facts: FileFacts): readonly EndingFinding[] => [...paperUnlike(facts), ...overBeforeAdmission(facts), ...overByChange(facts), ...noRest(facts), ...overWhileWaiting(facts), ...oldTerm(facts), ...extractedBeyond(facts)];
