/**
 * Register: a file as the registers on paper write it, filled from its records.
 *
 * - Two forms of a prisoner: the 27 columns of the procuracy's register, the 13 items of the tracking sheet. A column is its heading and what fills it.
 * - Pure. It is given the records as the reader may see them, so that a register shows nothing that the file would not.
 * - Every event, reward and discipline stands somewhere: what no column names stands in the remarks.
 * - Ground: legal.md §8.1, 8.2; NĐ 59/2020 Điều 8.2.g. The forms are in use and no annex of them was read.
 */
import type { FilledRegister, RecordFacts } from '@thahs/engine/operation';
import { label } from '../../shared/label.ts';
import { Facts } from './lines.ts';
import { procuracyRegister } from './procuracy-register.ts';
import { trackingSheet } from './tracking-sheet.ts';

const FORMS = [
  { form: 'procuracy', title: label('Sổ kiểm sát thi hành án phạt tù', 'Register of prison sentences of the procuracy'), cells: procuracyRegister },
  { form: 'tracking', title: label('Phiếu theo dõi: quá trình chấp hành án', 'Tracking sheet: course of the sentence'), cells: trackingSheet },
] as const;

const PRISONERS = new Set(['PHAM_NHAN', 'HOAN_CHAP_HANH', 'TAM_DINH_CHI', 'THA_TU_CO_DIEU_KIEN']);

/** The registers that are kept of the kind of subject. */
export function registersOf(subjectKind: string, records: readonly RecordFacts[]): readonly FilledRegister[] {
  if (!PRISONERS.has(subjectKind)) return [];
  const facts = new Facts(subjectKind, records);
  return FORMS.map(({ form, title, cells }) => ({ form, title, cells: cells.map(({ heading, lines }, at) => ({ number: at + 1, heading, lines: lines(facts).filter((line) => line !== '') })) }));
}
