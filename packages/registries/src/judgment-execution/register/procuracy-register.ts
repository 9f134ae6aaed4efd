import type { EventKind } from '../../shared/code-lists/event-kind.ts';
import { label } from '../../shared/label.ts';
import { changedTerm } from '../changed-judgment.ts';
import { crimeOf, inYears, termText } from '../summary.ts';
import type { Cell } from './cell.ts';
import { after, articleText, coded, day, eventLine, eventLines, join, measureLine, paper, said, type Facts, type Values } from './lines.ts';

const decisions = (kind: string) => (facts: Facts): string[] =>
  facts.of('enforcement_decision', 'decisionDate').filter(({ decisionKind }) => decisionKind === kind).map((values) => paper(values['decisionNo'], values['decisionDate'], values['issuer']));

const home = (values: Values): string => join([said(values['asWritten']) === '' ? said(values['address']) : said(values['asWritten']), said(values['asWritten']) === '' ? coded('commune', values['commune']) : '']);

function persons(facts: Facts): string[] {
  const homes = facts.of('residence', 'from').filter(({ kind }) => kind === 'THUONG_TRU').map(home);
  return facts.of('person').map((values) => join([said(values['fullName']), after('sinh ngày', day(values['birthDate'])), join(homes)], '; '));
}

const judgments = (facts: Facts): string[] => [
  ...facts.of('judgment', 'judgmentDate').map((values) => paper(values['judgmentNo'], values['judgmentDate'], values['court'])),
  ...facts.of('offence').map((values) => join([crimeOf(values) ?? '', articleText(values['article'])])),
];

/** Life has neither years nor an end until its first reduction gives it both (BLHS Điều 63.2); what was entered beside it before that is a finding of the file and no penalty. */
function penalties(facts: Facts): string[] {
  const [isReduced, changed] = [facts.events('GIAM').length > 0, changedTerm(facts.subjectKind, facts.records)];
  return facts.of('penalty').map((values) => {
    const [main, length] = [coded('main_penalty', values['mainPenalty']), values['term'] === 'life' ? '' : (termText(values['term']) ?? '')];
    if (changed !== null) return join([values['mainPenalty'] === 'TU_CHUNG_THAN' ? coded('main_penalty', 'TU_CO_THOI_HAN') : main, termText(inYears(changed)) ?? '', `theo bản án được sửa ngày ${day(changed.on)} (trước đó ${length === '' ? 'chung thân' : length})`, after('hết hạn ngày', day(values['termEnd']))]);
    if (values['mainPenalty'] !== 'TU_CHUNG_THAN') return join([main, length, after('hết hạn ngày', day(values['termEnd']))]);
    return isReduced ? join([main, after('đã giảm xuống', length), after('hết hạn ngày', day(values['termEnd']))]) : main;
  });
}

const admissions = (facts: Facts): string[] => [
  ...decisions('DUA_DI_CHAP_HANH')(facts).map((line) => `QĐ ${line}`),
  ...facts.of('admission', 'admittedOn').map((values) => join([`đến ngày ${day(values['admittedOn'])}`, said(values['facility']), after('QĐ', paper(values['decisionNo'], values['decisionDate']))])),
  ...eventLines('TIEP_NHAN', 'TRINH_DIEN', 'AP_GIAI')(facts),
];

const treatments = (facts: Facts): string[] => facts.of('treatment', 'admittedOn').map((values) => join([after('QĐ', paper(values['decisionNo'], values['decisionDate'])), said(values['hospital']), after('đưa vào ngày', day(values['admittedOn'])), after('đình chỉ ngày', day(values['endedOn']))], '; '));

const DISCIPLINE = new Set(['KHIEN_TRACH', 'CANH_CAO', 'BUONG_KY_LUAT', 'GIAM_RIENG', 'PHONG_RIENG']);
const measures = (facts: Facts): readonly Values[] => facts.of('reward_discipline', 'decisionDate');
const disciplines = (facts: Facts): readonly Values[] => measures(facts).filter(({ kind }) => DISCIPLINE.has(said(kind)));
/** Rewards and what the list calls “other”: the form has no column for them, and “other” does not say which of the two it is. */
const others = (facts: Facts): readonly Values[] => measures(facts).filter(({ kind }) => !DISCIPLINE.has(said(kind)));

const PLACED: readonly EventKind[] = [
  'TIEP_NHAN', 'TRINH_DIEN', 'AP_GIAI', 'CHUYEN_DI', 'CHUYEN_DEN', 'GIAM', 'TAM_DINH_CHI', 'HUY_TAM_DINH_CHI', 'BAN_GIAO', 'BAT_BUOC_CHUA_BENH', 'DINH_CHI_CHUA_BENH', 'DINH_CHI_THI_HANH', 'HUY_AN', 'SUA_AN', 'VKS_TRA_TU_DO', 'MIEN', 'DAC_XA', 'DAI_XA',
  'THA_TU_CO_DIEU_KIEN', 'RUT_NGAN_THU_THACH', 'HUY_THA_TU', 'CHAP_HANH_XONG', 'CHET', 'BO_TRON', 'TRUY_NA', 'BAT_LAI', 'XU_LY_KHI_BAT_LAI', 'KY_LUAT', 'VI_PHAM_NGHIA_VU',
];

/** Sổ kiểm sát thi hành án phạt tù: the 27 columns of the register that the procuracy keeps (legal.md §8.2). Events without a column of their own stand in the last. */
export const procuracyRegister: readonly Cell[] = [
  { heading: label('STT', 'No.'), lines: () => ['1'] },
  { heading: label('Họ tên; ngày sinh; nơi cư trú', 'Name; birth; residence'), lines: persons },
  { heading: label('Bản án: số, ngày, tội danh', 'Judgment and offence'), lines: judgments },
  { heading: label('Mức án', 'Penalty'), lines: penalties },
  { heading: label('Tạm giữ, tạm giam từ – đến', 'Custody'), lines: (facts) => facts.of('custody_period', 'from').map((values) => join([`${day(values['from'])} – ${day(values['to'])}`, said(values['place'])])) },
  { heading: label('Quyết định thi hành án', 'Enforcement decision'), lines: decisions('THI_HANH_AN') },
  { heading: label('Quyết định đưa đi chấp hành án, ngày đến', 'Placement decision, day of arrival'), lines: admissions },
  { heading: label('Chuyển đi nơi khác: ngày, lý do', 'Transferred out'), lines: eventLines('CHUYEN_DI') },
  { heading: label('Nơi khác chuyển đến', 'Transferred in'), lines: eventLines('CHUYEN_DEN') },
  { heading: label('Quyết định giảm: số, ngày, thời hạn', 'Reductions'), lines: eventLines('GIAM') },
  { heading: label('Quyết định tạm đình chỉ', 'Suspension'), lines: eventLines('TAM_DINH_CHI', 'HUY_TAM_DINH_CHI', 'BAN_GIAO') },
  { heading: label('Quyết định bắt buộc chữa bệnh', 'Compulsory treatment'), lines: (facts) => [...treatments(facts), ...eventLines('BAT_BUOC_CHUA_BENH', 'DINH_CHI_CHUA_BENH')(facts)] },
  { heading: label('Quyết định đình chỉ', 'Execution ended'), lines: eventLines('DINH_CHI_THI_HANH') },
  { heading: label('Giám đốc thẩm, tái thẩm hủy án', 'Judgment annulled'), lines: eventLines('HUY_AN', 'SUA_AN') },
  { heading: label('Quyết định trả tự do của Viện kiểm sát', 'Released by the procuracy'), lines: eventLines('VKS_TRA_TU_DO') },
  { heading: label('Quyết định miễn', 'Exemption'), lines: eventLines('MIEN') },
  { heading: label('Đặc xá', 'Pardon'), lines: eventLines('DAC_XA', 'DAI_XA') },
  { heading: label('Tha tù trước thời hạn có điều kiện', 'Conditional release'), lines: eventLines('THA_TU_CO_DIEU_KIEN', 'RUT_NGAN_THU_THACH', 'HUY_THA_TU') },
  {
    heading: label('Chấp hành xong: giấy chứng nhận', 'Completed'),
    lines: (facts) => [...eventLines('CHAP_HANH_XONG')(facts), ...facts.of('return_residence', 'releasedOn').map((values) => after('giấy chứng nhận', paper(values['certificateNo'], values['certificateDate'])))],
  },
  { heading: label('Chết', 'Death'), lines: eventLines('CHET') },
  { heading: label('Trốn', 'Escape'), lines: eventLines('BO_TRON') },
  { heading: label('Quyết định truy nã', 'Wanted decision'), lines: eventLines('TRUY_NA') },
  { heading: label('Bắt lại', 'Recaptured'), lines: eventLines('BAT_LAI') },
  { heading: label('Quyết định xử lý khi bắt lại', 'Dealt with after recapture'), lines: eventLines('XU_LY_KHI_BAT_LAI') },
  { heading: label('Vi phạm kỷ luật', 'Breaches of discipline'), lines: (facts) => [...eventLines('KY_LUAT', 'VI_PHAM_NGHIA_VU')(facts), ...disciplines(facts).map((values) => join([day(values['decisionDate']), said(values['reason'])], '; '))] },
  {
    heading: label('Quyết định xử lý vi phạm', 'Decisions on breaches'),
    lines: (facts) => disciplines(facts).map((values) => join([coded('reward_discipline_kind', values['kind']), paper(values['decisionNo'], values['decisionDate'], values['issuer']), after('công nhận tiến bộ ngày', day(values['recognisedOn']))])),
  },
  {
    heading: label('Ghi chú', 'Remarks'),
    lines: (facts) => [...facts.of('execution_event').filter(({ eventKind }) => !PLACED.some((kind) => kind === eventKind)).map((values) => eventLine(values, true)), ...others(facts).map(measureLine), ...facts.of('judgment', 'judgmentDate').map((values) => said(values['remark']))],
  },
];
