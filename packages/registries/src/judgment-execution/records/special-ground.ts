import { defineRecordType } from '@thahs/engine/registry';
import { label } from '../../shared/label.ts';
import { PERSONS } from '../subject-kinds.ts';
import { filled, inOrder } from './checks.ts';

/**
 * Why somebody may be reviewed sooner, or released for a time: merit, age, illness, merit to the revolution, disability, a small child. It counts only with its paper.
 * Which ground it is tells of health and family, so that only those who work with such data see it; that there is one may be told in a list.
 */
export const specialGround = defineRecordType({
  name: 'special_ground',
  label: label('Căn cứ được xét đặc biệt', 'Special ground'),
  group: '8.2.g',
  source: ['nd59.d8.k2.g', 'nd160.d8.k2.e', 'nd160.d4.k3'],
  subjectKinds: PERSONS,
  cardinality: 'many',
  occurredField: 'since',
  changesWithTime: ['until', 'detail'],
  fields: [
    { name: 'kind', kind: 'code', label: label('Căn cứ', 'Ground'), list: 'special_ground', required: true, sensitivity: 'special' },
    { name: 'since', kind: 'date', label: label('Có từ ngày', 'Since'), required: true, notFuture: true },
    { name: 'until', kind: 'date', label: label('Đến ngày', 'Until') },
    { name: 'childBirthDate', kind: 'date', label: label('Ngày sinh của con', 'Birth of the child'), notFuture: true, sensitivity: 'special' },
    { name: 'paperNo', kind: 'text', label: label('Số giấy tờ chứng minh', 'Paper that proves it'), hint: label('Quyết định, giấy xác nhận, kết luận của bệnh viện hoặc giám định', 'Decision, confirmation, medical or expert conclusion'), maxLength: 100, sensitivity: 'personal' },
    { name: 'paperDate', kind: 'date', label: label('Ngày của giấy tờ', 'Date of the paper'), notFuture: true },
    { name: 'issuer', kind: 'text', label: label('Nơi cấp', 'Issued by'), maxLength: 200, sensitivity: 'special' },
    { name: 'detail', kind: 'long-text', label: label('Nội dung', 'Detail'), sensitivity: 'special' },
  ],
  checks: [
    inOrder('special-ground.order', 'since', 'until', 'Ngày kết thúc không được trước ngày có căn cứ.', 'The end cannot come before the beginning.'),
    { code: 'special-ground.child', field: 'childBirthDate', severity: 'warning', message: label('Đang nuôi con dưới 36 tháng tuổi thì ghi ngày sinh của con, nếu không thì không biết căn cứ còn đến khi nào.', 'Without the birth of the child nobody knows how long the ground holds.'), holds: (values) => values['kind'] !== 'NUOI_CON_NHO' || filled(values['childBirthDate']) },
    { code: 'special-ground.paper', field: 'paperNo', severity: 'warning', message: label('Chưa có giấy tờ chứng minh: khi xét, căn cứ này chưa được tính.', 'Without its paper the ground does not count in a review.'), holds: (values) => filled(values['paperNo']) },
  ],
});
