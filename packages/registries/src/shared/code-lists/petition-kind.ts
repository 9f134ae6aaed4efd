import { label } from '../label.ts';
import { shortList } from './code-list.ts';

const ROWS = [
  ['XIN_HOAN', 'Xin hoãn, đề nghị hoãn chấp hành án', 'Request for a deferral'],
  ['DE_NGHI_TAM_DINH_CHI', 'Đề nghị tạm đình chỉ chấp hành án', 'Proposal of a suspension'],
  ['DE_NGHI_GIAM', 'Đề nghị giảm thời hạn chấp hành án', 'Proposal of a reduction'],
  ['DE_NGHI_MIEN', 'Đề nghị miễn chấp hành án', 'Proposal of an exemption'],
  ['DE_NGHI_THA_TU', 'Đề nghị tha tù trước thời hạn có điều kiện', 'Proposal of a conditional release'],
  ['DE_NGHI_HUY_THA_TU', 'Đề nghị hủy tha tù trước thời hạn', 'Proposal to cancel a conditional release'],
  ['DE_NGHI_RUT_NGAN', 'Đề nghị rút ngắn thời gian thử thách', 'Proposal to shorten a probation'],
  ['DE_NGHI_BUOC_CHAP_HANH', 'Đề nghị buộc chấp hành án phạt tù của án treo', 'Proposal to enforce a suspended sentence'],
  ['XIN_THAY_DOI_CU_TRU', 'Xin thay đổi nơi cư trú', 'Request to move'],
  ['YEU_CAU_TRICH_XUAT', 'Yêu cầu trích xuất', 'Request for an extraction'],
  ['DE_NGHI_GIA_HAN_TRICH_XUAT', 'Đề nghị gia hạn trích xuất', 'Request to extend an extraction'],
  ['DE_NGHI_LAO_DONG_CONG_DONG', 'Đề nghị cho lao động phục vụ cộng đồng', 'Proposal of community service'],
  ['DE_NGHI_KEO_DAI_XUAT_CANH', 'Đề nghị kéo dài thời hạn phải xuất cảnh', 'Proposal to put the exit off'],
  ['DE_NGHI_HOAN_GIAO_DUONG', 'Đề nghị hoãn, tạm đình chỉ chấp hành tại trường giáo dưỡng', 'Proposal to defer or suspend the school'],
  ['DE_NGHI_CHAM_DUT_GIAO_DUONG', 'Đề nghị chấm dứt trước thời hạn tại trường giáo dưỡng', 'Proposal to end the school early'],
  ['DE_NGHI_CHUYEN_GIAO_NGHIA_VU', 'Đề nghị chuyển giao nghĩa vụ thi hành án', 'Proposal to pass the duty on'],
  ['KHIEU_NAI', 'Khiếu nại lần đầu', 'Complaint'],
  ['KHIEU_NAI_QUAN_LY', 'Khiếu nại của phạm nhân về quản lý, giáo dục', 'Complaint of a prisoner about management and education'],
  ['KHIEU_NAI_LAN_HAI', 'Khiếu nại lần hai', 'Second complaint'],
  ['TO_CAO', 'Tố cáo', 'Denunciation'],
  ['KHAC', 'Đơn, đề nghị khác', 'Other'],
] as const;
export type PetitionKind = (typeof ROWS)[number][0];

/** What is asked of the unit or of a court in a file, and what is complained of. */
export const petitionKinds = shortList('petition_kind', label('Loại đơn, đề nghị', 'Kind of request'), 'Luật 41/2019 Điều 24, 36, 38–40, 57–68, 89–93, 101–104, 110, 117, 123, 142, 154, 165, 176–192', ROWS);
