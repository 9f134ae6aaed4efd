import type { Regime } from '../clause/index.ts';
import type { Refusal } from './refusal.ts';
import { wordsOf } from './refusal.ts';
import type { AuthorityFacts, EntryRight, Question } from './types.ts';

export type EntryVerdict = { readonly clause: string; readonly warnings: readonly string[] } | { readonly refusal: Refusal };
export type EntryTable = ReadonlyMap<string, EntryRight>;

const key = (regime: Regime, unitKind: string, subjectKind: string): string => `${regime}|${unitKind}|${subjectKind}`;

export const entryTable = (rights: readonly EntryRight[]): EntryTable => new Map(rights.map((right) => [key(right.regime, right.unitKind, right.subjectKind), right]));

const nameOf = (list: readonly { readonly code: string; readonly label: { readonly vi: string } }[], code: string): string => list.find((item) => item.code === code)?.label.vi ?? code;

/**
 * Entry right of the actor's unit kind over the subject kind on that day (Điều 6.2).
 * A granted cell that is unverified is allowed with a warning; a cell that grants nothing refuses whatever its standing,
 * because a right to enter exists only where some text grants it.
 */
export function entryRight(table: EntryTable, question: Question, regime: Regime, facts: AuthorityFacts): EntryVerdict {
  const kind = question.subject?.subjectKind ?? '';
  const right = table.get(key(regime, question.actor.unitKind, kind));
  const unit = nameOf(facts.unitKinds, question.actor.unitKind);
  const subject = nameOf(facts.subjectKinds, kind).toLowerCase();
  if (right?.mayEnter === true) {
    return { clause: right.clause, warnings: right.standing === 'verified' ? [] : [`Thẩm quyền nhập của ${unit} đối với ${subject} chưa được đối chiếu với văn bản gốc; hãy hỏi đơn vị pháp chế khi có nghi ngờ.`] };
  }
  const doubt = right?.standing === 'verified' ? '' : ', trong các văn bản đã đối chiếu chưa có căn cứ nào giao quyền này';
  return {
    refusal: {
      code: 'entry-not-granted',
      ground: 'entry',
      ...(right ? { clause: right.clause } : {}),
      what: `Không được ${wordsOf(question.act)}: ${unit} không có thẩm quyền nhập, cập nhật thông tin về ${subject} vào ngày ${question.on.split('-').toReversed().join('/')}${doubt}`,
      ask: 'Hãy chuyển giấy tờ cho đơn vị có thẩm quyền hoặc hỏi cơ quan quản lý thi hành án hình sự cấp trên.',
    },
  };
}
