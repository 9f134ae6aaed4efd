import { shownDay } from '@thahs/engine/kernel';
import type { RecordFacts } from '@thahs/engine/operation';
import { BY_CODE } from './catalogue.ts';
import { occasionsOf } from './duties-of.ts';
import { Papers } from './papers.ts';

export interface LeftMark {
  readonly recordId: string;
  readonly message: string;
}

/** What was said to be done of a duty whose paper was voided or corrected to another day since. The mark stands in the file and its history and meets nothing; the file says so. */
export function marksLeft(subjectKind: string, records: readonly RecordFacts[]): readonly LeftMark[] {
  if (!records.some(({ type, state }) => type === 'duty_done' && state === 'current')) return [];
  const papers = new Papers(subjectKind, records);
  return papers.told.flatMap((mark): LeftMark[] => {
    const [rule] = BY_CODE.get(mark.rule) ?? [];
    if (rule === undefined || rule.opens.on === 'state' || rule.opens.on === 'term-end') return [];
    if (occasionsOf(papers, rule.opens, rule.due).some(({ on }) => on === mark.occasion) && !papers.outlives(mark, rule.opens)) return [];
    const done = mark.doneOn === null ? 'Đã ghi lý do chậm của việc' : 'Đã ghi là đã làm việc';
    return [{ recordId: mark.recordId, message: `${done} “${rule.label.vi}”${mark.doneOn === null ? '' : ` ngày ${shownDay(mark.doneOn)}`} theo mốc ${shownDay(mark.occasion)}, nhưng bản ghi mở mốc đó đã bị hủy hoặc đính chính sang ngày khác, nên không còn được tính. Việc theo mốc mới đã làm thì ghi lại ở “Việc phải làm”; bản ghi này không còn đúng thì hủy.` }];
  });
}
