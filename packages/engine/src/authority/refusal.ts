import type { Decision, Ground, Question, AuthorityFacts } from './types.ts';
import type { Regime } from '../clause/index.ts';

export interface Refusal {
  readonly code: string;
  /** Clause when the ground alone does not settle it (a cell of the entry table). */
  readonly clause?: string;
  readonly ground: Ground;
  /** What is refused and why. */
  readonly what: string;
  /** Whom to ask. */
  readonly ask: string;
}

/** A refusal is one sentence with its ground and one that says whom to ask. */
export function refused(refusal: Refusal, regime: Regime, facts: AuthorityFacts): Decision {
  const clause = refusal.clause ?? facts.grounds[refusal.ground][regime];
  return { allowed: false, clause, regime, code: `authority.${refusal.code}`, message: `${refusal.what} (${facts.citation(clause)}). ${refusal.ask}` };
}

const ACT_WORDS: Readonly<Record<Question['act'], string>> = {
  open: 'mở hồ sơ', amend: 'cập nhật hồ sơ', correct: 'đính chính hồ sơ', confirm: 'xác nhận đính chính', void: 'hủy bản ghi', redact: 'đề nghị xóa nội dung theo lệnh', 'redact.confirm': 'quyết định xóa nội dung theo lệnh', seal: 'niêm phong hồ sơ', unseal: 'mở niêm phong hồ sơ',
  read: 'xem hồ sơ', search: 'tìm kiếm hồ sơ', history: 'xem lịch sử hồ sơ', print: 'in hồ sơ', export: 'kết xuất dữ liệu', import: 'nạp dữ liệu', 'journal.read': 'xem nhật ký', 'timeliness.read': 'xem nhập chậm của đơn vị', 'duty.figures': 'xem số việc đúng hạn, trễ hạn của đơn vị',
  'unit.read': 'xem danh sách đơn vị', 'unit.manage': 'quản lý đơn vị', 'account.read': 'xem tài khoản', 'account.manage': 'quản lý tài khoản', 'account.confirm': 'duyệt đề nghị về tài khoản', 'system.run': 'vận hành hệ thống', 'keeping.read': 'xem bản sao lưu, phương tiện lưu trữ', 'keeping.manage': 'lập kế hoạch sao lưu, quản lý phương tiện lưu trữ', 'keeping.run': 'sao lưu', 'keeping.confirm': 'xác nhận việc xóa phương tiện lưu trữ, nhận khóa khôi phục', 'machine.read': 'xem máy tính của cơ sở dữ liệu', 'machine.manage': 'quản lý máy tính của cơ sở dữ liệu', 'oversight.read': 'xem đối soát, kiểm tra an toàn', 'oversight.run': 'mở đợt đối soát, kiểm tra an toàn', 'oversight.note': 'ghi phần đối soát của máy', 'oversight.state': 'ghi kết quả đối chiếu, kiểm tra', 'oversight.conclude': 'kết luận đối soát, kiểm tra an toàn', 'oversight.confirm': 'xác nhận kết luận đối soát, kiểm tra an toàn', 'alarm.read': 'xem cảnh báo', 'alarm.acknowledge': 'xác nhận cảnh báo',
};

export const wordsOf = (act: Question['act']): string => ACT_WORDS[act] ?? 'làm việc này';
