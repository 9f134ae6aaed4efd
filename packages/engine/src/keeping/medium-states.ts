import { conflict, notFound, refused } from '../operation/index.ts';
import type { Context } from '../operation/index.ts';

/** In use; lost (its copies count for nothing); taken out of use and not cleared, which nothing here ends: it may not serve for anything else (Circular Điều 7.2.b). */
export type MediumState = 'IN_USE' | 'LOST' | 'AWAITING_CLEARING';
export type MediumAct = 'medium.hand-over' | 'medium.lost' | 'medium.retire';

/** What state an act leads to; null where it is refused. Whoever finds a lost medium takes it out of use: nobody knows what was done to it. */
export const MOVES: Readonly<Record<MediumState, Readonly<Record<MediumAct, MediumState | null>>>> = {
  IN_USE: { 'medium.hand-over': 'IN_USE', 'medium.lost': 'LOST', 'medium.retire': 'AWAITING_CLEARING' },
  LOST: { 'medium.hand-over': null, 'medium.lost': null, 'medium.retire': 'AWAITING_CLEARING' },
  AWAITING_CLEARING: { 'medium.hand-over': 'AWAITING_CLEARING', 'medium.lost': 'LOST', 'medium.retire': null },
};

export interface HeldMedium {
  readonly state: MediumState;
  readonly keeper: string;
  readonly place: string;
  readonly next: MediumState;
}

/** Locks the medium and says where the act leads. */
export async function mediumFor({ tx, actor }: Context, act: MediumAct, mediumId: string): Promise<HeldMedium> {
  const { rows: [medium] } = await tx.query<Omit<HeldMedium, 'next'>>('select state, keeper, place from medium where medium_id = $1 and unit = $2 for update', [mediumId, actor.unitId]);
  if (!medium) throw notFound('medium.unknown', 'Đơn vị không có phương tiện này. Chọn lại trong “thahs medium list”.');
  const next = MOVES[medium.state][act];
  if (next === null) throw conflict('medium.state', 'Phương tiện đang ở trạng thái không làm được việc này. Xem trạng thái bằng “thahs medium read”.', { state: medium.state });
  return { ...medium, next };
}

/** A disk that held the data serves again only when it is cleared (Circular Điều 7.2.b); the mark on it can be removed, its serial number stays. */
export async function mustNotAwaitClearing({ tx }: Context, serial: string): Promise<void> {
  const { rows } = await tx.query(`select 1 from medium where serial = $1 and state <> 'IN_USE'`, [serial]);
  if (rows.length > 0) throw refused('medium.not-cleared', 'tt.d7.k2.b', 'Phương tiện có số sê-ri này đã báo mất hoặc đã thôi dùng mà chưa được ghi là đã xóa sạch dữ liệu nên không đăng ký lại được. Dùng phương tiện khác.');
}
