import { alarms } from './vi-alarms.ts';
import { dates } from './vi-dates.ts';
import { duties } from './vi-duties.ts';
import { eligibility } from './vi-eligibility.ts';
import { viFile } from './vi-file.ts';
import { counts } from './vi-counts.ts';
import { grading } from './vi-grading.ts';
import { keeping } from './vi-keeping.ts';
import { keys } from './vi-recovery-keys.ts';
import { contentKeys } from './vi-content-keys.ts';
import { standby } from './vi-standby.ts';
import { keyGroups, keysHelp } from './vi-keys.ts';
import { viLists } from './vi-lists.ts';
import { machines } from './vi-machines.ts';
import { checks } from './vi-checks.ts';
import { oversight } from './vi-oversight.ts';
import { media } from './vi-media.ts';
import { papers } from './vi-papers.ts';
import { redaction } from './vi-redaction.ts';
import { timeliness } from './vi-timeliness.ts';
import { viWork } from './vi-work.ts';

const viShell = {
  keysHelp, keyGroups,
  system: 'Cơ sở dữ liệu thi hành án hình sự',
  systemActor: 'Hệ thống', demonstration: '(dữ liệu mẫu, không có người thật)',
  languageName: 'Tiếng Việt', otherLanguage: 'English', switchLanguage: 'Đổi ngôn ngữ: English',
  signOut: 'Đăng xuất', switchPosting: 'Đổi nhiệm vụ', menu: 'Mục chính', skip: 'Tới nội dung',
  weekdays: ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'],
  positions: {
    ENTRY_OFFICER: 'Cán bộ nhập hồ sơ', UNIT_HEAD: 'Chỉ huy đơn vị', DATABASE_OFFICER: 'Cán bộ chuyên trách',
    READER: 'Cán bộ khai thác', INSPECTOR: 'Cán bộ thanh tra', TECH_ADMIN: 'Quản trị kỹ thuật', NODE: 'Nút tự làm theo kế hoạch',
  },
  items: {
    desk: 'Bàn làm việc', duties: 'Việc đến hạn', search: 'Tra cứu hồ sơ', entry: 'Nhập hồ sơ', import: 'Nhập từ bảng tính', corrections: 'Chờ xác nhận', grading: 'Xếp loại', eligibility: 'Xét giảm, tha tù', counts: 'Số liệu tăng, giảm', differences: 'Chênh lệch mốc án',
    units: 'Đơn vị, tài khoản', timeliness: 'Nhập trễ', alarms: 'Cảnh báo', keeping: 'Sao lưu, phương tiện', machines: 'Máy, mã độc', oversight: 'Đối soát, kiểm tra', journal: 'Nhật ký', clauses: 'Điều khoản', dictionary: 'Từ điển dữ liệu', sessions: 'Phiên đăng nhập',
  },
  drafts: (count: string) => `${count} nháp`, proposalsWaiting: 'đề nghị về tài khoản, đơn vị chờ bạn duyệt',
  purpose: 'Mục đích khai thác', changePurpose: 'Đổi', choosePurpose: 'Đổi mục đích khai thác', noPurpose: 'chưa có mục đích nào cho vị trí này',
  notKept: 'Chưa lưu. Đóng lại thì mất phần vừa nhập.', giveUp: 'Đóng, bỏ phần vừa nhập', goOn: 'Nhập tiếp',
  idleTitle: (minutes: string) => `Phiên sẽ hết sau ${minutes} phút`, idleStay: 'Ở lại', idleHint: (limit: string) => `Phiên hết khi ${limit} phút không có thao tác nào. Hết phiên thì màn hình được che; đăng nhập lại để làm tiếp, phần đang nhập vẫn còn.`,
  signedInAgain: 'Đã đăng nhập lại.', sendAgain: 'Việc vừa gửi chưa được thực hiện, phần đã nhập vẫn còn. Gửi lại.',
  loading: 'Đang tải…', retry: 'Thử lại', close: 'Đóng', cancel: 'Thôi', save: 'Lưu', remove: 'Xóa', back: 'Quay lại', all: 'Tất cả', none: 'không', yes: 'Có', no: 'Không', unknown: 'chưa rõ',
  seeClause: 'Xem điều khoản', allowedBy: 'Căn cứ', from: 'Từ', to: 'Đến', notFoundPage: 'Không có trang này.', toDesk: 'Về bàn làm việc',
  errorTitle: 'Không thực hiện được.', networkTitle: 'Chưa nối được với máy chủ.',
  networkDetail: 'Nội dung đang nhập vẫn còn trên màn hình này. Kiểm tra dây mạng rồi thử lại.',
  faultDetail: 'Máy chủ gặp lỗi khi xử lý. Thử lại; nếu vẫn lỗi, báo cán bộ quản trị kỹ thuật của đơn vị.',
  printNote: 'Màn hình không phải bản in: không có số, không có dấu vết trong nhật ký. Dùng nút “In…” của hồ sơ, danh sách hoặc số liệu.', readOnly: 'Ổ đĩa của máy chủ gần đầy: lúc này chỉ xem được, chưa ghi được. Quản trị kỹ thuật dọn ổ đĩa xong là ghi lại được.', notOpen: 'Vị trí này không được giao xem phần này.', fitting: 'Nếu đúng là việc đang làm, chọn một mục đích dùng được:', why: 'vì sao?', whyNot: 'vì sao?', screenFault: 'Màn hình này gặp lỗi khi hiển thị.', reload: 'Tải lại trang', offline: 'Mất kết nối tới máy chủ, đang thử lại…', dateHint: 'dd/MM/yyyy',
};

const viSignIn = {
  title: 'Đăng nhập', login: 'Tên đăng nhập', password: 'Mật khẩu', code: 'Mã 6 chữ số', codeHint: 'Mở ứng dụng xác thực và nhập mã đang hiện.',
  submit: 'Đăng nhập', next: 'Tiếp tục', startOver: 'Đăng nhập lại từ đầu',
  enrolTitle: 'Đăng ký mã xác thực', enrolHint: 'Đây là lần đăng nhập đầu. Quét hình hoặc nhập khóa vào ứng dụng xác thực, rồi nhập mã 6 chữ số mà ứng dụng hiện ra.',
  secret: 'Khóa', uri: 'Địa chỉ otpauth',
  passwordTitle: 'Đặt mật khẩu mới', passwordHint: 'Mật khẩu cấp lần đầu chỉ dùng một lần. Đặt mật khẩu của riêng mình để tiếp tục.',
  newPassword: 'Mật khẩu mới', again: 'Nhập lại mật khẩu mới', different: 'Hai lần nhập mật khẩu chưa giống nhau.',
  wrong: 'Sai tên đăng nhập, mật khẩu hoặc mã. Kiểm tra rồi nhập lại.', locked: 'Tài khoản đang bị khóa. Liên hệ cán bộ chuyên trách của đơn vị.',
  enrolWrong: 'Mã chưa đúng. Chờ ứng dụng hiện mã kế tiếp rồi nhập; nếu vẫn chưa đúng, bật “tự động đặt ngày giờ” trên điện thoại, hoặc xóa mục vừa thêm trong ứng dụng và quét lại hình này. Mở trang này ở nơi khác thì hình ở đây hết giá trị: đăng nhập lại từ đầu.',
  enrolShown: (moments: string[]) => `Khóa đăng ký của tài khoản này đã được hiện ${moments.length} lần trước lần này: ${moments.slice(-5).join('; ')}. Các khóa đó nay hết giá trị. Nếu đó không phải là chính mình, có người khác biết mật khẩu dùng một lần: dừng lại, xin cấp lại mật khẩu.`,
  codeWrong: 'Mã chưa đúng hoặc đã hết hạn. Nhập mã mới đang hiện trong ứng dụng.',
  byPasskey: 'Đăng nhập bằng khóa (vân tay, PIN, khóa USB)', passkeyGivenUp: 'Chưa dùng được khóa: cửa sổ của trình duyệt đã đóng, hoặc máy này không có khóa của hệ thống. Thử lại, hoặc dùng mật khẩu.',
  againTitle: 'Phiên làm việc đã hết', againHint: 'Đăng nhập lại để làm tiếp; phần đang nhập vẫn còn.', another: 'Đăng nhập bằng người khác',
  postingTitle: 'Chọn nhiệm vụ', postingHint: 'Hôm nay làm việc theo nhiệm vụ nào? Đổi được bất cứ lúc nào ở thanh trên cùng.', postingLast: 'lần trước', notice: 'Mỗi lần đăng nhập và mỗi lượt xem hồ sơ đều được ghi nhật ký.', checking: 'Đang kiểm tra phiên đăng nhập…',
};

export const vi = { shell: viShell, signIn: viSignIn, ...viLists, ...viFile, ...viWork, alarms, contentKeys, keeping, keys, machines, media, oversight, checks, standby, timeliness, counts, grading, dates, duties, eligibility, papers, redaction };

type Widened<T> = T extends string ? string
  : T extends (...given: infer G) => string ? (...given: G) => string
  : T extends readonly string[] ? readonly string[]
  : { [K in keyof T]: Widened<T[K]> };

export type Words = Widened<typeof vi>;
