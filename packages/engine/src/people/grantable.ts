import type { Acting, Position } from '../authority/index.ts';
import { refused } from '../operation/index.ts';
import type { Actor } from '../operation/index.ts';

/**
 * Which positions may be given, reset or ended by whom; a posting that reads more than its giver waits for a second person besides
 * (reading.ts). Nobody ends their own, so the last administrator stays. The technical administrator starts a unit (its head, its dedicated
 * officer), the dedicated officer gives the working positions (Circular Điều 4.2, 4.5).
 */
const GRANTS: Readonly<Record<Acting, readonly Position[]>> = {
  TECH_ADMIN: ['TECH_ADMIN', 'UNIT_HEAD', 'DATABASE_OFFICER', 'INSPECTOR'],
  DATABASE_OFFICER: ['ENTRY_OFFICER', 'READER'],
  UNIT_HEAD: [],
  ENTRY_OFFICER: [],
  READER: [],
  INSPECTOR: [],
  NODE: [],
};

const notGrantable = (): Error =>
  refused('account.position-not-grantable', 'tt.d4.k5', 'Vị trí của bạn không được cấp hoặc cấp lại tài khoản cho vị trí này. Chỉ huy và cán bộ chuyên trách do quản trị kỹ thuật cấp; cán bộ nhập và khai thác do cán bộ chuyên trách cấp.');

export function mustNotBeOwn(actor: Actor, accountId: string | null): void {
  if (accountId === actor.accountId) throw refused('account.own', 'tt.d4.k5', 'Không tự giao, tự kết thúc nhiệm vụ hoặc tự cấp lại mật khẩu của chính mình. Nhờ người quản trị khác.');
}

export function mustGrant(actor: Actor, position: string, accountId: string | null): void {
  mustNotBeOwn(actor, accountId);
  if (!GRANTS[actor.position].some((p) => p === position)) throw notGrantable();
}

/** What is only proposed is decided by another: one of the positions is enough. */
export function mustGrantOneOf(actor: Actor, positions: readonly Position[], accountId: string): void {
  mustNotBeOwn(actor, accountId);
  if (!positions.some((position) => GRANTS[actor.position].includes(position))) throw notGrantable();
}
