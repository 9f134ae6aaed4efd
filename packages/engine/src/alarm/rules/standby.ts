import type { Position } from '../../authority/index.ts';
import type { Facts, SecondFacts } from '../facts.ts';
import type { StateRule } from '../types.ts';

const SEEN_BY: readonly Position[] = ['UNIT_HEAD', 'DATABASE_OFFICER', 'INSPECTOR', 'TECH_ADMIN'];
const SCREEN = '/keeping';

const each = ({ second, topUnit }: Facts, is: (second: SecondFacts) => boolean): { unit: string; about: string; detail: { name: string } }[] => (second && is(second) ? [{ unit: topUnit, about: second.name, detail: { name: second.name } }] : []);

/** Of the second machine, while one is allowed (Circular Điều 9.5, 11.3). How far one that follows is behind is told by `standby-behind`. */
export const standbyRules: readonly StateRule[] = [
  {
    kind: 'state', code: 'standby-away', clause: 'tt.d9.k5', severity: 'warning', seenBy: SEEN_BY, link: SCREEN, find: (facts) => each(facts, ({ settled, streaming, slot }) => settled && !streaming && slot !== 'lost'), number: null,
    closes: { vi: 'Khi máy dự phòng lại theo nút, hoặc thôi máy dự phòng.', en: 'When the standby follows again, or is ended.' },
    title: { vi: 'Không thấy máy dự phòng', en: 'The standby is away' },
    means: { vi: 'Nút hỏng lúc này thì máy dự phòng thiếu những gì ghi từ khi nó vắng.', en: 'If the node died now, the standby would lack what was entered since it went.' },
    todo: { vi: 'Xem máy dự phòng có chạy “thahs standby run”, đường mạng giữa hai máy có thông; ở đó chạy “thahs standby status”.', en: 'See that the standby runs and that the line between the two machines is open; run “thahs standby status” there.' },
    told: ({ name }) => ({ vi: `Máy dự phòng ${name} không theo nút.`, en: `Standby ${name} does not follow.` }),
  },
  {
    kind: 'state', code: 'standby-alone', clause: 'tt.d9.k5', severity: 'critical', seenBy: SEEN_BY, link: SCREEN, find: (facts) => each(facts, ({ settled, wanted, synchronous }) => settled && wanted && !synchronous), number: null,
    closes: { vi: 'Khi mọi việc ghi lại nằm trên cả hai máy.', en: 'When what is acknowledged lies on both machines again.' },
    title: { vi: 'Đang ghi trên một máy', en: 'Written on one machine only' },
    means: { vi: 'Đã chọn ghi đồng thời trên hai máy, nhưng máy dự phòng vắng hoặc chưa bắt kịp nên nút ghi một mình: mất máy lúc này có thể mất việc đã báo là xong.', en: 'Writing on both machines was chosen, but the standby is away or behind, so that the node goes on alone: what it acknowledged may be lost with it.' },
    todo: { vi: 'Đưa máy dự phòng trở lại; nút tự ghi đồng thời khi nó bắt kịp.', en: 'Bring the standby back; the node writes on both by itself once it has caught up.' },
    told: ({ name }) => ({ vi: `Nút đang ghi không chờ máy dự phòng ${name}.`, en: `The node does not wait for standby ${name}.` }),
  },
  {
    kind: 'state', code: 'standby-lost', clause: 'tt.d9.k5', severity: 'critical', seenBy: SEEN_BY, link: SCREEN, find: (facts) => each(facts, ({ streaming, slot }) => !streaming && slot === 'lost'), number: null,
    closes: { vi: 'Khi máy dự phòng được dựng lại và theo nút.', en: 'When the standby was set up again and follows.' },
    title: { vi: 'Máy dự phòng không bắt kịp được nữa', en: 'The standby cannot catch up any more' },
    means: { vi: 'Máy dự phòng vắng quá lâu: nút đã bỏ phần nhật ký nó cần để ổ đĩa không đầy.', en: 'It was away for so long that the node gave up the log it needs, so as not to fill its disk.' },
    todo: { vi: 'Tạo giấy mời khác bằng “thahs standby invite”, ở máy dự phòng chạy “thahs standby set-up --replace”.', en: 'Make another invitation by “thahs standby invite”, then run “thahs standby set-up --replace” on the standby.' },
    told: ({ name }) => ({ vi: `Máy dự phòng ${name} phải dựng lại.`, en: `Standby ${name} has to be set up again.` }),
  },
];
