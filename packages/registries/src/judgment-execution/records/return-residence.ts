import { defineRecordType } from '@thahs/engine/registry';
import { label } from '../../shared/label.ts';
import { PERSONS } from '../subject-kinds.ts';

/**
 * Where the person goes afterwards; the tracking sheet in use lacks it, so it comes from the release papers.
 */
export const returnResidence = defineRecordType({
  name: 'return_residence',
  label: label('Nơi về sau khi chấp hành xong', 'Residence and work afterwards'),
  group: '8.2.h',
  source: ['nd59.d8.k2.h', 'nd160.d8.k2.g'],
  subjectKinds: PERSONS,
  cardinality: 'one',
  occurredField: 'releasedOn',
  changesWithTime: ['commune', 'address', 'employer', 'remainingDuties', 'remark'],
  fields: [
    { name: 'releasedOn', kind: 'date', label: label('Ngày ra', 'Released on'), notFuture: true },
    { name: 'certificateNo', kind: 'text', label: label('Giấy chứng nhận số', 'Certificate number'), maxLength: 100 },
    { name: 'certificateDate', kind: 'date', label: label('Ngày giấy chứng nhận', 'Certificate date'), notFuture: true },
    { name: 'commune', kind: 'commune', label: label('Xã, phường về cư trú', 'Commune'), sensitivity: 'personal' },
    { name: 'address', kind: 'text', label: label('Địa chỉ', 'Address'), sensitivity: 'personal' },
    { name: 'employer', kind: 'text', label: label('Nơi làm việc', 'Employer'), sensitivity: 'personal' },
    { name: 'noticeDate', kind: 'date', label: label('Ngày thông báo trước', 'Notice sent on'), notFuture: true },
    { name: 'remainingDuties', kind: 'text', label: label('Nghĩa vụ còn lại', 'Duties left') },
    { name: 'remark', kind: 'long-text', label: label('Ghi chú', 'Remark') },
  ],
});
