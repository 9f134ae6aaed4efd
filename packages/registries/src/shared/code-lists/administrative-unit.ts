import type { CodeEntry } from '@thahs/engine/registry';
import { dataJson } from '../data-file.ts';
import { label } from '../label.ts';
import { lazyList } from './code-list.ts';

interface Unit {
  readonly code: string;
  readonly fullName: string;
  readonly provinceCode?: string;
  readonly districtCode?: string;
  readonly validFrom?: string;
  readonly validTo?: string;
}
interface CurrentUnits { readonly provinces: readonly Unit[]; readonly communes: readonly Unit[] }
interface FormerUnits extends CurrentUnits {
  readonly districts: readonly Unit[];
  readonly provinceSuccessors: readonly { readonly old: string; readonly new: string }[];
  readonly successors: readonly { readonly old: string; readonly oldLevel: string; readonly new: string }[];
}

/*
 * Codes outlive names: a commune formed in 2025 mostly kept the code of one of its parts, so one code may have two entries,
 * told apart by their dates. The entry in force comes first, so a look-up by code finds it.
 */
const current = (): CurrentUnits => dataJson('administrative-units.json') as CurrentUnits;

let former: FormerUnits | undefined;
/** 2.6 MB of history: read once, when somebody first needs an old place. */
const history = (): FormerUnits => (former ??= dataJson('former-units.json') as FormerUnits);

function successorsOf(edges: readonly { readonly old: string; readonly new: string }[]): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, string[]>();
  for (const edge of edges) map.set(edge.old, [...(map.get(edge.old) ?? []), edge.new]);
  return map;
}

function entry(unit: Unit, parent: string | null, trail: readonly string[], successors?: readonly string[]): CodeEntry {
  const name = [unit.fullName, ...trail].join(', ');
  return { code: unit.code, label: label(name, name), validFrom: unit.validFrom ?? null, validTo: unit.validTo ?? null, parent, ...(successors ? { successors } : {}) };
}

export const provinces = lazyList('province', label('Tỉnh, thành phố', 'Province'), 'Quyết định 19/2025/QĐ-TTg; Nghị quyết 202/2025/QH15', () => {
  const next = successorsOf(history().provinceSuccessors);
  return [...current().provinces.map((unit) => entry(unit, null, [])), ...history().provinces.map((unit) => entry(unit, null, [], next.get(unit.code) ?? []))];
});

/** Communes in force only: what a form offers. */
export const currentCommunes = lazyList('commune_current', label('Xã, phường, đặc khu hiện hành', 'Communes in force'), 'Quyết định 19/2025/QĐ-TTg', () => {
  const data = current();
  const names = new Map(data.provinces.map((unit) => [unit.code, unit.fullName]));
  return data.communes.map((unit) => entry(unit, unit.provinceCode ?? null, [names.get(unit.provinceCode ?? '') ?? '']));
});

export const communes = lazyList('commune', label('Xã, phường, thị trấn, đặc khu (hiện hành và trước 01/07/2025)', 'Communes, present and former'), 'Quyết định 19/2025/QĐ-TTg; Quyết định 124/2004/QĐ-TTg', () => {
  const data = history();
  const provinceNames = new Map(data.provinces.map((unit) => [unit.code, unit.fullName]));
  const districtNames = new Map(data.districts.map((unit) => [unit.code, unit.fullName]));
  const next = successorsOf(data.successors.filter((edge) => edge.oldLevel === 'COMMUNE'));
  const old = data.communes.map((unit) =>
    entry(unit, unit.districtCode ?? null, [districtNames.get(unit.districtCode ?? '') ?? '', provinceNames.get(unit.provinceCode ?? '') ?? ''], next.get(unit.code) ?? []));
  return [...currentCommunes.entries, ...old];
});

export const formerDistricts = lazyList('district_former', label('Quận, huyện trước 01/07/2025', 'Former districts'), 'Quyết định 124/2004/QĐ-TTg', () =>
  history().districts.map((unit) => entry(unit, unit.provinceCode ?? null, [])));
