import type { Position } from '../../authority/index.ts';
import type { CopyFacts, Facts, MediumFacts } from '../facts.ts';
import type { Detail, Finding, StateRule } from '../types.ts';

const SEEN_BY: readonly Position[] = ['UNIT_HEAD', 'DATABASE_OFFICER', 'INSPECTOR', 'TECH_ADMIN'];
const SCREEN = '/keeping';
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** The copy of a day may be made some hours later than that of the day before. */
const GRACE_MS = 3 * HOUR_MS;
const WEEK_DAYS = 7;
const VERIFY_DAYS = 31;
const DRILL_DAYS = 183;

const daysSince = (now: number, at: number): number => Math.floor((now - at) / DAY_MS);

function overdueBackup({ now, topUnit, copies }: Facts): Finding[] {
  const since = copies.newest?.endedAt ?? copies.nodeSince;
  if (since === null || now - since <= DAY_MS + GRACE_MS) return [];
  const week = now - since > WEEK_DAYS * DAY_MS;
  const found = { unit: topUnit, about: '', detail: { days: daysSince(now, since), copies: copies.newest === null ? 0 : 1 } };
  return [week ? { ...found, severity: 'critical', clause: 'tt.d8.k5.a' } : found];
}

/** Only where the tool has been read at all: a site that copies by other means says nothing here. */
function overdueEvidence({ now, topUnit, copies: { evidence } }: Facts): Finding[] {
  if (evidence === null) return [];
  const since = Math.min(evidence.readAt, evidence.newestAt ?? evidence.readAt);
  if (now - since > DAY_MS + GRACE_MS) return [{ unit: topUnit, about: '', detail: { days: daysSince(now, since) } }];
  return evidence.repositories < 2 ? [{ unit: topUnit, about: '', detail: { repositories: evidence.repositories } }] : [];
}

/** Why the copies do not lie on two media; null when they do. */
function fewMedia({ mediaInUse, newest }: CopyFacts): Detail | null {
  if (mediaInUse < 2) return { inUse: mediaInUse };
  return newest !== null && newest.media < 2 ? { media: newest.media } : null;
}

const ofMedia = ({ topUnit, copies }: Facts, is: (medium: MediumFacts) => number | null): Finding[] =>
  copies.media.flatMap((medium) => {
    const days = is(medium);
    return days === null ? [] : [{ unit: topUnit, about: medium.mediumId, detail: { mediumId: medium.mediumId, days } }];
  });

const overdue = (facts: Facts, days: number, last: (medium: MediumFacts) => number | null): Finding[] =>
  ofMedia(facts, (medium) => {
    const since = last(medium) ?? medium.firstCopyAt;
    return facts.now - since > days * DAY_MS ? daysSince(facts.now, since) : null;
  });

/** Of copies and media: the words of the clauses that the commands and the schedule serve. */
export const keepingRules: readonly StateRule[] = [
  {
    kind: 'state', code: 'backup-overdue', clause: 'nd160.d10.k7.c', severity: 'warning', seenBy: SEEN_BY, link: SCREEN, find: overdueBackup,
    number: { vi: 'quá 1 ngày 3 giờ: cảnh báo (NĐ 160/2026 Điều 10.7.c: hằng ngày); quá 7 ngày: nghiêm trọng (dự thảo Thông tư Điều 8.5.a: mỗi tuần)', en: 'over 1 day and 3 hours: a warning (Decree 160/2026 Article 10.7.c: daily); over 7 days: critical (draft Circular Article 8.5.a: weekly)' },
    closes: { vi: 'Khi có bản sao lưu mới, trọn vẹn.', en: 'When there is a new, whole copy.' },
    title: { vi: 'Quá hạn sao lưu', en: 'Backup overdue' },
    means: { vi: 'Máy hỏng lúc này thì mất mọi thông tin đã nhập từ bản sao lưu gần nhất.', en: 'If the machine fails now, everything entered since the last copy is lost.' },
    todo: { vi: 'Cắm hai phương tiện đã đăng ký rồi chạy “thahs backup run”.', en: 'Plug in two registered media and run “thahs backup run”.' },
    told: (detail) => (detail['copies'] === 0
      ? { vi: `Chưa có bản sao lưu nào, nút đã chạy ${detail['days']} ngày.`, en: `There is no copy yet; the node has run for ${detail['days']} days.` }
      : { vi: `Bản sao lưu gần nhất đã ${detail['days']} ngày.`, en: `The newest copy is ${detail['days']} days old.` }),
  },
  {
    kind: 'state', code: 'one-medium', clause: 'tt.d8.k5.b', severity: 'critical', seenBy: SEEN_BY, link: SCREEN,
    find: ({ topUnit, copies }) => {
      const detail = fewMedia(copies);
      return detail === null ? [] : [{ unit: topUnit, about: '', detail }];
    },
    number: { vi: 'ít hơn 2 phương tiện (dự thảo Thông tư Điều 8.5.b)', en: 'fewer than 2 media (draft Circular Article 8.5.b)' },
    closes: { vi: 'Khi có hai phương tiện đang dùng và bản mới nhất nằm trọn vẹn trên cả hai.', en: 'When two media are in use and the newest copy lies whole on both.' },
    title: { vi: 'Bản sao lưu không đủ hai phương tiện', en: 'Copies on fewer than two media' },
    means: { vi: 'Phương tiện đó hỏng hoặc mất là không còn gì để phục hồi.', en: 'If that medium fails or is lost, there is nothing to restore from.' },
    todo: { vi: 'Đăng ký, cắm thêm phương tiện là một ổ khác rồi sao lưu lại.', en: 'Register and plug in another medium on a different disk, then make a copy.' },
    told: (detail) => (detail['media'] === undefined
      ? { vi: `Đang dùng ${detail['inUse']} phương tiện, phải có ít nhất 2.`, en: `Media in use: ${detail['inUse']}; at least 2 are needed.` }
      : { vi: `Bản sao lưu mới nhất nằm trọn vẹn trên ${detail['media']} phương tiện.`, en: `Media on which the newest copy lies whole: ${detail['media']}.` }),
  },
  {
    kind: 'state', code: 'copy-damaged', clause: 'tt.d11.k2', severity: 'critical', seenBy: SEEN_BY, link: SCREEN, find: (facts) => ofMedia(facts, ({ damaged }) => (damaged ? 0 : null)),
    number: null,
    closes: { vi: 'Khi lần kiểm tra hoặc phục hồi thử sau của phương tiện đó không còn lỗi.', en: 'When a later check or trial of that medium finds no fault.' },
    title: { vi: 'Bản sao lưu hỏng', en: 'A copy is damaged' },
    means: { vi: 'Lần kiểm tra hoặc phục hồi thử gần nhất cho thấy bản trên phương tiện này không dùng được.', en: 'The last check or trial showed that the copy on this medium cannot be used.' },
    todo: { vi: 'Sao lưu lại ngay; thay phương tiện nếu bản mới cũng lỗi.', en: 'Make a copy at once; replace the medium if the new one fails too.' },
    told: (detail, _times, say) => ({ vi: `Phương tiện ${say.medium(String(detail['mediumId']))}: lần kiểm tra gần nhất có lỗi.`, en: `Medium ${say.medium(String(detail['mediumId']))}: the last check found faults.` }),
  },
  {
    kind: 'state', code: 'verify-overdue', clause: 'nd160.d10.k7.d', severity: 'warning', seenBy: SEEN_BY, link: SCREEN, find: (facts) => overdue(facts, VERIFY_DAYS, ({ lastVerifiedAt }) => lastVerifiedAt),
    number: { vi: `quá ${VERIFY_DAYS} ngày (NĐ 160/2026 Điều 10.7.d: hằng tháng)`, en: `over ${VERIFY_DAYS} days (Decree 160/2026 Article 10.7.d: monthly)` },
    closes: { vi: 'Khi phương tiện được kiểm tra.', en: 'When the medium is checked.' },
    title: { vi: 'Quá hạn kiểm tra bản sao lưu', en: 'Check of copies overdue' },
    means: { vi: 'Không biết bản trên phương tiện này còn đọc được không.', en: 'Nobody knows whether the copy on this medium can still be read.' },
    todo: { vi: 'Cắm phương tiện rồi chạy “thahs backup verify”.', en: 'Plug the medium in and run “thahs backup verify”.' },
    told: (detail, _times, say) => ({ vi: `Phương tiện ${say.medium(String(detail['mediumId']))}: ${detail['days']} ngày chưa kiểm tra.`, en: `Medium ${say.medium(String(detail['mediumId']))}: not checked for ${detail['days']} days.` }),
  },
  {
    kind: 'state', code: 'drill-overdue', clause: 'tt.d11.k2', severity: 'warning', seenBy: SEEN_BY, link: SCREEN, find: (facts) => overdue(facts, DRILL_DAYS, ({ lastDrillAt }) => lastDrillAt),
    number: { vi: `quá ${DRILL_DAYS} ngày (TCVN 14423:2026 6.11.2, cấp độ 4: 6 tháng; cấp độ 3 chỉ nói định kỳ)`, en: `over ${DRILL_DAYS} days (TCVN 14423:2026 6.11.2, level 4: 6 months; level 3 says only periodically)` },
    closes: { vi: 'Khi phục hồi thử phương tiện đó đạt.', en: 'When a trial of that medium passes.' },
    title: { vi: 'Quá hạn phục hồi thử', en: 'Drill overdue' },
    means: { vi: 'Chưa biết bản trên phương tiện này có phục hồi được thành một nút chạy được không.', en: 'Nobody knows whether this medium can be restored to a node that runs.' },
    todo: { vi: 'Cắm phương tiện rồi chạy “thahs backup drill”.', en: 'Plug the medium in and run “thahs backup drill”.' },
    told: (detail, _times, say) => ({ vi: `Phương tiện ${say.medium(String(detail['mediumId']))}: ${detail['days']} ngày chưa phục hồi thử.`, en: `Medium ${say.medium(String(detail['mediumId']))}: no trial for ${detail['days']} days.` }),
  },
  {
    kind: 'state', code: 'evidence-overdue', clause: 'nd160.d10.k7.c', severity: 'warning', seenBy: SEEN_BY, link: SCREEN, find: overdueEvidence,
    number: { vi: 'quá 1 ngày 3 giờ chưa có bản mới hoặc chưa đọc (NĐ 160/2026 Điều 10.7.c: hằng ngày), hoặc ít hơn 2 kho (dự thảo Thông tư Điều 8.5.b)', en: 'over 1 day and 3 hours without a new copy or a reading (Decree 160/2026 Article 10.7.c: daily), or fewer than 2 repositories (draft Circular Article 8.5.b)' },
    closes: { vi: 'Khi đọc thấy bản mới không lỗi ở hai kho.', en: 'When a new, undamaged copy is read from two repositories.' },
    title: { vi: 'pgBackRest: thiếu bản sao lưu', en: 'pgBackRest: copies wanting' },
    means: { vi: 'Công cụ sao lưu của máy chủ cơ sở dữ liệu không còn chạy, chỉ còn một kho, hoặc lâu rồi không ai đọc nó nói gì.', en: 'The tool that copies the database server no longer runs, has one repository left, or nobody has read what it says for long.' },
    todo: { vi: 'Xem “pgbackrest info” trên máy chủ cơ sở dữ liệu, rồi chạy “thahs pgbackrest read”.', en: 'See “pgbackrest info” on the database server, then run “thahs pgbackrest read”.' },
    told: (detail) => (detail['days'] === undefined
      ? { vi: `Trong tuần, bản không lỗi chỉ có ở ${detail['repositories']} kho, phải có ở ít nhất 2.`, en: `Undamaged copies of the week are in ${detail['repositories']} repositories; at least 2 are needed.` }
      : { vi: `Bản mới nhất mà pgBackRest cho biết, hoặc lần đọc gần nhất, đã ${detail['days']} ngày.`, en: `The newest copy that pgBackRest tells of, or the last reading, is ${detail['days']} days old.` }),
  },
];
