import type { Label } from '@thahs/engine/registry';
import { shownDay } from '@thahs/engine/kernel';
import { label } from '../../shared/label.ts';
import { earlierChange, isSameTerm, lengthText } from '../changed-judgment.ts';
import { lengthOf, textIn, type FileFacts } from './facts.ts';

/** Where the term is that of a changed judgment and the penalty record still tells another: which one is counted, and what to do about it. */
export function changedDoubts(facts: FileFacts): readonly Label[] {
  const { changed, penalty } = facts;
  if (changed === null) return earlierChange(facts.subjectKind, facts.records);
  const before = lengthOf(penalty?.values['term']);
  if (isSameTerm(changed, before)) return [];
  const [number, was] = [textIn(changed.record, 'decisionNo'), before === null ? 'chưa ghi' : before === 'life' ? 'chung thân' : lengthText(before).vi];
  return [label(
    `Thời hạn tính theo quyết định sửa bản án${number === '' ? '' : ` số ${number}`} ngày ${shownDay(changed.on)}: ${lengthText(changed).vi}, thay cho thời hạn ở “Hình phạt, biện pháp phải chấp hành” (${was}). Đính chính phần đó và ngày hết hạn theo quyết định; nếu thời hạn ở đó là hình phạt chung được quyết định sau, bỏ số tháng, số ngày ở diễn biến sửa bản án.`,
    `The term is that of the decision of ${shownDay(changed.on)} which changed the judgment: ${lengthText(changed).en}. Correct “Penalty to be executed” to it.`,
  )];
}
