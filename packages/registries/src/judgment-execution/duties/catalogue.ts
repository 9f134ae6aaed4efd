import type { Label } from '@thahs/engine/registry';
import { label } from '../../shared/label.ts';
import { at } from './groups/at.ts';
import { cb } from './groups/cb.ts';
import { cc } from './groups/cc.ts';
import { com } from './groups/com.ts';
import { ct } from './groups/ct.ts';
import { gi } from './groups/gi.ts';
import { ho } from './groups/ho.ts';
import { kn } from './groups/kn.ts';
import { pl } from './groups/pl.ts';
import { pn } from './groups/pn.ts';
import { ra } from './groups/ra.ts';
import { td } from './groups/td.ts';
import { th } from './groups/th.ts';
import { tx } from './groups/tx.ts';
import type { DutyGroup, DutyRules } from './rule.ts';

/** Every version of every duty (legal.md §11, legal-2026.md §4.4). */
export const DUTY_RULES: DutyRules = [...pn, ...ra, ...ho, ...td, ...gi, ...th, ...at, ...ct, ...cc, ...tx, ...cb, ...pl, ...kn, ...com];

/** Versions by duty; all versions of one share group and kinds. */
export const BY_CODE: ReadonlyMap<string, DutyRules> = Map.groupBy(DUTY_RULES, ({ code }) => code);

const kinds = [...new Set(DUTY_RULES.flatMap((rule) => rule.kinds))];
/** The duties of a kind of subject, each with its versions. */
export const BY_KIND: ReadonlyMap<string, readonly DutyRules[]> = new Map(kinds.map((kind) => [kind, [...BY_CODE.values()].filter(([first]) => first?.kinds.includes(kind))]));

export const DUTY_GROUPS: Readonly<Record<DutyGroup, Label>> = {
  PN: label('Phạm nhân', 'Prisoners'), RA: label('Trích xuất', 'Extraction'), HO: label('Hoãn chấp hành án', 'Deferral'), TD: label('Tạm đình chỉ', 'Suspension'),
  GI: label('Giảm, miễn', 'Reduction, exemption'), TH: label('Tha tù có điều kiện', 'Conditional release'), AT: label('Án treo', 'Suspended sentence'),
  CT: label('Cải tạo không giam giữ', 'Non-custodial reform'), CC: label('Cấm cư trú, quản chế, tước quyền, cấm đảm nhiệm', 'Bans and supervision'), TX: label('Trục xuất', 'Expulsion'),
  CB: label('Bắt buộc chữa bệnh, giáo dưỡng', 'Treatment, reformatory'), PL: label('Pháp nhân', 'Legal persons'), KN: label('Khiếu nại, tố cáo', 'Complaints'), COM: label('Tại cộng đồng', 'In the community'),
};
