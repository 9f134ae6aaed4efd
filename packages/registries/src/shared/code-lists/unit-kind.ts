import { dataJson } from '../data-file.ts';
import { label } from '../label.ts';
import { lazyList } from './code-list.ts';

/** Kinds of units the draft Circular names and those that came after it. */
export const unitKinds = lazyList('unit_kind', label('Loại đơn vị', 'Kind of unit'), 'dự thảo Thông tư Điều 6, 16; NĐ 160/2026 Điều 2.2', () =>
  (dataJson('unit-kinds.json') as { readonly unitKinds: readonly { readonly code: string; readonly name: string; readonly superior: string | null }[] })
    .unitKinds.map(({ code, name, superior }) => ({ code, label: label(name, name), parent: superior })));
