import { label } from '../label.ts';
import { shortList } from './code-list.ts';

const ROWS = [
  ['TIEP_NHAN', 'Tiếp nhận', 'Admitted'],
  ['TRICH_XUAT', 'Trích xuất', 'Extracted'],
  ['NHAN_TRA_TRICH_XUAT', 'Nhận lại sau trích xuất', 'Returned from extraction'],
  ['CHUYEN_DI', 'Chuyển đi nơi khác', 'Transferred out'],
  ['CHUYEN_DEN', 'Từ nơi khác chuyển đến', 'Transferred in'],
  ['HOAN', 'Hoãn chấp hành án', 'Deferral'],
  ['HUY_HOAN', 'Hủy, hết hoãn chấp hành án', 'Deferral ended or cancelled'],
  ['TAM_DINH_CHI', 'Tạm đình chỉ chấp hành án', 'Suspension'],
  ['HUY_TAM_DINH_CHI', 'Hủy, hết tạm đình chỉ', 'Suspension ended or cancelled'],
  ['GIAM', 'Giảm thời hạn chấp hành án', 'Reduction'],
  ['MIEN', 'Miễn chấp hành án', 'Exemption'],
  ['THA_TU_CO_DIEU_KIEN', 'Tha tù trước thời hạn có điều kiện', 'Conditional release'],
  ['RUT_NGAN_THU_THACH', 'Rút ngắn thời gian thử thách', 'Probation shortened'],
  ['HUY_THA_TU', 'Hủy tha tù trước thời hạn có điều kiện', 'Conditional release cancelled'],
  ['DAC_XA', 'Đặc xá', 'Pardon'],
  ['DAI_XA', 'Đại xá', 'Amnesty'],
  ['BUOC_CHAP_HANH_AN_TREO', 'Buộc chấp hành án phạt tù của bản án đã cho hưởng án treo', 'Suspended sentence enforced'],
  ['CHUYEN_GIAO_QUOC_TE', 'Chuyển giao người chấp hành án', 'Transfer of a sentenced person'],
  ['BAT_BUOC_CHUA_BENH', 'Áp dụng bắt buộc chữa bệnh', 'Compulsory treatment ordered'],
  ['DINH_CHI_CHUA_BENH', 'Đình chỉ bắt buộc chữa bệnh', 'Treatment ended'],
  ['HOAN_GIAO_DUONG', 'Hoãn chấp hành biện pháp trường giáo dưỡng', 'Reformatory deferral'],
  ['TAM_DINH_CHI_GIAO_DUONG', 'Tạm đình chỉ biện pháp trường giáo dưỡng', 'Reformatory suspension'],
  ['CHAM_DUT_GIAO_DUONG', 'Chấm dứt trước thời hạn biện pháp trường giáo dưỡng', 'Reformatory ended early'],
  ['BO_TRON', 'Bỏ trốn', 'Escape'],
  ['TRUY_NA', 'Quyết định truy nã, truy tìm', 'Wanted decision'],
  ['BAT_LAI', 'Bắt lại, đầu thú', 'Recaptured'],
  ['XU_LY_KHI_BAT_LAI', 'Xử lý khi bắt lại', 'Dealt with after recapture'],
  ['PHAM_TOI_MOI', 'Phạm tội mới', 'New offence'],
  // Until November 2026 this one code was “annulled or changed”: records of that time may mean either, and the file asks (`course/points.ts`).
  ['HUY_AN', 'Bản án bị hủy (giám đốc thẩm, tái thẩm)', 'Judgment annulled'],
  ['SUA_AN', 'Bản án được sửa (giám đốc thẩm, tái thẩm)', 'Judgment changed'], // the person goes on serving, with other figures
  ['VKS_TRA_TU_DO', 'Viện kiểm sát quyết định trả tự do', 'Released by the procuracy'],
  ['CHET', 'Chết', 'Death'],
  ['CHAP_HANH_XONG', 'Chấp hành xong', 'Completed'],
  ['DINH_CHI_THI_HANH', 'Đình chỉ thi hành án', 'Execution ended'],
  ['KHEN_THUONG', 'Khen thưởng', 'Reward'],
  ['KY_LUAT', 'Kỷ luật', 'Discipline'],
  ['XEP_LOAI', 'Xếp loại chấp hành án', 'Grading'],
  ['SUC_KHOE', 'Khám, chữa bệnh', 'Health'],
  ['KIEM_DIEM', 'Kiểm điểm', 'Review meeting'],
  ['VANG_MAT', 'Cho phép vắng mặt nơi cư trú', 'Leave of absence'],
  ['THAY_DOI_CU_TRU', 'Thay đổi nơi cư trú', 'Change of residence'],
  ['CAM_KET', 'Cam kết chấp hành án', 'Commitment'],
  // Acts the law of execution names beside the lists of the decrees; each with the clause that names it.
  ['TRINH_DIEN', 'Trình diện', 'Presented himself'], // Luật 41/2019 Điều 23.4, 59.2, 85.1
  ['BAN_GIAO', 'Bàn giao cho nơi quản lý', 'Handed over to the managing body'], // Luật 41/2019 Điều 112.2; TTLT 02/2021 Điều 9.5
  ['BAT_DAU_THI_HANH', 'Bắt đầu thi hành', 'Execution begins'], // Luật 41/2019 Điều 107, 112, 125, 129, 159
  ['GIA_HAN_TRICH_XUAT', 'Gia hạn trích xuất', 'Extraction extended'], // Luật 41/2019 Điều 40; TTLT 01/2020 Điều 5–9
  ['AP_GIAI', 'Áp giải', 'Escorted'], // Luật 41/2019 Điều 23.4, 25.6
  ['THONG_BAO_TRUOC', 'Thông báo trước khi hết hạn', 'Notice before the end'], // Luật 41/2019 Điều 46.1
  ['GIAM_RIENG', 'Giam riêng', 'Separate confinement'], // phiếu theo dõi V.7
  ['PHAN_LOAI', 'Phân loại giam giữ, quản chế', 'Classification'], // Luật 41/2019 Điều 30; phiếu theo dõi V.9
  ['NHAN_XET', 'Nhận xét', 'Remark'], // TTLT 01/2023 Điều 7.1; phiếu theo dõi V.12
  ['VI_PHAM_NGHIA_VU', 'Biên bản vi phạm nghĩa vụ', 'Minutes of a breach'], // Luật 41/2019 Điều 59.2, 85.1, 105
  ['LAO_DONG_CONG_DONG', 'Lao động phục vụ cộng đồng', 'Community service'], // Luật 41/2019 Điều 101.5
  ['KHAU_TRU_THU_NHAP', 'Khấu trừ thu nhập', 'Deduction from income'], // Luật 41/2019 Điều 98.1.g
  ['LUU_TRU', 'Đưa vào nơi lưu trú chờ xuất cảnh', 'Lodged before exit'], // Luật 41/2019 Điều 121
  ['GIA_HAN_XUAT_CANH', 'Kéo dài thời hạn phải xuất cảnh', 'Exit day extended'], // Luật 41/2019 Điều 123.2–3
  ['XUAT_CANH', 'Đã xuất cảnh', 'Left the country'], // Luật 41/2019 Điều 123
  ['CONG_BO', 'Công bố quyết định, kết quả', 'Publication'], // NĐ 55/2020 Điều 5.4, 9
  ['CHUYEN_GIAO_NGHIA_VU', 'Chuyển giao nghĩa vụ thi hành án', 'Duty passed to a successor'], // Luật 41/2019 Điều 165
  ['AN_GIAM', 'Ân giảm án tử hình', 'Death sentence commuted'], // Luật 41/2019 Chương IV
  ['THI_HANH_TU_HINH', 'Thi hành án tử hình', 'Death sentence executed'], // Luật 41/2019 Chương IV
  ['KHAC', 'Diễn biến khác', 'Other'],
] as const;

export type EventKind = (typeof ROWS)[number][0];

/** Union of the minimum lists of both decrees, the columns of the execution register of the procuracy, and the acts that the law of execution names. */
export const eventKinds = shortList('event_kind', label('Diễn biến chấp hành án', 'Execution event'), 'NĐ 59/2020 Điều 8.2.g; NĐ 160/2026 Điều 8.2.e; Luật 41/2019', ROWS);
export const EVENT_KINDS: readonly EventKind[] = ROWS.map(([code]) => code);
