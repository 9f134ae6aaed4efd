import type { Position } from '../../authority/index.ts';
import type { AlarmSeverity } from '../../contract/alarm-views.ts';
import type { MachineTrouble } from '../../contract/machine-views.ts';
import { LICENCE_DAYS, SCAN_DAYS, SIGNATURE_DAYS } from '../../machine/index.ts';
import type { Facts } from '../facts.ts';
import type { Detail, Finding, Say, StateRule } from '../types.ts';

const SEEN_BY: readonly Position[] = ['UNIT_HEAD', 'DATABASE_OFFICER', 'INSPECTOR', 'TECH_ADMIN'];
const CLAUSE = 'tt.d8.k3';
const SCREEN = '/machines';
const NO_FIGURE = { vi: 'quy ước của hệ thống, dự thảo Thông tư Điều 8.3 không nêu con số', en: 'a choice of this program, the draft Circular Article 8.3 gives no figure' };

const each = ({ machines }: Facts, codes: readonly MachineTrouble['code'][], severity?: (trouble: MachineTrouble) => AlarmSeverity): Finding[] =>
  machines.flatMap(({ machineId, unit, host, troubles }) => troubles.filter(({ code }) => codes.includes(code)).map((trouble) => ({
    unit, about: machineId ?? `host ${host ?? ''}`, ...(severity ? { severity: severity(trouble) } : {}),
    detail: { ...(machineId === null ? { host: host ?? '' } : { machineId }), days: trouble.days, ...(trouble.found > 0 ? { found: trouble.found } : {}), ...(trouble.code === 'SILENT' ? { silent: 1 } : {}) },
  })));
const named = (detail: Detail, say: Say): string => ('machineId' in detail ? say.machine(String(detail['machineId'])) : `${detail['host']}`);

/** Of what protects the machines of the base against malicious software (Circular Điều 8.3). */
export const antivirusRules: readonly StateRule[] = [
  {
    kind: 'state', code: 'antivirus-found', clause: CLAUSE, severity: 'critical', seenBy: SEEN_BY, link: SCREEN, find: (facts) => each(facts, ['FOUND']), number: null,
    closes: { vi: 'Khi lần quét sau không còn phát hiện.', en: 'When a later scan finds nothing.' },
    title: { vi: 'Lần quét gần nhất phát hiện mã độc', en: 'The last scan found malicious software' },
    means: { vi: 'Có tệp mã độc trên một máy của cơ sở dữ liệu; dữ liệu trên máy đó có thể đã bị đọc hoặc sửa.', en: 'A machine of the base holds malicious software; what lies on it may have been read or changed.' },
    todo: { vi: 'Tách máy khỏi mạng nội bộ, giữ nguyên hiện trạng, báo cáo; xử lý tệp (màn hình “Máy và phòng chống mã độc” ghi tệp nào), quét lại toàn máy.', en: 'Take the machine off the internal network, leave it as it is, report; deal with the files (the screen of machines names them), scan the whole machine again.' },
    told: (detail, _times, say) => ({ vi: `Máy ${named(detail, say)}: lần quét gần nhất phát hiện ${detail['found']} tệp.`, en: `Machine ${named(detail, say)}: the last scan found ${detail['found']} files.` }),
  },
  {
    kind: 'state', code: 'machine-no-antivirus', clause: CLAUSE, severity: 'warning', seenBy: SEEN_BY, link: SCREEN, find: (facts) => each(facts, ['NO_ANTIVIRUS', 'SILENT']),
    number: { vi: `thôi trả lời nút quá 1 giờ; ${NO_FIGURE.vi}`, en: `no answer to the node for over 1 hour; ${NO_FIGURE.en}` },
    closes: { vi: 'Khi phần mềm trả lời nút, hoặc có người ghi phần mềm của máy.', en: 'When the software answers the node, or somebody states what protects the machine.' },
    title: { vi: 'Máy không có phần mềm phòng chống mã độc', en: 'A machine without antivirus software' },
    means: { vi: 'Máy dùng cơ sở dữ liệu phải có phần mềm phòng chống mã độc có bản quyền, được cập nhật.', en: 'A machine that uses the base must have licensed antivirus software that is kept up to date.' },
    todo: { vi: 'Cài hoặc bật phần mềm; máy mà nút không thấy được thì ghi trên màn hình “Máy và phòng chống mã độc”.', en: 'Install or start it; for a machine that the node cannot see, state it on the screen of machines.' },
    told: (detail, _times, say) => ('silent' in detail
      ? { vi: `Máy ${named(detail, say)}: phần mềm phòng chống mã độc đã thôi trả lời.`, en: `Machine ${named(detail, say)}: its antivirus software answers no more.` }
      : { vi: `Máy ${named(detail, say)}: không thấy và chưa ai ghi phần mềm phòng chống mã độc.`, en: `Machine ${named(detail, say)}: no antivirus software is seen and nobody stated any.` }),
  },
  {
    kind: 'state', code: 'antivirus-signatures-old', clause: CLAUSE, severity: 'warning', seenBy: SEEN_BY, link: SCREEN, find: (facts) => each(facts, ['SIGNATURES_OLD']),
    number: { vi: `quá ${SIGNATURE_DAYS} ngày; ${NO_FIGURE.vi} (ClamAV tự nhắc sau 7 ngày)`, en: `over ${SIGNATURE_DAYS} days; ${NO_FIGURE.en} (ClamAV itself warns after 7 days)` },
    closes: { vi: 'Khi nút thấy mẫu nhận dạng mới, hoặc có người ghi ngày của mẫu mới.', en: 'When the node sees newer signatures, or somebody states their date.' },
    title: { vi: 'Mẫu nhận dạng mã độc đã cũ', en: 'Antivirus signatures are old' },
    means: { vi: 'Mã độc mới không được nhận ra.', en: 'What is new is not recognised.' },
    todo: { vi: 'Chép mẫu mới vào máy bằng phương tiện sạch (máy không nối Internet), rồi xem lại hoặc ghi ngày trên màn hình “Máy và phòng chống mã độc”.', en: 'Bring new signatures on a clean medium (the machine is on no public network), then look again or state their date on the screen of machines.' },
    told: (detail, _times, say) => ({ vi: `Máy ${named(detail, say)}: mẫu nhận dạng đã ${detail['days']} ngày.`, en: `Machine ${named(detail, say)}: the signatures are ${detail['days']} days old.` }),
  },
  {
    kind: 'state', code: 'antivirus-scan-overdue', clause: CLAUSE, severity: 'warning', seenBy: SEEN_BY, link: SCREEN, find: (facts) => each(facts, ['SCAN_OVERDUE']),
    number: { vi: `quá ${SCAN_DAYS} ngày; ${NO_FIGURE.vi}`, en: `over ${SCAN_DAYS} days; ${NO_FIGURE.en}` },
    closes: { vi: 'Khi máy được quét toàn bộ và kết quả được ghi lại.', en: 'When the whole machine is scanned and the result written down.' },
    title: { vi: 'Quá hạn quét toàn máy', en: 'A whole scan is overdue' },
    means: { vi: 'Tệp đã nằm trên máy từ trước có thể là mã độc mà mẫu cũ chưa nhận ra.', en: 'What came before the present signatures may be malicious and not known to be.' },
    todo: { vi: 'Chạy “thahs machine scan”, bật bộ hẹn giờ (thư mục deploy/systemd); máy khác thì quét rồi ghi kết quả.', en: 'Run “thahs machine scan”, enable the timer (folder deploy/systemd); scan other machines and state the result.' },
    told: (detail, _times, say) => ({ vi: `Máy ${named(detail, say)}: ${detail['days']} ngày chưa quét toàn máy.`, en: `Machine ${named(detail, say)}: not scanned whole for ${detail['days']} days.` }),
  },
  {
    kind: 'state', code: 'machine-licence-ends', clause: CLAUSE, severity: 'notice', seenBy: SEEN_BY, link: SCREEN, find: (facts) => each(facts, ['LICENCE_ENDS'], ({ days }) => (days < 0 ? 'warning' : 'notice')),
    number: { vi: `còn dưới ${LICENCE_DAYS} ngày: nhắc, đã hết: cảnh báo; ${NO_FIGURE.vi}`, en: `fewer than ${LICENCE_DAYS} days left: notice, ended: warning; ${NO_FIGURE.en}` },
    closes: { vi: 'Khi ghi thời hạn bản quyền mới.', en: 'When the end of a new licence is stated.' },
    title: { vi: 'Bản quyền phần mềm phòng chống mã độc sắp hết hạn', en: 'The licence of the antivirus software ends' },
    means: { vi: 'Hết bản quyền thì phần mềm thôi nhận mẫu mới, và không còn đúng yêu cầu có bản quyền.', en: 'Without a licence it takes no new signatures and is not what is asked for.' },
    todo: { vi: 'Gia hạn bản quyền, ghi ngày mới trên màn hình “Máy và phòng chống mã độc”.', en: 'Renew the licence and state the new day on the screen of machines.' },
    told: (detail, _times, say) => (Number(detail['days']) < 0
      ? { vi: `Máy ${named(detail, say)}: bản quyền đã hết ${-Number(detail['days'])} ngày.`, en: `Machine ${named(detail, say)}: the licence ended ${-Number(detail['days'])} days ago.` }
      : { vi: `Máy ${named(detail, say)}: bản quyền còn ${detail['days']} ngày.`, en: `Machine ${named(detail, say)}: ${detail['days']} days of the licence are left.` }),
  },
];
