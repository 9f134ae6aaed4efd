import { conflict, notFound, refused } from '../operation/index.ts';
import type { MediumView } from '../contract/keeping-views.ts';
import type { Context } from '../operation/index.ts';

/**
 * In use; lost (its copies count for nothing); taken out of use and not cleared; told to be cleared, which waits for a head; cleared, so that it may serve
 * again; destroyed. Nothing else leads out of `AWAITING_CLEARING` (Circular Điều 7.2.b).
 */
export type MediumState = 'IN_USE' | 'LOST' | 'AWAITING_CLEARING' | 'CLEARING' | 'CLEARED' | 'DESTROYED';
export type MediumAct = 'medium.hand-over' | 'medium.lost' | 'medium.retire' | 'medium.clear';

const NOTHING = { 'medium.hand-over': null, 'medium.lost': null, 'medium.retire': null, 'medium.clear': null } as const;

/** What state an act leads to; null where it is refused. Whoever finds a lost medium takes it out of use: nobody knows what was done to it. What waits for a head is decided first. */
const MOVES: Readonly<Record<MediumState, Readonly<Record<MediumAct, MediumState | null>>>> = {
  IN_USE: { 'medium.hand-over': 'IN_USE', 'medium.lost': 'LOST', 'medium.retire': 'AWAITING_CLEARING', 'medium.clear': null },
  LOST: { 'medium.hand-over': null, 'medium.lost': null, 'medium.retire': 'AWAITING_CLEARING', 'medium.clear': null },
  AWAITING_CLEARING: { 'medium.hand-over': 'AWAITING_CLEARING', 'medium.lost': 'LOST', 'medium.retire': null, 'medium.clear': 'CLEARING' },
  CLEARING: NOTHING,
  CLEARED: NOTHING,
  DESTROYED: NOTHING,
};

export const actsIn = (state: MediumState): MediumAct[] => (Object.keys(NOTHING) as MediumAct[]).filter((act) => MOVES[state][act] !== null);

export interface HeldMedium {
  readonly state: MediumState;
  readonly keeper: string;
  readonly place: string;
  readonly kind: MediumView['kind'];
  readonly encryption: MediumView['encryption'];
  readonly next: MediumState;
}

/** Locks the medium and says where the act leads. */
export async function mediumFor({ tx, actor }: Context, act: MediumAct, mediumId: string): Promise<HeldMedium> {
  const { rows: [medium] } = await tx.query<Omit<HeldMedium, 'next'>>('select state, keeper, place, kind, encryption from medium where medium_id = $1 and unit = $2 for update', [mediumId, actor.unitId]);
  if (!medium) throw notFound('medium.unknown', 'Đơn vị không có phương tiện này. Chọn lại trong “thahs medium list”.');
  const next = MOVES[medium.state][act];
  if (next === null) throw conflict('medium.state', 'Phương tiện đang ở trạng thái không làm được việc này. Xem trạng thái bằng “thahs medium read”.', { state: medium.state });
  return { ...medium, next };
}

/** Brings the medium into the state that the act leads to. */
export async function enterState({ tx, now }: Context, mediumId: string, state: MediumState): Promise<void> {
  await tx.query('update medium set state = $2, state_since = $3 where medium_id = $1', [mediumId, state, new Date(now).toISOString()]);
}

/** A disk that held the data serves again only when it is cleared (Circular Điều 7.2.b); the mark on it can be removed, its serial number stays. */
export async function mustNotAwaitClearing({ tx }: Context, serial: string): Promise<void> {
  const { rows } = await tx.query<{ state: MediumState }>(`select state from medium where serial = $1 and state not in ('IN_USE', 'CLEARED')`, [serial]);
  if (rows.some(({ state }) => state === 'DESTROYED')) throw refused('medium.was-destroyed', 'tt.d7.k2.b', 'Phương tiện có số sê-ri này đã ghi là tiêu hủy nên không đăng ký lại được. Xem lại số sê-ri; nếu phương tiện còn đó, báo chỉ huy đơn vị.');
  if (rows.length > 0) throw refused('medium.not-cleared', 'tt.d7.k2.b', 'Phương tiện có số sê-ri này đã báo mất hoặc đã thôi dùng mà chưa được ghi là đã xóa sạch dữ liệu nên không đăng ký lại được. Dùng phương tiện khác.');
}
