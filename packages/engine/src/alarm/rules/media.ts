import type { Position } from '../../authority/index.ts';
import type { Facts, HeldMedium } from '../facts.ts';
import type { Detail, Finding, Say, StateRule } from '../types.ts';

const SEEN_BY: readonly Position[] = ['UNIT_HEAD', 'DATABASE_OFFICER', 'INSPECTOR', 'TECH_ADMIN'];
const SCREEN = '/keeping';
const DAY_MS = 86_400_000;
/** The draft Circular wants a copy on each medium every week; a day more for the one that is brought in the morning. */
const UNSEEN_DAYS = 8;
const CLEARING_DAYS = 30;

const days = (now: number, since: number): number => Math.floor((now - since) / DAY_MS);
const each = ({ now, topUnit, copies }: Facts, is: (medium: HeldMedium) => boolean, since: (medium: HeldMedium) => number): Finding[] =>
  copies.held.filter(is).map((medium) => ({ unit: topUnit, about: medium.mediumId, detail: { mediumId: medium.mediumId, days: days(now, since(medium)) } }));
const named = (detail: Detail, say: Say): string => say.medium(String(detail['mediumId']));

/** Of where media are and what lies between them and whoever finds one (Circular Điều 7.2.b, 8.4). */
export const mediaRules: readonly StateRule[] = [
  {
    kind: 'state', code: 'medium-lost', clause: 'tt.d8.k4', severity: 'critical', seenBy: SEEN_BY, link: SCREEN, find: (facts) => each(facts, ({ state }) => state === 'LOST', ({ since }) => since), number: null,
    closes: { vi: 'Khi tìm thấy và ghi thôi dùng phương tiện.', en: 'When it is found and taken out of use.' },
    title: { vi: 'Mất phương tiện lưu trữ', en: 'A medium is lost' },
    means: { vi: 'Một bản của cơ sở dữ liệu nằm ngoài tầm giữ của đơn vị. Bản đó niêm bằng khóa khôi phục; ai có cả khóa thì mở được.', en: 'A copy of the base is out of the unit’s hands. It is sealed to the recovery keys; whoever has one of these too can open it.' },
    todo: { vi: 'Kiểm tra khóa khôi phục còn đủ, báo cấp trên theo quy định, tìm phương tiện.', en: 'Make sure that every recovery key is where it should be, report, look for the medium.' },
    told: (detail, _times, say) => ({ vi: `Phương tiện ${named(detail, say)}: báo mất đã ${detail['days']} ngày.`, en: `Medium ${named(detail, say)}: reported lost ${detail['days']} days ago.` }),
  },
  {
    kind: 'state', code: 'medium-not-encrypted', clause: 'tt.d8.k4', severity: 'warning', seenBy: SEEN_BY, link: SCREEN, find: (facts) => each(facts, ({ state, encryption }) => state === 'IN_USE' && encryption === 'NONE', ({ since }) => since), number: null,
    closes: { vi: 'Khi thay bằng phương tiện có mã hóa.', en: 'When a medium that is encrypted takes its place.' },
    title: { vi: 'Phương tiện không mã hóa', en: 'A medium that is not encrypted' },
    means: { vi: 'Bản sao lưu tự nó đã niêm, nhưng phương tiện không phải loại thiết bị lưu trữ bảo mật, có mã hóa mà dự thảo Thông tư yêu cầu.', en: 'Copies are sealed by themselves, but the medium is not the encrypted device that the draft Circular asks for.' },
    todo: { vi: 'Thay bằng ổ mã hóa (LUKS hoặc tự mã hóa); chỉ giữ lại ở phòng thử.', en: 'Replace it by an encrypted disk (LUKS, or one that encrypts by itself); keep it in a laboratory only.' },
    told: (detail, _times, say) => ({ vi: `Phương tiện ${named(detail, say)} đang dùng mà không mã hóa.`, en: `Medium ${named(detail, say)} is in use and not encrypted.` }),
  },
  {
    kind: 'state', code: 'medium-unseen', clause: 'tt.d8.k5.a', severity: 'warning', seenBy: SEEN_BY, link: SCREEN,
    find: (facts) => each(facts, ({ state, writtenAt }) => state === 'IN_USE' && facts.now - writtenAt > UNSEEN_DAYS * DAY_MS, ({ writtenAt }) => writtenAt),
    number: { vi: `quá ${UNSEEN_DAYS} ngày không có bản mới (dự thảo Thông tư Điều 8.5: mỗi tuần, trên từng phương tiện)`, en: `over ${UNSEEN_DAYS} days without a new copy (draft Circular Article 8.5: each week, on each medium)` },
    closes: { vi: 'Khi có bản mới trọn vẹn trên phương tiện đó.', en: 'When a new copy lies whole on it.' },
    title: { vi: 'Lâu chưa cắm phương tiện', en: 'A medium has not been plugged in for long' },
    means: { vi: 'Bản trên phương tiện này đã cũ; không ai chắc nó còn ở đâu.', en: 'What lies on it is old, and nobody is sure where it is.' },
    todo: { vi: 'Cắm phương tiện, mở khóa mã hóa của nó; nút tự sao lưu. Nếu không tìm thấy, báo mất.', en: 'Plug it in and unlock it; the node copies by itself. If it cannot be found, report it lost.' },
    told: (detail, _times, say) => ({ vi: `Phương tiện ${named(detail, say)}: ${detail['days']} ngày chưa có bản mới.`, en: `Medium ${named(detail, say)}: no new copy for ${detail['days']} days.` }),
  },
  {
    kind: 'state', code: 'medium-clearing-told', clause: 'tt.d7.k2.b', severity: 'notice', seenBy: ['UNIT_HEAD', 'DATABASE_OFFICER'], link: SCREEN, find: (facts) => each(facts, ({ state }) => state === 'CLEARING', ({ since }) => since), number: null,
    closes: { vi: 'Khi chỉ huy xác nhận hoặc trả lại.', en: 'When a head confirms it or sends it back.' },
    title: { vi: 'Chờ xác nhận đã xóa phương tiện', en: 'A clearing waits to be confirmed' },
    means: { vi: 'Một người đã báo xóa sạch phương tiện; chưa được dùng nó vào việc khác khi chưa có người thứ hai xác nhận.', en: 'One person told that a medium was cleared; it may serve for nothing else before a second one confirms it.' },
    todo: { vi: 'Chỉ huy đơn vị xem kết quả kiểm tra rồi xác nhận hoặc trả lại trên màn hình “Sao lưu, phương tiện”.', en: 'The head looks at the result and confirms it or sends it back on the screen of copies and media.' },
    told: (detail, _times, say) => ({ vi: `Phương tiện ${named(detail, say)}: báo đã xóa sạch ${detail['days']} ngày trước.`, en: `Medium ${named(detail, say)}: told to be cleared ${detail['days']} days ago.` }),
  },
  {
    kind: 'state', code: 'medium-waits-clearing', clause: 'tt.d7.k2.b', severity: 'notice', seenBy: SEEN_BY, link: SCREEN,
    find: (facts) => each(facts, ({ state, since }) => (state === 'AWAITING_CLEARING' || state === 'CLEARING') && facts.now - since > CLEARING_DAYS * DAY_MS, ({ since }) => since),
    number: { vi: `quá ${CLEARING_DAYS} ngày (quy ước của hệ thống)`, en: `over ${CLEARING_DAYS} days; a rule of this program, not a number of the law` },
    closes: { vi: 'Khi chỉ huy xác nhận phương tiện đã xóa sạch, tiêu hủy.', en: 'When a head has confirmed that it was cleared or destroyed.' },
    title: { vi: 'Phương tiện thôi dùng chưa xóa sạch', en: 'A medium out of use is not cleared' },
    means: { vi: 'Dữ liệu vẫn nằm trên một phương tiện mà không ai còn cần.', en: 'Data lies on a medium that nobody needs any more.' },
    todo: { vi: 'Xóa sạch hoặc tiêu hủy phương tiện, ghi lại trên màn hình “Sao lưu, phương tiện”, xin chỉ huy xác nhận.', en: 'Clear or destroy it, enter that on the screen of copies and media, have a head confirm it.' },
    told: (detail, _times, say) => ({ vi: `Phương tiện ${named(detail, say)}: ${detail['days']} ngày chưa xóa sạch.`, en: `Medium ${named(detail, say)}: not cleared for ${detail['days']} days.` }),
  },
];
