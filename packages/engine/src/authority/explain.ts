import { actorAbility, permittedOn, unitOf } from './actor-ability.ts';
import { FILE_ACTS, ONE_FILE_ACTS, POSITION_RULES, TARGET_ACTS } from './position-rules.ts';
import { wordsOf, type Refusal } from './refusal.ts';
import type { AuthorityFacts, Ground, Question } from './types.ts';

const ASK_HEAD = 'Hãy hỏi thủ trưởng đơn vị.';
const ASK_OFFICER = 'Hãy hỏi cán bộ chuyên trách cơ sở dữ liệu của đơn vị quản lý hồ sơ.';

const positionKnows = (question: Question): boolean => (POSITION_RULES[question.actor.position] ?? []).some((rule) => rule.acts.includes(question.act));

/** Not permitted by the rules of the posting: find the first thing that would have to be different. */
function whyNot(question: Question): Refusal {
  const words = wordsOf(question.act);
  if (!question.actor.scope.includes(unitOf(question))) {
    return FILE_ACTS.includes(question.act)
      ? { code: 'outside-scope', ground: 'scope', what: `Không được ${words}: hồ sơ do đơn vị khác quản lý, ngoài phạm vi được giao`, ask: 'Hãy gửi văn bản hoặc phiếu đề nghị cung cấp thông tin đến đơn vị quản lý hồ sơ.' }
      : { code: 'outside-scope', ground: 'scope', what: `Không được ${words}: đơn vị này ở ngoài phạm vi được giao`, ask: 'Hãy hỏi đơn vị cấp trên của đơn vị đó.' };
  }
  const may = (act: 'unseal' | 'read'): boolean => permittedOn(actorAbility(question.actor), { ...question, act }) !== null;
  if (question.subject?.sealed === true && may('unseal')) {
    return { code: 'sealed', ground: 'sealed', what: `Không được ${words} khi hồ sơ đang niêm phong`, ask: 'Hãy bỏ niêm phong hồ sơ, nêu lý do, rồi làm lại.' };
  }
  if (question.subject?.sealed === true && !may('read')) {
    return { code: 'sealed', ground: 'sealed', what: `Không được ${words}: hồ sơ đang niêm phong, chỉ thủ trưởng đơn vị được xem`, ask: ASK_HEAD };
  }
  if (FILE_ACTS.includes(question.act)) {
    return { code: 'not-custodian', ground: 'custody', what: `Không được ${words}: chỉ đơn vị đang quản lý hồ sơ mới được làm việc này`, ask: ASK_OFFICER };
  }
  return { code: 'not-own-unit', ground: 'administration', what: `Không được ${words} của đơn vị khác`, ask: 'Hãy hỏi quản trị kỹ thuật của cấp có phạm vi đó.' };
}

function missingFacts(question: Question, facts: AuthorityFacts): Refusal | null {
  const { act, subject } = question;
  if (subject === null && ONE_FILE_ACTS.includes(act)) return { code: 'no-subject', ground: 'position', what: `Không thể ${wordsOf(act)} khi chưa chỉ rõ hồ sơ`, ask: 'Hãy chọn hồ sơ rồi làm lại.' };
  if (subject !== null && !facts.subjectKinds.some((kind) => kind.code === subject.subjectKind)) {
    return { code: 'unknown-subject-kind', ground: 'entry', what: `Không thể ${wordsOf(act)}: loại đối tượng không có trong danh mục`, ask: ASK_OFFICER };
  }
  if (TARGET_ACTS.includes(act) && question.targetUnit === undefined) return { code: 'no-target', ground: 'administration', what: `Không thể ${wordsOf(act)} khi chưa chỉ rõ đơn vị`, ask: 'Hãy chọn đơn vị rồi làm lại.' };
  return null;
}

/** The person who confirms is never the one who made the change (NĐ 59/2020 Điều 9.2) or the proposal (Circular Điều 4.5). */
function secondPerson(question: Question): Refusal | null {
  if (question.act === 'account.confirm' && question.madeBy === question.actor.accountId) {
    return { code: 'second-person', ground: 'administration', what: 'Người đề nghị không được tự duyệt đề nghị của mình', ask: 'Hãy đề nghị thủ trưởng đơn vị, hoặc thủ trưởng đơn vị cấp trên, duyệt.' };
  }
  const through = question.enteredThrough?.includes(question.actor.accountId) === true;
  if (question.act === 'account.confirm' && through) {
    return { code: 'second-person', ground: 'administration', what: 'Mật khẩu của người đề nghị do chính bạn cấp, nên bạn không là người thứ hai duyệt đề nghị này', ask: 'Hãy đề nghị thủ trưởng khác của đơn vị, hoặc thủ trưởng đơn vị cấp trên, duyệt.' };
  }
  if (question.act === 'confirm' && through) {
    return { code: 'second-person', ground: 'second-person', what: 'Mật khẩu của người đề nghị do chính bạn cấp, nên bạn không là người thứ hai xác nhận đính chính này', ask: 'Hãy đề nghị thủ trưởng đơn vị hoặc cán bộ chuyên trách khác xác nhận.' };
  }
  const second = SECOND[question.act];
  if (second) return second(question, through);
  if (question.act !== 'confirm' || (question.madeBy !== undefined && question.madeBy !== question.actor.accountId)) return null;
  const what = question.madeBy === undefined ? 'Không xác nhận được đính chính khi chưa rõ người đề nghị' : 'Người đề nghị đính chính không được tự xác nhận';
  return { code: 'second-person', ground: 'second-person', what, ask: 'Hãy đề nghị thủ trưởng đơn vị hoặc cán bộ chuyên trách khác xác nhận.' };
}

/** What is taken away comes back for nobody: two people answer for it, neither acting by a password that the other alone gave. */
function secondForRedaction({ madeBy, actor }: Question, through: boolean): Refusal | null {
  const ask = 'Hãy đề nghị thủ trưởng khác của đơn vị, hoặc thủ trưởng đơn vị cấp trên, quyết định.';
  if (madeBy === undefined || madeBy === actor.accountId) return { code: 'second-person', ground: 'redaction', what: 'Người đề nghị xóa nội dung không được tự quyết định', ask };
  return through ? { code: 'second-person', ground: 'redaction', what: 'Mật khẩu của người đề nghị do chính bạn cấp, hoặc mật khẩu của bạn do người đề nghị cấp, nên hai người chưa phải hai người độc lập để xóa nội dung', ask } : null;
}

/** A medium that leaves the unit is looked at by nobody any more, and a recovery key opens every copy, so two people answer for either. */
function secondForKeeping({ madeBy, actor }: Question, through: boolean): Refusal | null {
  const ask = 'Hãy đề nghị thủ trưởng khác của đơn vị xác nhận.';
  if (madeBy === undefined || madeBy === actor.accountId) return { code: 'second-person', ground: 'keeping', what: 'Người báo, người đề nghị không được tự xác nhận', ask };
  return through ? { code: 'second-person', ground: 'keeping', what: 'Mật khẩu của người báo, người đề nghị do chính bạn cấp, hoặc mật khẩu của bạn do người đó cấp, nên hai người chưa phải hai người độc lập để xác nhận', ask } : null;
}

/** A minute is the word of two: who concluded, and a head who looked at it. */
function secondForOversight({ madeBy, actor }: Question, through: boolean): Refusal | null {
  const ask = 'Hãy đề nghị thủ trưởng khác của đơn vị xác nhận.';
  if (madeBy === undefined || madeBy === actor.accountId) return { code: 'second-person', ground: 'oversight', what: 'Người kết luận không được tự xác nhận kết luận của mình', ask };
  return through ? { code: 'second-person', ground: 'oversight', what: 'Mật khẩu của người kết luận do chính bạn cấp, hoặc mật khẩu của bạn do người đó cấp, nên hai người chưa phải hai người độc lập để xác nhận', ask } : null;
}

const SECOND: Readonly<Partial<Record<Question['act'], (question: Question, through: boolean) => Refusal | null>>> = { 'redact.confirm': secondForRedaction, 'keeping.confirm': secondForKeeping, 'oversight.confirm': secondForOversight };

/** First reason to refuse, in the order an officer would be told; null when posting and facts are in order. */
export function explain(question: Question, permitted: Ground | null, facts: AuthorityFacts): Refusal | null {
  if (question.actor.position === 'TECH_ADMIN' && (FILE_ACTS.includes(question.act) || question.act === 'journal.read')) {
    return { code: 'technical-administrator', ground: 'technical', what: `Quản trị kỹ thuật không được ${wordsOf(question.act)}`, ask: ASK_OFFICER };
  }
  if (!positionKnows(question)) {
    return { code: 'position', ground: 'position', what: `Vị trí công tác hiện tại không được giao việc ${wordsOf(question.act)}`, ask: ASK_HEAD };
  }
  return missingFacts(question, facts) ?? (permitted === null ? whyNot(question) : null) ?? secondPerson(question);
}
