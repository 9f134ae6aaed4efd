import type { Position } from '../../authority/index.ts';
import type { StateRule } from '../types.ts';

const SEEN_BY: readonly Position[] = ['UNIT_HEAD', 'DATABASE_OFFICER'];
const SCREEN = '/keeping';
const DAY_MS = 86_400_000;
const UNTRIED_DAYS = 183;

/** Of who can open the copies (Circular Điều 8.4). */
export const recoveryKeyRules: readonly StateRule[] = [
  {
    kind: 'state', code: 'recovery-key-waits', clause: 'tt.d8.k4', severity: 'notice', seenBy: SEEN_BY, link: SCREEN,
    find: ({ now, topUnit, keys }) => keys.filter(({ state }) => state === 'PROPOSED').map(({ keyId, since }) => ({ unit: topUnit, about: keyId, detail: { days: Math.floor((now - since) / DAY_MS) } })),
    number: null,
    closes: { vi: 'Khi chỉ huy nhận khóa vào dùng hoặc trả lại.', en: 'When a head takes the key into use or sends it back.' },
    title: { vi: 'Khóa khôi phục chờ nhận vào dùng', en: 'A recovery key waits to be taken into use' },
    means: { vi: 'Một người đã đề nghị; bản sao lưu chưa niêm cho khóa này khi chưa có người thứ hai nhận.', en: 'One person proposed it; no copy is sealed for it before a second one has taken it into use.' },
    todo: { vi: 'Chỉ huy đơn vị đọc vân tay trên giấy để cùng khóa rồi nhận vào dùng, hoặc trả lại, trên màn hình “Sao lưu, phương tiện”.', en: 'The head reads the fingerprint from the paper that lies with the key and takes it into use, or sends it back, on the screen of copies and media.' },
    told: ({ days }) => ({ vi: `Một khóa khôi phục được đề nghị ${days} ngày trước.`, en: `A recovery key was proposed ${days} days ago.` }),
  },
  {
    kind: 'state', code: 'recovery-key-untried', clause: 'tt.d11.k2', severity: 'warning', seenBy: SEEN_BY, link: SCREEN,
    find: ({ now, topUnit, keys }) => keys.filter(({ state, since }) => state === 'IN_USE' && now - since > UNTRIED_DAYS * DAY_MS).map(({ keyId, since }) => ({ unit: topUnit, about: keyId, detail: { days: Math.floor((now - since) / DAY_MS) } })),
    number: { vi: `quá ${UNTRIED_DAYS} ngày từ lần thử mở hoặc từ khi nhận vào dùng (quy ước của hệ thống)`, en: `over ${UNTRIED_DAYS} days since it was tried or taken into use; a rule of this program, not a number of the law` },
    closes: { vi: 'Khi ghi đã thử mở khóa, hoặc thôi dùng khóa.', en: 'When it is noted that the key was tried, or the key is taken out of use.' },
    title: { vi: 'Lâu chưa thử mở khóa khôi phục', en: 'A recovery key was not tried for long' },
    means: { vi: 'Không ai chắc tệp khóa còn và mật khẩu còn nhớ; mất khóa thì mọi bản sao lưu không mở được khi mất máy.', en: 'Nobody is sure that the file is there and the passphrase known; without the key no copy can be opened when the machine is gone.' },
    todo: { vi: 'Người giữ chạy “thahs recovery-key try” với tệp khóa; ghi lại trên màn hình “Sao lưu, phương tiện”.', en: 'Its keeper runs “thahs recovery-key try” with the file; note it on the screen of copies and media.' },
    told: ({ days }) => ({ vi: `Một khóa khôi phục ${days} ngày chưa thử mở.`, en: `A recovery key was not tried for ${days} days.` }),
  },
];
