import type { Label } from '@thahs/engine/registry';
import { label } from '../../shared/label.ts';
import type { FileFacts } from './facts.ts';

const OVER: Readonly<Record<string, Label>> = {
  DA_XONG: label('Đã chấp hành xong: không còn được xét.', 'The sentence is served: nothing is reviewed any more.'),
  DA_CHET: label('Người này đã chết: không còn được xét.', 'The person died: nothing is reviewed any more.'),
  THA_TU_CO_DIEU_KIEN: label('Đang được tha tù trước thời hạn có điều kiện: không xét giảm thời hạn tù; thời gian thử thách có thể được rút ngắn.', 'Conditionally released: the prison term is not reduced; the probation may be shortened.'),
};

/** Why a first day of review is none any more: a day that has gone by unused would read as a claim that is still open. Null while the term is served. */
export const reviewOver = ({ course }: FileFacts): Label | null => OVER[course.status] ?? null;
