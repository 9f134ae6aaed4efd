import { PURPOSE_ACTS } from './position-rules.ts';
import type { Refusal } from './refusal.ts';
import { wordsOf } from './refusal.ts';
import type { PurposeRule, Question } from './types.ts';

export type PurposeVerdict = { readonly purpose: PurposeRule | null } | { readonly refusal: Refusal };

/** No file is touched without a purpose that is known, open to the position, true for the file, and served by the act (Điều 4.2, 10.1). */
export function checkPurpose(purposes: readonly PurposeRule[], question: Question): PurposeVerdict {
  const { act, actor, subject } = question;
  if (question.purpose === null || question.purpose === '') {
    if (!PURPOSE_ACTS.includes(act)) return { purpose: null };
    return { refusal: { code: 'purpose-missing', ground: 'purpose', what: `Không được ${wordsOf(act)} khi chưa nêu mục đích sử dụng`, ask: 'Hãy chọn mục đích phù hợp với công việc được giao; nếu không rõ, hỏi thủ trưởng đơn vị.' } };
  }
  const purpose = purposes.find((rule) => rule.code === question.purpose);
  if (!purpose) {
    return { refusal: { code: 'purpose-unknown', ground: 'purpose', what: `Không được ${wordsOf(act)} vì mục đích đã nêu không có trong danh mục`, ask: 'Hãy chọn lại mục đích trong danh mục; nếu thiếu, hỏi cán bộ chuyên trách cơ sở dữ liệu.' } };
  }
  const wrongPosition = purpose.positions !== undefined && !purpose.positions.includes(actor.position);
  const wrongCustody = purpose.ownCustody === true && subject !== null && subject.custodianUnit !== actor.unitId;
  if (wrongPosition || wrongCustody) {
    const why = wrongPosition ? 'không thuộc nhiệm vụ của vị trí công tác này' : 'chỉ dùng cho hồ sơ do chính đơn vị mình quản lý';
    return { refusal: { code: 'purpose-not-fitting', ground: 'purpose', clause: purpose.clause, what: `Không được ${wordsOf(act)}: mục đích "${purpose.label.vi}" ${why}`, ask: 'Hãy chọn mục đích khác hoặc hỏi thủ trưởng đơn vị.' } };
  }
  if (PURPOSE_ACTS.includes(act) && !purpose.acts.includes(act)) {
    return { refusal: { code: 'purpose-not-fitting', ground: 'purpose', clause: purpose.clause, what: `Không được ${wordsOf(act)}: mục đích "${purpose.label.vi}" không dùng cho việc này`, ask: 'Hãy chọn mục đích đúng với việc đang làm; nếu không rõ, hỏi thủ trưởng đơn vị.' } };
  }
  return { purpose };
}
