import type { Position } from '../../authority/index.ts';
import type { AlarmSeverity } from '../../contract/alarm-views.ts';
import type { Facts } from '../facts.ts';
import type { Finding, StateRule } from '../types.ts';

const SEEN_BY: readonly Position[] = ['UNIT_HEAD', 'DATABASE_OFFICER', 'INSPECTOR', 'TECH_ADMIN'];
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const HOUSE = { vi: 'quy tắc của chương trình, không phải số của luật', en: 'a rule of this program, not a number of the law' };
const CERTIFICATE_STEPS: readonly (readonly [number, AlarmSeverity])[] = [[7, 'critical'], [30, 'warning'], [90, 'notice']];
const [DISK_WARNING, DISK_CRITICAL, DISK_BACK] = [10, 5, 2];
const VERIFY_JOURNAL_DAYS = 7;
const MAIL_HOURS = 2;
const STANDBY_SECONDS = 300;

const minutes = (ms: number): number => Math.round(Math.abs(ms) / MINUTE_MS);

function certificates({ now, topUnit, machine }: Facts): Finding[] {
  return machine.certificates.flatMap(({ name, endsAt }) => {
    const days = Math.floor((endsAt - now) / DAY_MS);
    const step = CERTIFICATE_STEPS.find(([limit]) => days < limit);
    return step ? [{ unit: topUnit, about: name, detail: { name, days }, severity: step[1] }] : [];
  });
}

/** Once open it closes only with some room to spare, so that it does not come and go. */
function disk({ topUnit, machine }: Facts, open: (about: string) => boolean): Finding[] {
  if (machine.disk === null || machine.disk.totalBytes === 0) return [];
  const percent = Math.floor((100 * machine.disk.freeBytes) / machine.disk.totalBytes);
  const limit = DISK_WARNING + (open('') ? DISK_BACK : 0);
  if (percent >= limit) return [];
  return [{ unit: topUnit, about: '', detail: { percent }, severity: percent < DISK_CRITICAL ? 'critical' : 'warning' }];
}

function drift({ topUnit, machine }: Facts): Finding[] {
  const off = Math.abs(machine.databaseClockOff) > MINUTE_MS ? machine.databaseClockOff : machine.clockJumped;
  return Math.abs(off) > MINUTE_MS ? [{ unit: topUnit, about: '', detail: { minutes: minutes(off) } }] : [];
}

function setBack({ now, topUnit, latestLook }: Facts): Finding[] {
  const behind = (latestLook ?? now) - now;
  return behind > MINUTE_MS ? [{ unit: topUnit, about: '', detail: { minutes: minutes(behind) } }] : [];
}

function unverified({ now, topUnit, journal, copies }: Facts): Finding[] {
  const since = journal.verifiedAt ?? copies.nodeSince;
  if (since === null || now - since <= VERIFY_JOURNAL_DAYS * DAY_MS) return [];
  return [{ unit: topUnit, about: '', detail: { days: Math.floor((now - since) / DAY_MS) } }];
}

/** Of the machine, the line and the journal itself. */
export const machineRules: readonly StateRule[] = [
  {
    kind: 'state', code: 'journal-damaged', clause: 'tt.d9.k3', severity: 'critical', seenBy: SEEN_BY, link: '/journal',
    find: ({ topUnit, journal }) => (journal.faults > 0 ? [{ unit: topUnit, about: '', detail: { faults: journal.faults } }] : []),
    number: null,
    closes: { vi: 'Khi lần đối chiếu sau không còn sai.', en: 'When a later verification finds no fault.' },
    title: { vi: 'Nhật ký không khớp', en: 'The journal does not stand' },
    means: { vi: 'Có dòng dữ liệu bị sửa, thêm hoặc xóa ngoài chương trình.', en: 'A row was changed, added or removed behind the program.' },
    todo: { vi: 'Không sửa gì trên máy. Chạy “thahs journal verify” để biết mục nào, giữ nguyên ổ đĩa, báo cáo người có thẩm quyền; so với bản sao lưu.', en: 'Change nothing on the machine. Run “thahs journal verify” to see which entry, keep the disk as it is, report; compare with a copy.' },
    told: (detail) => ({ vi: `Lần đối chiếu gần nhất có ${detail['faults']} chỗ sai.`, en: `The last verification found ${detail['faults']} faults.` }),
  },
  {
    kind: 'state', code: 'journal-unverified', clause: 'nd160.d10.k7.d', severity: 'warning', seenBy: SEEN_BY, link: null, find: unverified,
    number: { vi: `quá ${VERIFY_JOURNAL_DAYS} ngày; ${HOUSE.vi} (NĐ 160/2026 Điều 10.7.d: hằng tháng; bộ hẹn giờ đi kèm chạy mỗi đêm)`, en: `over ${VERIFY_JOURNAL_DAYS} days; ${HOUSE.en} (Decree 160/2026 Article 10.7.d: monthly; the timer that comes along runs nightly)` },
    closes: { vi: 'Khi nhật ký được đối chiếu.', en: 'When the journal is verified.' },
    title: { vi: 'Quá hạn đối chiếu nhật ký', en: 'Verification of the journal overdue' },
    means: { vi: 'Nếu có dòng bị sửa lén thì chưa ai biết.', en: 'If a row was altered, nobody knows yet.' },
    todo: { vi: 'Chạy “thahs journal verify”; bật bộ hẹn giờ mỗi đêm (thư mục deploy/systemd).', en: 'Run “thahs journal verify”; enable the nightly timer (folder deploy/systemd).' },
    told: (detail) => ({ vi: `${detail['days']} ngày chưa đối chiếu nhật ký.`, en: `The journal has not been verified for ${detail['days']} days.` }),
  },
  {
    kind: 'state', code: 'certificate-expiring', clause: 'tt.d9.k2', severity: 'notice', seenBy: SEEN_BY, link: null, find: certificates,
    number: { vi: `còn dưới 90, 30, 7 ngày: nhắc, cảnh báo, nghiêm trọng; ${HOUSE.vi}`, en: `fewer than 90, 30, 7 days left: notice, warning, critical; ${HOUSE.en}` },
    closes: { vi: 'Khi chứng thư mới được dùng.', en: 'When a new certificate is in use.' },
    title: { vi: 'Chứng thư sắp hết hạn', en: 'A certificate is about to expire' },
    means: { vi: 'Hết hạn thì máy của cán bộ không nối được với nút, máy dự phòng không theo được nút.', en: 'Once it ends, the machines of the officers cannot reach the node, nor the standby follow it.' },
    todo: { vi: 'Khởi động lại nút khi còn dưới 30 ngày: chứng thư máy chủ được làm mới (cần ca-key.pem ở chỗ cũ). Của máy dự phòng: máy đó tự làm mới khi có pki/line-ca-key.pem; nếu không thì mời lại bằng “thahs standby invite”. Chứng thư khác: làm khóa mới.', en: 'Restart the node when fewer than 30 days are left: the certificate of the server is made anew (ca-key.pem must be in its place). That of the standby is renewed by that machine where pki/line-ca-key.pem is; otherwise invite it anew. For others make a new key.' },
    told: (detail) => ({ vi: `Chứng thư ${detail['name']} còn ${detail['days']} ngày.`, en: `Certificate ${detail['name']}: ${detail['days']} days left.` }),
  },
  {
    kind: 'state', code: 'clock-set-back', clause: 'tt.d9.k3', severity: 'critical', seenBy: SEEN_BY, link: null, find: setBack,
    number: { vi: `chậm hơn 1 phút so với lần rà soát muộn nhất; ${HOUSE.vi}`, en: `more than 1 minute behind the latest look; ${HOUSE.en}` },
    closes: { vi: 'Khi đồng hồ qua lại mốc đó, hoặc khi có người xác nhận giờ hiện nay là đúng.', en: 'When the clock has passed that moment again, or when somebody acknowledged that it is right now.' },
    title: { vi: 'Đồng hồ máy chủ bị lùi', en: 'The clock was set back' },
    means: { vi: 'Thời điểm ghi trong nhật ký và thời hạn tính từ bây giờ sẽ sai.', en: 'Times in the journal and time limits counted from now on will be wrong.' },
    todo: { vi: 'Chỉnh giờ máy chủ theo nguồn giờ nội bộ; tìm xem ai đã đổi giờ.', en: 'Set the clock by the internal time source; find out who changed it.' },
    told: (detail) => ({ vi: `Đồng hồ chậm ${detail['minutes']} phút so với lần rà soát muộn nhất.`, en: `The clock is ${detail['minutes']} minutes behind the latest look.` }),
  },
  {
    kind: 'state', code: 'clock-drift', clause: 'tt.d9.k3', severity: 'warning', seenBy: SEEN_BY, link: null, find: drift,
    number: { vi: `lệch hoặc nhảy quá 1 phút; ${HOUSE.vi}`, en: `off or jumped by more than 1 minute; ${HOUSE.en}` },
    closes: { vi: 'Khi hai đồng hồ lại khớp và đồng hồ không còn nhảy.', en: 'When the clocks agree again and no longer jump.' },
    title: { vi: 'Đồng hồ bị lệch', en: 'The clock is off' },
    means: { vi: 'Đồng hồ của nút và của máy chủ cơ sở dữ liệu khác nhau, hoặc vừa bị chỉnh.', en: 'The clocks of the node and of its database differ, or one was just changed.' },
    todo: { vi: 'Kiểm tra dịch vụ giờ (chrony, systemd-timesyncd) trên cả hai máy.', en: 'Check the time service (chrony, systemd-timesyncd) on both machines.' },
    told: (detail) => ({ vi: `Lệch ${detail['minutes']} phút.`, en: `Off by ${detail['minutes']} minutes.` }),
  },
  {
    kind: 'state', code: 'disk-nearly-full', clause: 'tt.d11.k3', severity: 'warning', seenBy: SEEN_BY, link: null, find: disk,
    number: { vi: `còn dưới ${DISK_WARNING} %: cảnh báo; dưới ${DISK_CRITICAL} %: nghiêm trọng; ${HOUSE.vi}`, en: `less than ${DISK_WARNING} % free: warning; less than ${DISK_CRITICAL} %: critical; ${HOUSE.en}` },
    closes: { vi: `Khi trống lại ít nhất ${DISK_WARNING + DISK_BACK} %.`, en: `When at least ${DISK_WARNING + DISK_BACK} % is free again.` },
    title: { vi: 'Ổ đĩa sắp đầy', en: 'The disk is nearly full' },
    means: { vi: 'Đầy ổ thì không ghi thêm được gì, mọi việc nhập đều dừng.', en: 'On a full disk nothing can be written and all entry stops.' },
    todo: { vi: 'Dọn tệp không thuộc hệ thống, hoặc chuyển thư mục dữ liệu sang ổ lớn hơn. Không xóa gì trong thư mục dữ liệu.', en: 'Remove files that are not of the system, or move the data folder to a larger disk. Delete nothing in the data folder.' },
    told: (detail) => ({ vi: `Ổ đĩa chứa dữ liệu còn trống ${detail['percent']} %.`, en: `The disk of the data has ${detail['percent']} % free.` }),
  },
  {
    kind: 'state', code: 'standby-behind', clause: 'tt.d9.k5', severity: 'warning', seenBy: SEEN_BY, link: null,
    find: ({ topUnit, standbys }) => standbys.filter(({ seconds }) => seconds > STANDBY_SECONDS).map(({ name, seconds }) => ({ unit: topUnit, about: name, detail: { name, minutes: Math.round(seconds / 60) } })),
    number: { vi: `chậm quá ${STANDBY_SECONDS / 60} phút; ${HOUSE.vi}`, en: `more than ${STANDBY_SECONDS / 60} minutes behind; ${HOUSE.en}` },
    closes: { vi: 'Khi máy dự phòng theo kịp.', en: 'When the standby has caught up.' },
    title: { vi: 'Máy dự phòng bị chậm', en: 'The standby is behind' },
    means: { vi: 'Chuyển sang máy dự phòng lúc này thì mất những phút chưa tới.', en: 'Changing over now would lose what has not arrived.' },
    todo: { vi: 'Xem đường truyền và ổ đĩa của máy dự phòng.', en: 'Look at the line to the standby and at its disk.' },
    told: (detail) => ({ vi: `Máy dự phòng ${detail['name']} chậm ${detail['minutes']} phút.`, en: `Standby ${detail['name']} is ${detail['minutes']} minutes behind.` }),
  },
  {
    kind: 'state', code: 'mail-stuck', clause: 'tt.d11.k4', severity: 'warning', seenBy: SEEN_BY, link: null,
    find: ({ now, topUnit, mailWaitsSince }) => (mailWaitsSince !== null && now - mailWaitsSince > MAIL_HOURS * 60 * MINUTE_MS ? [{ unit: topUnit, about: '', detail: { hours: Math.floor((now - mailWaitsSince) / (60 * MINUTE_MS)) } }] : []),
    number: { vi: `thư chờ quá ${MAIL_HOURS} giờ; ${HOUSE.vi}`, en: `a letter waits for more than ${MAIL_HOURS} hours; ${HOUSE.en}` },
    closes: { vi: 'Khi không còn thư nào chờ.', en: 'When no letter waits.' },
    title: { vi: 'Thư báo cảnh báo không gửi được', en: 'Notices by mail are stuck' },
    means: { vi: 'Người nhận thư không biết có cảnh báo mới.', en: 'Whoever relies on the mail does not hear of new alarms.' },
    todo: { vi: 'Xem máy chủ thư nội bộ và tệp mail.json.', en: 'Look at the internal mail server and at mail.json.' },
    told: (detail) => ({ vi: `Có thư chờ gửi đã ${detail['hours']} giờ.`, en: `A letter has waited for ${detail['hours']} hours.` }),
  },
  {
    kind: 'state', code: 'public-network', clause: 'tt.d7.k2.a', severity: 'critical', seenBy: SEEN_BY, link: null,
    find: ({ topUnit, machine }) => (machine.publicWays.length === 0 ? [] : [{ unit: topUnit, about: '', detail: { ways: machine.publicWays.join(', ') } }]),
    number: null,
    closes: { vi: 'Khi máy không còn đường ra mạng công cộng.', en: 'When the machine has no way to a public network.' },
    title: { vi: 'Máy chủ nối với mạng công cộng', en: 'The machine is on a public network' },
    means: { vi: 'Dữ liệu không được lưu trên thiết bị nối Internet.', en: 'The data may not be kept on a device connected to the Internet.' },
    todo: { vi: 'Rút đường mạng đó ngay, xóa địa chỉ công cộng hoặc tuyến mặc định.', en: 'Unplug that line at once; remove the public address or the default route.' },
    told: (detail) => ({ vi: `Đường ra: ${detail['ways']}.`, en: `Ways out: ${detail['ways']}.` }),
  },
];
