const search = {
  tip: 'Gõ không dấu hoặc sai một chữ vẫn tìm được.',
  box: 'Tìm hồ sơ', hint: 'Tìm theo tên, số hồ sơ, số định danh, ngày hoặc năm sinh', find: 'Tìm', clear: 'Xóa',
  understood: 'Hiểu là:', corrected: (typed: string) => `đã sửa lỗi gõ “${typed}”`, accentless: 'tìm không phân biệt dấu', exactly: 'Chỉ tìm đúng như đã gõ',
  exactOn: 'Đang tìm đúng như đã gõ, không sửa lỗi gõ.', exactOff: 'Tìm cả gần đúng',
  status: 'Trạng thái', kind: 'Loại đối tượng', article: 'Điều luật', birth: 'Ngày hoặc năm sinh', admitted: 'Ngày nhập', unit: 'Đơn vị', any: 'Tất cả', from: 'từ', to: 'đến', drop: 'Bỏ lọc',
  birthFrom: 'Ngày hoặc năm sinh từ', birthTo: 'Ngày hoặc năm sinh đến', admittedFrom: 'Ngày nhập từ', admittedTo: 'Ngày nhập đến',
  saved: 'Bộ lọc đã lưu', now: 'Lượt tìm này', saveFilter: 'Lưu bộ lọc…', filterName: 'Tên bộ lọc', manage: 'Quản lý bộ lọc', noFilters: 'Chưa lưu bộ lọc nào.',
  files: 'hồ sơ', scope: (count: string, unit: string) => `trong ${count} hồ sơ thuộc ${unit}`, fullNear: (full: string, near: string) => `${full} khớp đủ âm tiết, ${near} gần đúng`,
  seconds: (value: string) => `${value} giây`, sortedBy: 'Xếp theo', sorts: { match: 'độ khớp tên', name: 'tên', fileNo: 'số hồ sơ', birth: 'ngày sinh', admitted: 'ngày nhập', termEnd: 'ngày hết hạn' },
  columns: (shown: number, all: number) => `Chọn cột (${shown}/${all})`,
  column: { index: 'TT', fileNo: 'Số hồ sơ', name: 'Họ và tên', birth: 'Ngày sinh', offence: 'Tội danh', article: 'Điều', penalty: 'Mức án', place: 'Nơi giữ', status: 'Trạng thái', admitted: 'Ngày nhập', termEnd: 'Hết hạn', unit: 'Đơn vị', kind: 'Loại đối tượng' },
  match: 'khớp', table: 'Danh sách hồ sơ', atLeast: 'ít nhất',
  emptyTitle: 'Không có hồ sơ nào khớp.', emptyTyped: (typed: string) => `Đã tìm “${typed}” trong phạm vi của đơn vị.`,
  emptyTips: ['Thử gõ ít âm tiết hơn, không cần dấu.', 'Bỏ bớt điều kiện lọc, nhất là ngày hoặc năm sinh và trạng thái.', 'Nếu có giấy tờ, tìm theo số định danh hoặc số hồ sơ.'],
  otherPurposes: 'Với mục đích đang chọn, trong phạm vi chưa có hồ sơ nào. Nếu đúng là việc đang làm, chọn mục đích khác:', emptyEntry: 'Người này chưa có hồ sơ? Mở hồ sơ mới.', row: (at: string, of: string) => `Dòng ${at}/${of}`, born: (birth: string) => `sinh ${birth}`,
  keys: { choose: 'chọn dòng', open: 'mở hồ sơ', look: 'xem nhanh', box: 'về ô tìm', space: 'Dấu cách' }, journaled: 'Lượt tìm này đã ghi nhật ký',
  export: { button: 'Xuất bảng tính…', title: 'Xuất danh sách', take: 'Xuất', scope: (unit: string) => `Chỉ hồ sơ do ${unit} quản lý, theo điều kiện lọc đang có; trường được che trong danh sách cũng được che trong tệp.`, columns: 'Các cột', format: 'Dạng tệp', xlsx: 'Bảng tính (.xlsx)', csv: 'Văn bản (.csv)', note: 'Tệp ghi nguồn, người xuất, giờ, mục đích và số bản; nhật ký giữ số của từng hồ sơ trong tệp.' }, 
  quick: 'Xem nhanh', openFile: 'Mở hồ sơ', sealed: 'niêm phong', quickNote: 'Chỉ các cột của danh sách; mở hồ sơ để xem đủ, lượt mở được ghi nhật ký.', loadingMore: 'đang tải thêm…',
};

const statuses: Record<string, string> = {
  CHO_THI_HANH: 'Chờ thi hành', DANG_CHAP_HANH: 'Đang chấp hành', DANG_TRICH_XUAT: 'Đang trích xuất', DA_CHUYEN_DI: 'Đã chuyển đi', HOAN: 'Hoãn chấp hành', TAM_DINH_CHI: 'Tạm đình chỉ',
  THA_TU_CO_DIEU_KIEN: 'Tha tù có điều kiện', BAT_BUOC_CHUA_BENH: 'Bắt buộc chữa bệnh', BO_TRON: 'Bỏ trốn, truy nã', THEO_DOI: 'Theo dõi, thống kê', DA_CHET: 'Đã chết', DA_XONG: 'Đã chấp hành xong',
};

const desk = {
  title: 'Việc hôm nay', managed: (count: string) => `${count} hồ sơ của đơn vị`, inCustody: 'Hồ sơ của đơn vị', inCustodyNote: 'mở danh sách',
  pending: 'Chờ xác nhận', pendingNote: 'yêu cầu đính chính', dutiesNext: 'Việc đến hạn', dutiesAhead: (count: string) => `${count} việc trong 30 ngày, quá hạn trước`, dutiesAll: 'Tất cả', noDuties: 'Không có việc nào quá hạn hoặc đến hạn trong 30 ngày.', pendingBoth: (corrections: string, proposals: string) => `${corrections} đính chính, ${proposals} đề nghị`, discrepancies: 'Sai lệch giấy – điện tử', discrepanciesNote: 'chưa xử lý xong', onTime: 'Nhập đúng hạn', onTimeNote: (late: string) => `trễ ${late} sự kiện`, alarmCount: 'Cảnh báo', alarmNote: 'cần xử lý',
  decideProposal: 'Xem và duyệt', openQueue: 'Mở hàng đợi', compare: 'So sánh', noPending: 'Không có đính chính, đề nghị nào chờ xác nhận.', noDiscrepancies: 'Không có sai lệch nào đang mở.', timeliness: 'Độ trễ dữ liệu', timelinessNote: 'tỷ lệ nhập trong hạn', late: 'trễ', kindOfData: 'Loại dữ liệu', onTimeColumn: 'Đúng hạn', noTimeliness: 'Chưa có sự kiện nào trong kỳ.',
  alarms: 'Cảnh báo', acknowledge: 'Đã xem xét', noFiles: 'Đơn vị chưa có hồ sơ nào.', noAlarms: 'Không có cảnh báo nào.', moreAlarms: (count: string) => `Hiện thêm ${count} cảnh báo`, remedy: 'Xử lý', recent: 'Hồ sơ vừa làm', noRecent: 'Chưa mở hồ sơ nào. Bắt đầu từ Tra cứu hồ sơ.', byStatus: 'Theo trạng thái', toSearch: 'Tra cứu hồ sơ', clockNote: 'Thời hạn tính theo giờ máy chủ', keySearch: 'tra cứu hồ sơ', discrepancyFile: 'Mở hồ sơ', count: 'Số hồ sơ',
};

const corrections = {
  title: 'Chờ xác nhận', note: 'Đính chính chỉ có giá trị khi người thứ hai xác nhận.', none: 'Không có đính chính nào chờ xác nhận.', noneHint: 'Khi một cán bộ gửi đính chính cần người thứ hai, yêu cầu sẽ nằm ở đây.',
  before: 'Đang ghi', after: 'Đề nghị', field: 'Trường', reason: 'Lý do', evidence: 'Giấy tờ làm căn cứ', noEvidence: 'chưa nêu', askedBy: 'Người đề nghị', accept: 'Chấp nhận', reject: 'Trả lại', noteField: 'Ý kiến khi trả lại', version: (value: number) => `bản ${value}`, done: 'Đã ghi quyết định.', openFile: 'Mở hồ sơ', needNote: 'Ghi lý do trả lại.',
  together: (count: string) => `${count} bản ghi, duyệt hoặc trả lại cùng một lúc`, ofRecord: 'Bản ghi', daysMoved: 'Mốc thời hạn thay đổi', day: 'Mốc', dayBefore: 'Hiện nay', kind: { official: 'theo giấy tờ', calculated: 'tính được' }, noDay: 'không có',
};

const journal = {
  facts: { person: 'Người', login: 'Tên đăng nhập', unit: 'Đơn vị', position: 'Vị trí', unitName: 'Tên đơn vị', kind: 'Loại đơn vị', superior: 'Đơn vị cấp trên', from: 'Từ ngày', to: 'Đến hết ngày' }, ended: 'không còn',
  secondNote: 'Ý kiến người thứ hai', shown: 'Đã xem', shownFiles: 'Hồ sơ trong danh sách', moreFiles: (count: string) => `và ${count} hồ sơ khác`, copy: 'Bản số',
  title: 'Nhật ký', note: 'Chỉ ghi thêm, không sửa, không xóa.', from: 'Từ ngày', to: 'Đến ngày', actor: 'Người làm', act: 'Việc', apply: 'Lọc', at: 'Lúc', file: 'Hồ sơ', unit: 'Đơn vị', clause: 'Căn cứ', purpose: 'Mục đích', tree: 'Vị trí trong nhật ký', changes: 'Thay đổi', more: 'Xem thêm mục cũ hơn', none: 'Không có mục nào khớp điều kiện.',
  checkpoint: (size: string, at: string) => `Nhật ký: ${size} mục, điểm kiểm tra ký ${at}`, noCheckpoint: 'Chưa có điểm kiểm tra nào.', table: 'Các mục nhật ký', place: 'Vị trí', notPlaced: 'chưa xếp', entryId: 'Mã mục', keys: { choose: 'chọn mục', details: 'chi tiết' },
};

const acts: Record<string, string> = {
  'timeliness.read': 'Xem nhập trễ', 'record.explain': 'Ghi lý do nhập trễ', 'file.check': 'Kiểm tra trước khi mở hồ sơ', 'record.check': 'Kiểm tra trước khi ghi', 'card.parse': 'Đọc thẻ căn cước',
  'journal.entry': 'Xem một mục nhật ký', 'course.next': 'Xem diễn biến ghi được tiếp', 'dates.read': 'Xem mốc thời hạn', 'dates.what-if': 'Thử một diễn biến', 'register.read': 'Xem sổ, phiếu theo dõi', 'duty.late-reason': 'Ghi lý do chậm việc', 'duty.file': 'Xem việc đến hạn của hồ sơ', 'duty.meet': 'Ghi đã làm việc đến hạn', 'dates.keep': 'Lưu bản tính thời hạn', 'dates.kept': 'Xem bản tính đã lưu', 'dates.differences': 'Xem chênh lệch ngày hết hạn', 'differences.count': 'Đếm chênh lệch ngày hết hạn', 'differences.export': 'Xuất chênh lệch ngày hết hạn', 'dates.override': 'Đề nghị ghi ngày theo quyết định', 'rules.diff': 'Thử thay đổi quy tắc tính', 'duty.print': 'In bảng việc đến hạn', 'duty.board': 'Xem bảng việc đến hạn', 'duty.calendar': 'Xem lịch việc đến hạn', 'duty.figures': 'Xem số liệu việc đến hạn', 'counts.read': 'Xem số liệu tăng, giảm', 'grading.sheet': 'Xem bảng xếp loại', 'eligibility.list': 'Xem danh sách xét giảm, tha, rút ngắn', 'eligibility.read': 'Xem điều kiện xét của hồ sơ', 'eligibility.export': 'Xuất danh sách xét giảm, tha, rút ngắn', 'eligibility.print': 'In danh sách xét giảm, tha, rút ngắn', 'grading.enter': 'Ghi xếp loại của đội', 'operation.repeat': 'Nhận lại kết quả thao tác', 'upload.expire': 'Xóa nội dung tệp tải lên hết hạn', 'import.match': 'Đối chiếu cột', 'import.sheet': 'Chọn trang tính', 'import.upload': 'Tải bảng tính lên', 'import.finish': 'Xong lượt nhập', 'profile.preview': 'Thử cấu hình nhập', 'file.export': 'Xuất danh sách', 'file.open': 'Mở hồ sơ', 'file.read': 'Xem', 'file.search': 'Tìm', 'number.known': 'Được báo số đã có ở hồ sơ khác', 'file.history': 'Xem lịch sử', 'file.looks': 'Xem ai đã xem', 'file.print': 'In trích lục', 'file.seal': 'Niêm phong', 'record.enter-many': 'Ghi nhiều diễn biến cùng lúc', 'record.enter': 'Nhập', 'record.correct.ask': 'Đề nghị đính chính', 'record.amend': 'Ghi bổ sung', 'record.correct': 'Đính chính', 'record.void': 'Hủy bản ghi', 'correction.decide': 'Quyết định đính chính', 'discrepancy.raise': 'Báo sai lệch', 'discrepancy.move': 'Xử lý sai lệch', 'account.add': 'Cấp tài khoản', 'posting.end': 'Kết thúc nhiệm vụ', 'session.revoke': 'Ngắt phiên', 'import.start': 'Nhập bảng tính', 'import.control': 'Điều khiển nhập', 'desk.read': 'Xem bàn làm việc', 'journal.list': 'Xem nhật ký', 'unit.list': 'Xem đơn vị', 'account.list': 'Xem tài khoản', 'file.unseal': 'Bỏ niêm phong', 'correction.reject': 'Trả lại đính chính', 'correction.list': 'Xem hàng chờ đính chính', 'filter.list': 'Xem bộ lọc đã lưu', 'import.list': 'Xem các lượt nhập', 'import.read': 'Xem lượt nhập', 'import.result': 'Tải kết quả nhập', 'profile.list': 'Xem cấu hình nhập', 'profile.save': 'Lưu cấu hình nhập', 'profile.end': 'Bỏ cấu hình nhập', 'account.reset': 'Cấp lại mật khẩu', 'account.add.propose': 'Đề nghị cấp tài khoản', 'posting.add.propose': 'Đề nghị giao nhiệm vụ', 'account.reset.propose': 'Đề nghị cấp lại mật khẩu', 'unit.change.propose': 'Đề nghị đổi đơn vị', 'account.recover': 'Cấp lại mật khẩu tại máy', 'recovery.acknowledge': 'Xác nhận việc cấp lại mật khẩu tại máy', 'proposal.list': 'Xem đề nghị về tài khoản', 'proposal.decide': 'Duyệt đề nghị về tài khoản', 'proposal.reject': 'Trả lại đề nghị về tài khoản', 'account.confirm': 'Duyệt đề nghị về tài khoản', 'posting.add': 'Giao nhiệm vụ', 'unit.add': 'Thêm đơn vị', 'unit.change': 'Đổi đơn vị', 'session.sign-in': 'Đăng nhập', 'session.enrol-shown': 'Được hiện khóa để đăng ký mã xác thực', 'session.sign-out': 'Đăng xuất', 'passkey.add': 'Thêm khóa đăng nhập', 'passkey.rename': 'Đặt tên khóa đăng nhập', 'passkey.remove': 'Bỏ khóa đăng nhập', 'session.switch': 'Đổi nhiệm vụ', request: 'Yêu cầu gửi đến máy chủ',
};

/** Ending of an act that was refused. */
const refusedAct = 'bị từ chối';

export const viLists = { search, statuses, desk, corrections, journal, acts, refusedAct };
