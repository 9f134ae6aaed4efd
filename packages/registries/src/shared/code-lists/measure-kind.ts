import { label } from '../label.ts';
import { shortList } from './code-list.ts';

/** Coercion used against a legal person. */
export const legalPersonMeasures = shortList('legal_person_measure', label('Biện pháp cưỡng chế pháp nhân', 'Coercive measure'), 'NĐ 44/2020 Điều 37–39', [
  ['PHONG_TOA_TAI_KHOAN', 'Phong tỏa tài khoản', 'Freezing of accounts'],
  ['KE_BIEN', 'Kê biên tài sản', 'Seizure of assets'],
  ['TAM_GIU_GIAY_TO', 'Tạm giữ tài liệu, con dấu, thiết bị', 'Seizure of papers, seal, equipment'],
  ['KHAC', 'Biện pháp khác', 'Other'],
]);
