import type { Position } from '../../authority/index.ts';
import type { ConductRule, LookedEntry } from '../types.ts';

const SEEN_BY: readonly Position[] = ['UNIT_HEAD', 'DATABASE_OFFICER', 'INSPECTOR'];
const CLOSES = { vi: 'Khi đã có người xác nhận và không còn tiếp diễn trong 1 giờ.', en: 'When somebody acknowledged it and an hour passed without more.' };
const GUESSES = 20;

const failed = (entry: LookedEntry): boolean => entry.refused && entry.act === 'session.sign-in';
const known = ({ actor }: LookedEntry): boolean => actor !== 'unknown' && actor !== 'system';

/** Guessing at accounts (TCVN 14423:2026 x.5.2.2). The lock holds by itself; the alarm is for the person whose account it is. */
export const signInRules: readonly ConductRule[] = [
  {
    kind: 'conduct', code: 'sign-in-failures', clause: 'tt.d4.k1', severity: 'warning', seenBy: SEEN_BY, link: '/units', windowHours: 1, closes: CLOSES,
    threshold: (level) => level.failuresBeforeLock,
    of: (entry) => (failed(entry) && known(entry) ? { about: entry.actor, item: entry.id, times: entry.times, detail: { accountId: entry.actor, source: entry.source ?? '' } } : null),
    number: { vi: 'Số lần sai mà tài khoản bị khóa tạm, theo cấp độ của nút (TCVN 14423:2026 x.5.2.2: 5 lần)', en: 'The failures at which the account is locked, by the level of the node (TCVN 14423:2026 x.5.2.2: 5)' },
    title: { vi: 'Đăng nhập sai nhiều lần, tài khoản bị khóa tạm', en: 'Repeated failed sign-ins, account locked' },
    means: { vi: 'Có người đoán mật khẩu của tài khoản này, hoặc chủ tài khoản quên mật khẩu.', en: 'Somebody guesses at the password of this account, or its owner forgot it.' },
    todo: { vi: 'Hỏi chủ tài khoản. Không phải chính họ thì xem máy có địa chỉ đó ở đâu, rồi cấp lại mật khẩu.', en: 'Ask the owner. If it was not them, see where the machine with that address stands, then give a new password.' },
    told: (detail, times, say) => ({ vi: `${say.account(String(detail['accountId']))}: sai ${times} lần, từ ${detail['source'] === '' ? 'máy không rõ' : detail['source']}.`, en: `${say.account(String(detail['accountId']))}: ${times} failures, from ${detail['source'] === '' ? 'an unknown machine' : detail['source']}.` }),
  },
  {
    kind: 'conduct', code: 'sign-in-guessing', clause: 'tt.d4.k1', severity: 'warning', seenBy: [...SEEN_BY, 'TECH_ADMIN'], link: '/journal', windowHours: 1, closes: CLOSES, threshold: () => GUESSES,
    of: (entry) => (failed(entry) && !known(entry) ? { about: entry.source ?? '', item: entry.id, times: entry.times, detail: { source: entry.source ?? '' } } : null),
    number: { vi: `${GUESSES} lần trong 1 giờ từ một máy; quy tắc của chương trình, không phải số của luật`, en: `${GUESSES} within 1 hour from one machine; a rule of this program, not a number of the law` },
    title: { vi: 'Dò tên đăng nhập từ một máy', en: 'Guessing at sign-in names from one machine' },
    means: { vi: 'Một máy trong mạng nội bộ thử nhiều tên đăng nhập không có thật hoặc thử quá nhanh.', en: 'A machine of the internal network tries many names that nobody has, or tries too fast.' },
    todo: { vi: 'Tìm máy có địa chỉ đó, rút khỏi mạng nếu không ai nhận, quét mã độc.', en: 'Find the machine with that address, unplug it if nobody owns to it, and scan it.' },
    told: (detail, times) => ({ vi: `${times} lần thử từ ${detail['source'] === '' ? 'máy không rõ' : detail['source']}.`, en: `${times} attempts from ${detail['source'] === '' ? 'an unknown machine' : detail['source']}.` }),
  },
];
