import type { SubjectKind } from '@thahs/engine/registry';
import { dataJson } from '../shared/data-file.ts';

/** Kinds of subjects. English names are ours; the Vietnamese ones come with the data. */
const ENGLISH: Readonly<Record<string, string>> = {
  PHAM_NHAN: 'Prisoner', HOAN_CHAP_HANH: 'Prison term deferred', TAM_DINH_CHI: 'Prison term suspended', THA_TU_CO_DIEU_KIEN: 'Conditionally released', AN_TREO: 'Suspended sentence',
  CAI_TAO_KHONG_GIAM_GIU: 'Non-custodial reform', CAM_CU_TRU: 'Residence ban', QUAN_CHE: 'Mandatory supervision', TUOC_QUYEN: 'Deprived of civic rights',
  CAM_DAM_NHIEM: 'Banned from posts or professions', CANH_CAO: 'Warning', TRUC_XUAT: 'Expulsion', BAT_BUOC_CHUA_BENH: 'Compulsory treatment',
  HOC_SINH_TRUONG_GIAO_DUONG: 'Reformatory school pupil', PHAP_NHAN: 'Commercial legal person', TU_HINH: 'Sentenced to death',
};

interface Row { readonly code: string; readonly name: string; readonly community: boolean }

export const subjectKinds: readonly SubjectKind[] = (dataJson('subject-kinds.json') as { readonly subjectKinds: readonly Row[] }).subjectKinds
  .map(({ code, name, community }) => ({ code, label: { vi: name, en: ENGLISH[code] ?? code }, community, legalPerson: code === 'PHAP_NHAN' }));

/** Groups that record types apply to. */
export const EVERYONE: readonly string[] = subjectKinds.map((kind) => kind.code);
export const PERSONS: readonly string[] = EVERYONE.filter((code) => code !== 'PHAP_NHAN');
export const LEGAL_PERSONS: readonly string[] = ['PHAP_NHAN'];
export const COMMUNITY: readonly string[] = subjectKinds.filter((kind) => kind.community).map((kind) => kind.code);
/** Those who are, were or may again be held; the file keeps its custody records when the kind changes. */
/** Kinds with records of their own. */
export const SCHOOL: readonly string[] = ['HOC_SINH_TRUONG_GIAO_DUONG'];
export const EXPELLED: readonly string[] = ['TRUC_XUAT'];
export const HELD: readonly string[] = ['PHAM_NHAN', 'HOAN_CHAP_HANH', 'TAM_DINH_CHI', 'THA_TU_CO_DIEU_KIEN', 'TU_HINH', 'TRUC_XUAT', 'BAT_BUOC_CHUA_BENH', 'HOC_SINH_TRUONG_GIAO_DUONG'];
