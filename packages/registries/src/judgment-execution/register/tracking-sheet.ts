import type { EventKind } from '../../shared/code-lists/event-kind.ts';
import { label } from '../../shared/label.ts';
import type { Cell } from './cell.ts';
import { after, coded, day, eventLine, eventLines, join, measureLine, said, type Facts, type Values } from './lines.ts';

const REWARD = new Set(['BIEU_DUONG', 'THUONG_TIEN', 'TANG_QUYEN_LIEN_LAC']);
const DISCIPLINE = new Set(['KHIEN_TRACH', 'CANH_CAO', 'BUONG_KY_LUAT', 'PHONG_RIENG', 'CONG_NHAN_TIEN_BO']);

const APART = new Set(['GIAM_RIENG']);
const measures = (isOfItem: (kind: string) => boolean) => (facts: Facts): string[] => facts.of('reward_discipline', 'decisionDate').filter(({ kind }) => isOfItem(said(kind))).map(measureLine);
const of = (kinds: ReadonlySet<string>) => measures((kind) => kinds.has(kind));

const placed: EventKind[] = [];
/** Items name their events once; what no item names stands in the last. */
function item(heading: Cell['heading'], kinds: readonly EventKind[], more: Cell['lines'] = () => []): Cell {
  placed.push(...kinds);
  return { heading, lines: (facts) => [...more(facts), ...(kinds.length === 0 ? [] : eventLines(...kinds)(facts))] };
}

/** A cancelled result stays on the sheet and says so. */
const cancelled = (values: Values): string => (day(values['cancelledOn']) === '' ? '' : join(['đã hủy', after('theo quyết định số', said(values['cancelDecisionNo'])), after('ngày', day(values['cancelledOn']))], ' '));
const gradings = (facts: Facts): string[] => facts.of('grading', 'periodEnd').map((values) => join([`${coded('grading_period', values['period'])} đến ${day(values['periodEnd'])}: ${coded('grade', values['grade'])}`, after('xếp loại tại', said(values['ratedBy'])), cancelled(values)], '; '));
const placements = (facts: Facts): string[] => facts.of('placement', 'from').map((values) => join([day(values['from']), said(values['subCamp']), said(values['team']), after('buồng', said(values['cell'])), said(values['reason'])], '; '));

/** Phiếu theo dõi PT78BH, phần V, quá trình chấp hành án: its 13 items (legal.md §8.1). */
export const trackingSheet: readonly Cell[] = [
  item(label('Xếp loại chấp hành án', 'Grading'), ['XEP_LOAI'], gradings),
  item(label('Giảm thời hạn', 'Reductions'), ['GIAM']),
  item(label('Tạm đình chỉ', 'Suspension'), ['TAM_DINH_CHI', 'HUY_TAM_DINH_CHI']),
  item(label('Tha tù trước thời hạn có điều kiện', 'Conditional release'), ['THA_TU_CO_DIEU_KIEN', 'RUT_NGAN_THU_THACH', 'HUY_THA_TU']),
  item(label('Khen thưởng', 'Rewards'), ['KHEN_THUONG'], of(REWARD)),
  item(label('Kỷ luật, quyết định công nhận tiến bộ', 'Discipline, improvement recognised'), ['KY_LUAT'], of(DISCIPLINE)),
  item(label('Giam riêng, quyết định công nhận tiến bộ', 'Separate confinement'), ['GIAM_RIENG'], of(APART)),
  item(label('Phạm tội mới', 'New offences'), ['PHAM_TOI_MOI']),
  item(label('Phân loại quản chế, giam giữ', 'Classification'), ['PHAN_LOAI'], (facts) => facts.of('custody_status', 'censusDate').map((values) => said(values['custodyLevel']))),
  item(label('Trích xuất: đi, trả, lý do, cơ quan', 'Extractions'), ['TRICH_XUAT', 'GIA_HAN_TRICH_XUAT', 'NHAN_TRA_TRICH_XUAT']),
  item(label('Chuyển đội, phân trại, trại khác', 'Moves'), ['CHUYEN_DI', 'CHUYEN_DEN'], placements),
  item(label('Nhận xét trước khi chuyển giao', 'Remarks before hand-over'), ['NHAN_XET']),
  {
    heading: label('Diễn biến khác', 'Other'),
    // “Other” in the list of rewards and disciplines does not say which of the two it is.
    lines: (facts) => [...facts.of('execution_event').filter(({ eventKind }) => !placed.some((kind) => kind === eventKind)).map((values) => eventLine(values, true)), ...measures((kind) => ![REWARD, DISCIPLINE, APART].some((kinds) => kinds.has(kind)))(facts)],
  },
];
