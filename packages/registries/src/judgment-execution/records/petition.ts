import { defineRecordType } from '@thahs/engine/registry';
import { label } from '../../shared/label.ts';
import { EVERYONE } from '../subject-kinds.ts';
import { filled, inOrder } from './checks.ts';

const order = (first: string, then: string, vi: string, en: string) => inOrder(`petition.${then.toLowerCase()}-order`, first, then, vi, en);

/**
 * A request, proposal, complaint or denunciation and its way from the receipt to the answer: each step has its day, and the duties hang on those days.
 * What it grants is told by the event or record of its own; who denounces is kept secret (Luật 41/2019 Điều 190–192).
 */
export const petition = defineRecordType({
  name: 'petition',
  label: label('Đơn, đề nghị, khiếu nại, tố cáo', 'Request, proposal, complaint'),
  group: '8.2.g',
  source: ['nd59.d8.k2.g', 'nd160.d8.k2.e', 'tt.d4.k6'],
  subjectKinds: EVERYONE,
  cardinality: 'many',
  occurredField: 'receivedOn',
  changesWithTime: ['roundOn', 'postponedFrom', 'sessionOn'],
  fields: [
    { name: 'kind', kind: 'code', label: label('Loại', 'Kind'), list: 'petition_kind', required: true },
    { name: 'receivedOn', kind: 'date', label: label('Ngày nhận, ngày lập', 'Received or made on'), required: true, notFuture: true },
    { name: 'sender', kind: 'text', label: label('Người, cơ quan gửi', 'Sent by'), maxLength: 200, sensitivity: 'special' },
    { name: 'paperNo', kind: 'text', label: label('Số văn bản', 'Paper number'), maxLength: 100 },
    { name: 'knownOn', kind: 'date', label: label('Ngày nhận hoặc biết quyết định, hành vi bị khiếu nại', 'What is complained of was known on'), notFuture: true },
    { name: 'complexity', kind: 'code', label: label('Tính chất vụ việc', 'Complexity'), list: 'complexity' },
    { name: 'acceptedOn', kind: 'date', label: label('Ngày thụ lý hoặc trả lời không thụ lý', 'Taken up or refused on'), notFuture: true },
    { name: 'roundOn', kind: 'date', label: label('Đợt xét (ngày)', 'Round (day)') },
    { name: 'meetingOn', kind: 'date', label: label('Ngày họp đội, Hội đồng đề nghị', 'Meeting or council that proposes'), notFuture: true },
    { name: 'appraisedOn', kind: 'date', label: label('Ngày thẩm định, xem xét xong', 'Appraised on'), notFuture: true },
    { name: 'forwardedOn', kind: 'date', label: label('Ngày Tòa án, cơ quan quyết định nhận hồ sơ', 'Received by the court or deciding body on'), hint: label('Khiếu nại về quản lý, giáo dục: ngày chuyển đến Viện kiểm sát', 'Of a complaint about management: sent to the procuracy'), notFuture: true },
    { name: 'postponedFrom', kind: 'date', label: label('Ngày phiên họp bị hoãn', 'Session postponed from') },
    { name: 'sessionOn', kind: 'date', label: label('Ngày mở phiên họp', 'Session on') },
    { name: 'decidedOn', kind: 'date', label: label('Ngày quyết định, giải quyết', 'Decided on'), notFuture: true },
    { name: 'decisionNo', kind: 'text', label: label('Số quyết định', 'Decision number'), maxLength: 100 },
    { name: 'issuer', kind: 'text', label: label('Nơi quyết định', 'Decided by'), maxLength: 200 },
    { name: 'outcome', kind: 'code', label: label('Kết quả', 'Outcome'), list: 'petition_outcome' },
    { name: 'sentOn', kind: 'date', label: label('Ngày nhận được quyết định, trả lời', 'Decision or answer received on'), notFuture: true },
    { name: 'content', kind: 'long-text', label: label('Nội dung', 'Content'), sensitivity: 'special' },
  ],
  checks: [
    order('knownOn', 'receivedOn', 'Ngày nhận không được trước ngày biết quyết định, hành vi bị khiếu nại.', 'A complaint cannot come before what it is about.'),
    order('receivedOn', 'acceptedOn', 'Ngày thụ lý không được trước ngày nhận.', 'It cannot be taken up before it came in.'),
    order('receivedOn', 'appraisedOn', 'Ngày thẩm định không được trước ngày nhận.', 'It cannot be appraised before it came in.'),
    order('appraisedOn', 'forwardedOn', 'Ngày chuyển không được trước ngày thẩm định xong.', 'It cannot go on before it was appraised.'),
    order('postponedFrom', 'sessionOn', 'Ngày mở phiên họp không được trước ngày bị hoãn.', 'The session cannot come before the day it was postponed from.'),
    order('receivedOn', 'decidedOn', 'Ngày giải quyết không được trước ngày nhận.', 'It cannot be decided before it came in.'),
    order('decidedOn', 'sentOn', 'Ngày nhận quyết định không được trước ngày quyết định.', 'The decision cannot arrive before it was made.'),
    { code: 'petition.outcome', field: 'decidedOn', severity: 'error', message: label('Ghi kết quả thì phải ghi ngày giải quyết.', 'An outcome needs its day.'), holds: (values) => !filled(values['outcome']) || filled(values['decidedOn']) },
  ],
});
