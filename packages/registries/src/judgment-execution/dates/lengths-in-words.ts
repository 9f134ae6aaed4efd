import type { Label } from '@thahs/engine/registry';
import { label } from '../../shared/label.ts';
import type { CombinedTerm } from '../calculation/index.ts';
import type { Term } from './facts.ts';

const LIFE = label('tù chung thân', 'life imprisonment');
const otherKind = label('khác loại hình phạt', 'another kind of penalty');
const two = (value: number): string => String(value).padStart(2, '0');

/** A length as a judgment writes it. */
export function lengthWords(term: Term): Label {
  const parts = [[Math.floor(term.months / 12), 'năm', 'years'], [term.months % 12, 'tháng', 'months'], [term.days, 'ngày', 'days']] as const;
  const said = parts.filter(([value]) => value > 0);
  return label(said.map(([value, vi]) => `${two(value)} ${vi}`).join(' '), said.map(([value, , en]) => `${value} ${value === 1 ? en.slice(0, -1) : en}`).join(' '));
}

/** The same of a main penalty: prison is what a length means where nothing else is said. */
export function termWords(term: CombinedTerm | 'life'): Label {
  if (term === 'life') return LIFE;
  const length = lengthWords(term);
  return term.penalty === 'TU_CO_THOI_HAN' ? length : label(`${length.vi} cải tạo không giam giữ`, `${length.en} of non-custodial reform`);
}

/** From the official length to the calculated one, in months of 30 days; null where they are the same. */
export function lengthDifference(official: Term, calculated: Term): Label | null {
  const days = (calculated.months - official.months) * 30 + calculated.days - official.days;
  if (days === 0) return null;
  const apart = lengthWords({ months: Math.floor(Math.abs(days) / 30), days: Math.abs(days) % 30 });
  return days > 0 ? label(`dài hơn ${apart.vi}`, `${apart.en} longer`) : label(`ngắn hơn ${apart.vi}`, `${apart.en} shorter`);
}

export function termDifference(official: CombinedTerm | 'life', calculated: CombinedTerm | 'life'): Label | null {
  if (official === 'life' || calculated === 'life') return official === calculated ? null : otherKind;
  return official.penalty === calculated.penalty ? lengthDifference(official, calculated) : otherKind;
}

export const moneyWords = (amount: number): Label => label(`${amount.toLocaleString('vi-VN')} đồng`, `${amount.toLocaleString('en-GB')} dong`);

export function moneyDifference(official: number, calculated: number): Label | null {
  if (official === calculated) return null;
  const apart = moneyWords(Math.abs(calculated - official));
  return calculated > official ? label(`nhiều hơn ${apart.vi}`, `${apart.en} more`) : label(`ít hơn ${apart.vi}`, `${apart.en} less`);
}
