import type { Position } from '../../authority/index.ts';
import type { ConductRule, Counted, Detail, LookedEntry, Say } from '../types.ts';

/** Heads and dedicated officers answer for it, inspectors look; whoever runs the machine learns nothing of who looked at what. */
const SEEN_BY: readonly Position[] = ['UNIT_HEAD', 'DATABASE_OFFICER', 'INSPECTOR'];
const CLOSES = { vi: 'Khi đã có người xác nhận và không còn tiếp diễn trong khoảng thời gian tính.', en: 'When somebody acknowledged it and it did not go on for the time that is counted.' };
const HOUSE = { vi: 'quy tắc của chương trình, không phải số của luật', en: 'a rule of this program, not a number of the law' };

/** Acts by which the content of one file is seen. */
const LOOKS: readonly string[] = ['file.read', 'file.history', 'register.read', 'attachment.list', 'attachment.read'];
export const TAKE_OUTS: readonly string[] = ['file.export', 'differences.export', 'eligibility.export', 'eligibility.print', 'duty.print'];
/** Acts that rules about conduct look at; of the rest only refusals. */
export const LOOKED_ACTS: readonly string[] = [...LOOKS, ...TAKE_OUTS, 'file.print'];

const look = (entry: LookedEntry): Counted | null => (!entry.refused && entry.fileId !== null && LOOKS.includes(entry.act) ? { about: entry.actor, item: entry.fileId, times: 1, detail: { accountId: entry.actor } } : null);
const one = ({ actor, id }: LookedEntry, times: number): Counted => ({ about: actor, item: id, times, detail: { accountId: actor } });
const who = (detail: Detail, say: Say): string => say.account(String(detail['accountId'] ?? ''));

/** Labour Code 2019 Điều 106: night work is work from 22:00 to 06:00. */
const [NIGHT_FROM, NIGHT_TO] = [22, 6];
function isNight(at: number): boolean {
  const hour = new Date(at + 7 * 3_600_000).getUTCHours();
  return hour >= NIGHT_FROM || hour < NIGHT_TO;
}

const house = (vi: string, en: string): ConductRule['number'] => ({ vi: `${vi}; ${HOUSE.vi}`, en: `${en}; ${HOUSE.en}` });

/** Of what is read and taken out. A look at many files may be a lawful day's work: the alarm asks somebody to say so, and stops nobody. */
export const conductRules: readonly ConductRule[] = [
  {
    kind: 'conduct', code: 'mass-reads', clause: 'tt.d11.k4', severity: 'warning', seenBy: SEEN_BY, link: '/journal', windowHours: 1, threshold: () => 120, of: look, closes: CLOSES,
    number: house('120 hồ sơ khác nhau trong 1 giờ: nhanh hơn nửa phút một hồ sơ, liên tục cả giờ', '120 different files in 1 hour: faster than half a minute a file, without a pause'),
    title: { vi: 'Xem hàng loạt hồ sơ', en: 'Files looked at in mass' },
    means: { vi: 'Một tài khoản xem nhiều hồ sơ hơn mức một người đọc được. Có thể là thu thập dữ liệu, hoặc tài khoản bị người khác dùng.', en: 'One account looked at more files than a person reads. Data may be being collected, or somebody else uses the account.' },
    todo: { vi: 'Hỏi người đó đang làm việc gì, xem các mục của họ trong nhật ký. Không giải thích được thì chấm dứt nhiệm vụ và cấp lại mật khẩu.', en: 'Ask that person what they are doing and look at their entries in the journal. If it cannot be explained, end the posting and give a new password.' },
    told: (detail, times, say) => ({ vi: `${who(detail, say)} đã xem ${times} hồ sơ.`, en: `${who(detail, say)} looked at ${times} files.` }),
  },
  {
    kind: 'conduct', code: 'mass-exports', clause: 'tt.d11.k4', severity: 'warning', seenBy: SEEN_BY, link: '/journal', windowHours: 24, threshold: () => 3000, closes: CLOSES,
    of: (entry) => (!entry.refused && TAKE_OUTS.includes(entry.act) ? one(entry, entry.files) : null),
    number: house('3.000 hồ sơ trong các danh sách xuất, in của một tài khoản trong 24 giờ (mỗi lần xuất tối đa 5.000)', '3,000 files in the lists that one account took out within 24 hours (5,000 at most at a time)'),
    title: { vi: 'Xuất nhiều hồ sơ ra ngoài', en: 'Many files taken out' },
    means: { vi: 'Danh sách nhiều hồ sơ đã rời hệ thống trong một ngày.', en: 'Lists of many files left the system within a day.' },
    todo: { vi: 'Đối chiếu số bản với việc được giao; hỏi bản đó đang ở đâu, ai giữ. Xuất định kỳ thì ghi rõ khi xác nhận.', en: 'Hold the copies against the work that was given; ask where they are and who keeps them. If it is a regular list, say so when acknowledging.' },
    told: (detail, times, say) => ({ vi: `${who(detail, say)} đã xuất danh sách có ${times} hồ sơ.`, en: `${who(detail, say)} took out lists of ${times} files.` }),
  },
  {
    kind: 'conduct', code: 'mass-prints', clause: 'tt.d11.k4', severity: 'warning', seenBy: SEEN_BY, link: '/journal', windowHours: 24, threshold: () => 60, closes: CLOSES,
    of: (entry) => (!entry.refused && entry.act === 'file.print' ? one(entry, 1) : null),
    number: house('60 bản in của một tài khoản trong 24 giờ', '60 printed copies by one account within 24 hours'),
    title: { vi: 'In nhiều hồ sơ', en: 'Many files printed' },
    means: { vi: 'Một tài khoản in nhiều bản trích lục trong một ngày.', en: 'One account printed many extracts within a day.' },
    todo: { vi: 'Đối chiếu số bản in với sổ cấp bản; hỏi các bản đó giao cho ai.', en: 'Hold the copies against the register of copies; ask to whom they were given.' },
    told: (detail, times, say) => ({ vi: `${who(detail, say)} đã in ${times} bản.`, en: `${who(detail, say)} printed ${times} copies.` }),
  },
  {
    kind: 'conduct', code: 'night-reads', clause: 'tt.d11.k4', severity: 'notice', seenBy: SEEN_BY, link: '/journal', windowHours: 8, threshold: () => 10, closes: CLOSES,
    of: (entry) => (isNight(entry.at) ? look(entry) : null),
    number: { vi: '10 hồ sơ khác nhau trong một đêm (quy tắc của chương trình: tiếp nhận, trích xuất ban đêm cần ít hơn); đêm từ 22 đến 6 giờ (Bộ luật Lao động 2019 Điều 106)', en: '10 different files in one night (a rule of this program: receiving people at night needs fewer); night from 22:00 to 06:00 (Labour Code 2019 Article 106)' },
    title: { vi: 'Xem hồ sơ ban đêm', en: 'Files looked at by night' },
    means: { vi: 'Nhiều hồ sơ được xem ngoài giờ, nhiều hơn việc trực đêm thường cần.', en: 'More files were looked at by night than duty at night usually needs.' },
    todo: { vi: 'Đối chiếu với lịch trực. Không có lịch trực thì hỏi người đó và xem nhật ký.', en: 'Hold it against the duty roster. Without duty, ask that person and look at the journal.' },
    told: (detail, times, say) => ({ vi: `${who(detail, say)} đã xem ${times} hồ sơ ban đêm.`, en: `${who(detail, say)} looked at ${times} files by night.` }),
  },
  {
    kind: 'conduct', code: 'reads-outside-custody', clause: 'tt.d4.k2', severity: 'warning', seenBy: SEEN_BY, link: '/journal', windowHours: 24, threshold: () => 30, closes: CLOSES,
    // Inspectors look at files of others by duty; their looks stand in the journal like all.
    of: (entry) => (entry.unit !== entry.actorUnit && entry.position !== 'INSPECTOR' ? look(entry) : null),
    number: house('30 hồ sơ do đơn vị khác quản lý trong 24 giờ', '30 files in the custody of other units within 24 hours'),
    title: { vi: 'Xem nhiều hồ sơ của đơn vị khác', en: 'Many files of other units looked at' },
    means: { vi: 'Được phép theo nhiệm vụ chỉ đạo, nhưng số lượng vượt mức chỉ đạo thường cần.', en: 'Allowed by the duty of direction, but more than direction usually needs.' },
    todo: { vi: 'Hỏi mục đích đã nêu có đúng việc đang làm không; đối chiếu với kế hoạch kiểm tra, chỉ đạo.', en: 'Ask whether the stated purpose was the work done; hold it against the plan of direction or inspection.' },
    told: (detail, times, say) => ({ vi: `${who(detail, say)} đã xem ${times} hồ sơ do đơn vị khác quản lý.`, en: `${who(detail, say)} looked at ${times} files in the custody of other units.` }),
  },
  {
    kind: 'conduct', code: 'refused-looks', clause: 'tt.d4.k1', severity: 'warning', seenBy: SEEN_BY, link: '/journal', windowHours: 1, threshold: () => 10, closes: CLOSES,
    of: (entry) => (entry.refused && entry.fileId !== null && entry.code?.startsWith('authority.') === true ? one(entry, entry.times) : null),
    number: house('10 lần bị từ chối khi mở hồ sơ trong 1 giờ', '10 refusals at files within 1 hour'),
    title: { vi: 'Nhiều lần mở hồ sơ không được phép', en: 'Many refused attempts at files' },
    means: { vi: 'Một tài khoản cố mở những hồ sơ ngoài quyền của mình.', en: 'One account tries to open files beyond its rights.' },
    todo: { vi: 'Hỏi người đó tìm gì. Nếu là việc được giao thì cấp nhiệm vụ cho đúng; nếu không thì lập biên bản.', en: 'Ask what that person looks for. If it is their work, give the right posting; if not, put it on record.' },
    told: (detail, times, say) => ({ vi: `${who(detail, say)} bị từ chối ${times} lần khi mở hồ sơ.`, en: `${who(detail, say)} was refused ${times} times at files.` }),
  },
];
