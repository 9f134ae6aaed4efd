import type { PointEvidence } from '../../contract/oversight-views.ts';
import { LIMITS } from './facts.ts';
import type { SafetyFacts } from './facts.ts';

/** One point of a check: what is asked, by which clause, and what the program's own evidence says. */
export interface Point {
  readonly code: string;
  readonly clause: string;
  readonly question: { readonly vi: string; readonly en: string };
  /** Only the unit that runs the node knows. */
  readonly ofNode: boolean;
  readonly says: (facts: SafetyFacts) => Omit<PointEvidence, 'point'>;
}

const said = (holds: boolean | null, vi: string, en: string): Omit<PointEvidence, 'point'> => ({ holds, vi, en });

/** Where the rule of an alarm already looks: it holds while none of them is open. */
const silent = (codes: readonly string[]) => (facts: SafetyFacts): boolean => !facts.alarms.some((code) => codes.includes(code));

function byAlarms(codes: readonly string[], figure: (facts: SafetyFacts) => readonly [string, string]): Point['says'] {
  return (facts) => {
    const open = facts.alarms.filter((code) => codes.includes(code));
    const [vi, en] = figure(facts);
    return open.length === 0 ? said(true, `${vi}; không có cảnh báo`, `${en}; no alarm`) : said(false, `${vi}; cảnh báo đang mở: ${open.join(', ')}`, `${en}; open alarms: ${open.join(', ')}`);
  };
}

const ANTIVIRUS = ['machine-no-antivirus', 'antivirus-signatures-old', 'antivirus-scan-overdue', 'antivirus-found', 'machine-licence-ends'];
const STANDBY = ['standby-away', 'standby-alone', 'standby-lost', 'standby-behind'];

const node = (point: Omit<Point, 'ofNode'>): Point => ({ ...point, ofNode: true });
const unit = (point: Omit<Point, 'ofNode'>): Point => ({ ...point, ofNode: false });

/** What a check looks at (NĐ 160/2026 Điều 11.6.đ; Circular Điều 12.1), in the order in which it is asked. A code is never used again for something else. */
export const POINTS: readonly Point[] = [
  node({ code: 'media', clause: 'tt.d8.k5.b', question: { vi: 'Bản sao lưu nằm trên ít nhất hai phương tiện độc lập, đúng hạn', en: 'Copies lie on two independent media at least, and in time' }, says: (f) => said(f.media >= 2 && f.newestMedia >= 2 && silent(['backup-overdue', 'one-medium', 'copy-damaged'])(f), `${f.media} phương tiện đang dùng; bản mới nhất ${f.newest ?? 'chưa có'}, trên ${f.newestMedia} phương tiện`, `${f.media} media in use; newest copy ${f.newest ?? 'none'} on ${f.newestMedia}`) }),
  node({ code: 'trials', clause: 'tt.d11.k2', question: { vi: 'Bản sao lưu được kiểm tra và phục hồi thử đúng hạn', en: 'Copies are checked and restored on trial in time' }, says: (f) => said(f.media > 0 && f.unverified === 0 && f.undrilled === 0, `${f.unverified} phương tiện quá ${LIMITS.verify} ngày chưa kiểm tra, ${f.undrilled} quá nửa năm chưa phục hồi thử, trên ${f.media}`, `${f.unverified} media not checked for ${LIMITS.verify} days, ${f.undrilled} not tried for half a year, of ${f.media}`) }),
  node({ code: 'encrypted', clause: 'tt.d8.k4', question: { vi: 'Phương tiện lưu trữ đều được mã hóa', en: 'All media encrypt' }, says: (f) => said(f.media > 0 && f.plain === 0, `${f.plain} trong ${f.media} phương tiện chưa thấy hoặc chưa khai mã hóa`, `${f.plain} of ${f.media} media not seen or stated to encrypt`) }),
  node({ code: 'ledger', clause: 'tt.d7.k2.b', question: { vi: 'Sổ phương tiện không có phương tiện mất, thôi dùng mà chưa xử lý', en: 'No medium is lost or waits for its clearing' }, says: (f) => said(f.waiting === 0, `${f.waiting} phương tiện mất hoặc chờ xóa sạch`, `${f.waiting} media lost or waiting`) }),
  node({ code: 'antivirus', clause: 'tt.d8.k3', question: { vi: 'Mọi máy có phần mềm phòng chống mã độc còn bản quyền, được cập nhật', en: 'All machines are protected by antivirus software that is licensed and current' }, says: (f) => (f.machines === 0 ? said(false, 'chưa đăng ký máy nào', 'no machine is registered') : byAlarms(ANTIVIRUS, () => [`${f.machines} máy đang dùng`, `${f.machines} machines in use`])(f)) }),
  node({ code: 'network', clause: 'tt.d7.k2.a', question: { vi: 'Máy chứa cơ sở dữ liệu không nối với mạng công cộng', en: 'The machine of the base has no way to a public network' }, says: byAlarms(['public-network'], () => ['nút xem đường ra mỗi phút', 'the node looks each minute']) }),
  unit({ code: 'factor', clause: 'tt.d9.k3', question: { vi: 'Mọi tài khoản đang giữ nhiệm vụ có yếu tố xác thực thứ hai', en: 'Every account in post has a second factor' }, says: (f) => said(f.noFactor === 0, `${f.noFactor} trong ${f.people} tài khoản chưa có`, `${f.noFactor} of ${f.people} accounts have none`) }),
  unit({ code: 'unused', clause: 'tt.d4.k2', question: { vi: 'Không còn tài khoản bỏ không', en: 'No account is left unused' }, says: (f) => said(f.unused === 0, `${f.unused} tài khoản quá ${LIMITS.unused} ngày không đăng nhập (quy ước của hệ thống)`, `${f.unused} accounts unused for ${LIMITS.unused} days (a rule of this program)`) }),
  unit({ code: 'postings', clause: 'tt.d4.k2', question: { vi: 'Nhiệm vụ sắp hết hạn đã được xem xét', en: 'Postings about to end were considered' }, says: (f) => said(f.ending === 0 ? true : null, `${f.ending} nhiệm vụ hết trong ${LIMITS.ending} ngày`, `${f.ending} postings end within ${LIMITS.ending} days`) }),
  unit({ code: 'heads', clause: 'tt.d4.k5', question: { vi: 'Đơn vị có hơn một chỉ huy có tài khoản, để việc cần hai người không tắc', en: 'More than one head has an account, so that what needs two people goes on' }, says: (f) => said(f.heads > 1, `${f.heads} chỉ huy`, `${f.heads} heads`) }),
  unit({ code: 'officer', clause: 'tt.d8.k2', question: { vi: 'Đã cử cán bộ chuyên trách cơ sở dữ liệu', en: 'A dedicated officer is appointed' }, says: (f) => said(f.officers > 0, `${f.officers} cán bộ chuyên trách`, `${f.officers} dedicated officers`) }),
  unit({ code: 'journal', clause: 'tt.d9.k3', question: { vi: 'Toàn bộ nhật ký được đối chiếu thường xuyên, không sai lệch', en: 'The whole journal is verified and stands' }, says: (f) => said(f.journalDays !== null && f.journalDays <= 7 && silent(['journal-damaged', 'reconciliation-faults'])(f), f.journalDays === null ? 'chưa đối chiếu lần nào' : `đối chiếu gần nhất ${f.journalDays} ngày trước`, f.journalDays === null ? 'never verified' : `last verified ${f.journalDays} days ago`) }),
  unit({ code: 'reconciled', clause: 'nd160.d10.k7.d', question: { vi: 'Đối soát hằng tháng có biên bản được xác nhận', en: 'The monthly reconciliations are confirmed' }, says: (f) => said(silent(['reconciliation-missing'])(f), `${f.months} tháng của quý này đã xác nhận`, `${f.months} months of this quarter confirmed`) }),
  unit({ code: 'alarms', clause: 'tt.d11.k4', question: { vi: 'Không còn cảnh báo nghiêm trọng đang mở', en: 'No critical alarm is open' }, says: (f) => said(f.critical === 0, `${f.critical} cảnh báo nghiêm trọng`, `${f.critical} critical alarms`) }),
  unit({ code: 'redactions', clause: 'nd160.d13.k7', question: { vi: 'Lệnh xóa nội dung đều đã được quyết định', en: 'Every order to redact was decided' }, says: (f) => said(f.redactions === 0, `${f.redactions} lệnh chờ quyết định`, `${f.redactions} orders wait`) }),
  node({ code: 'keys', clause: 'tt.d8.k4', question: { vi: 'Có khóa khôi phục đang dùng, đã thử mở trong nửa năm', en: 'A recovery key is in use and was tried within half a year' }, says: (f) => said(f.keys > 0 && f.keysUntried === 0, `${f.keys} khóa đang dùng, ${f.keysUntried} lâu chưa thử`, `${f.keys} keys in use, ${f.keysUntried} not tried for long`) }),
  node({ code: 'standby', clause: 'tt.d9.k5', question: { vi: 'Máy dự phòng (nếu có) theo kịp nút', en: 'The standby, if there is one, is in step' }, says: (f) => (f.standbys === 0 ? said(null, 'chưa có máy dự phòng', 'there is no standby') : byAlarms(STANDBY, () => ['có máy dự phòng', 'there is a standby'])(f)) }),
  node({ code: 'certificates', clause: 'tt.d9.k2', question: { vi: 'Chứng thư của nút còn hạn', en: 'The certificates of the node are valid' }, says: byAlarms(['certificate-expiring'], () => ['nút xem hạn mỗi phút', 'the node looks each minute']) }),
  node({ code: 'clock', clause: 'tt.d9.k3', question: { vi: 'Đồng hồ máy chủ đúng', en: 'The clock of the server is right' }, says: byAlarms(['clock-set-back', 'clock-drift'], () => ['nút xem đồng hồ mỗi phút', 'the node looks each minute']) }),
  unit({ code: 'measures', clause: 'tt.d12.k1.b', question: { vi: 'Biện pháp an toàn đang áp dụng có hiệu quả; nội dung không đạt lần trước đã được khắc phục', en: 'The measures in force have their effect; what failed before was mended' }, says: () => said(null, 'do người kiểm tra đánh giá', 'for the officer to judge') }),
];

/** What the program knows of each point now. */
export const evidenceNow = (facts: SafetyFacts): PointEvidence[] =>
  POINTS.map(({ code, ofNode, says }) => ({ point: code, ...(ofNode && !facts.runsNode ? said(null, 'do đơn vị vận hành nút kiểm tra', 'for the unit that runs the node') : says(facts)) }));
