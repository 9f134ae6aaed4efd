import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

type Row = Readonly<Record<string, unknown>>;

/** A record as the journal leaves it. */
export interface Told {
  readonly type: string;
  readonly state: string;
  readonly occurredAt: string | null;
  readonly values: Row;
}

const OVER = { CHET: 'DA_CHET', MIEN: 'DA_XONG', DAC_XA: 'DA_XONG', DAI_XA: 'DA_XONG', VKS_TRA_TU_DO: 'DA_XONG', DINH_CHI_THI_HANH: 'DA_XONG', CHUYEN_GIAO_QUOC_TE: 'DA_XONG' };

/** The plain course of a prisoner, state by state (Luật 41/2019 Điều 22–56). What is not in it is judged by the program's tables alone. */
const PLAIN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  CHO_THI_HANH: { TIEP_NHAN: 'DANG_CHAP_HANH', CHUYEN_DEN: 'DANG_CHAP_HANH', HOAN: 'HOAN', CHUYEN_DI: 'DA_CHUYEN_DI', ...OVER },
  HOAN: { HUY_HOAN: 'CHO_THI_HANH', TIEP_NHAN: 'DANG_CHAP_HANH', ...OVER },
  DANG_CHAP_HANH: {
    GIAM: 'DANG_CHAP_HANH', TRICH_XUAT: 'DANG_TRICH_XUAT', TAM_DINH_CHI: 'TAM_DINH_CHI', THA_TU_CO_DIEU_KIEN: 'THA_TU_CO_DIEU_KIEN', BAT_BUOC_CHUA_BENH: 'BAT_BUOC_CHUA_BENH', BO_TRON: 'BO_TRON', TRUY_NA: 'BO_TRON', CHUYEN_DI: 'DA_CHUYEN_DI',
    CHAP_HANH_XONG: 'DA_XONG', ...OVER,
  },
  DANG_TRICH_XUAT: { NHAN_TRA_TRICH_XUAT: 'DANG_CHAP_HANH', TAM_DINH_CHI: 'TAM_DINH_CHI', THA_TU_CO_DIEU_KIEN: 'THA_TU_CO_DIEU_KIEN', CHUYEN_DI: 'DA_CHUYEN_DI', BO_TRON: 'BO_TRON', TRUY_NA: 'BO_TRON', ...OVER },
  TAM_DINH_CHI: { HUY_TAM_DINH_CHI: 'DANG_CHAP_HANH', TIEP_NHAN: 'DANG_CHAP_HANH', BO_TRON: 'BO_TRON', ...OVER },
  THA_TU_CO_DIEU_KIEN: { THA_TU_CO_DIEU_KIEN: 'THA_TU_CO_DIEU_KIEN', RUT_NGAN_THU_THACH: 'THA_TU_CO_DIEU_KIEN', HUY_THA_TU: 'DANG_CHAP_HANH', CHAP_HANH_XONG: 'DA_XONG', ...OVER },
  DA_CHUYEN_DI: { CHUYEN_DEN: 'DANG_CHAP_HANH', TIEP_NHAN: 'DANG_CHAP_HANH' },
  BO_TRON: { TRUY_NA: 'BO_TRON', BAT_LAI: 'DANG_CHAP_HANH', CHET: 'DA_CHET' },
};
/** The plain course of a suspended sentence (Luật 41/2019 Điều 84–94). */
const SUSPENDED: typeof PLAIN = {
  CHO_THI_HANH: { CAM_KET: 'DANG_CHAP_HANH', TIEP_NHAN: 'DANG_CHAP_HANH', TRINH_DIEN: 'DANG_CHAP_HANH', RUT_NGAN_THU_THACH: 'CHO_THI_HANH', CHET: 'DA_CHET' },
  DANG_CHAP_HANH: { CAM_KET: 'DANG_CHAP_HANH', TRINH_DIEN: 'DANG_CHAP_HANH', RUT_NGAN_THU_THACH: 'DANG_CHAP_HANH', CHAP_HANH_XONG: 'DA_XONG', CHET: 'DA_CHET' },
};
/** The plain course of non-custodial reform (Luật 41/2019 Điều 96–104). */
const REFORM: typeof PLAIN = {
  CHO_THI_HANH: { CAM_KET: 'DANG_CHAP_HANH', TIEP_NHAN: 'DANG_CHAP_HANH', TRINH_DIEN: 'DANG_CHAP_HANH', CHET: 'DA_CHET' },
  DANG_CHAP_HANH: { CAM_KET: 'DANG_CHAP_HANH', TRINH_DIEN: 'DANG_CHAP_HANH', GIAM: 'DANG_CHAP_HANH', CHAP_HANH_XONG: 'DA_XONG', MIEN: 'DA_XONG', CHET: 'DA_CHET' },
};
const COURSES: Readonly<Record<string, typeof PLAIN>> = { PHAM_NHAN: PLAIN, THA_TU_CO_DIEU_KIEN: PLAIN, AN_TREO: SUSPENDED, CAI_TAO_KHONG_GIAM_GIU: REFORM };
/** Noted, whatever the state. */
const NOTES = new Set(['SUA_AN', 'KHEN_THUONG', 'KY_LUAT', 'XEP_LOAI', 'SUC_KHOE', 'KHAC', 'NHAN_XET', 'VI_PHAM_NGHIA_VU', 'KIEM_DIEM']);
/** In which state a file of the kind begins; the others wait. */
const BEGINS: Readonly<Record<string, string>> = { HOAN_CHAP_HANH: 'HOAN', TAM_DINH_CHI: 'TAM_DINH_CHI', THA_TU_CO_DIEU_KIEN: 'THA_TU_CO_DIEU_KIEN', CANH_CAO: 'THEO_DOI' };
/** Records besides the events that may tell one. */
const TELLING = new Set(['execution_event', 'admission', 'reformatory', 'treatment', 'expulsion', 'duty_transfer', 'community_supervision']);

const PENALTIES: Readonly<Record<string, string>> = {
  CANH_CAO: 'Cảnh cáo', PHAT_TIEN: 'Phạt tiền', CAI_TAO_KHONG_GIAM_GIU: 'Cải tạo không giam giữ', TRUC_XUAT: 'Trục xuất', TU_CO_THOI_HAN: 'Tù có thời hạn', AN_TREO: 'Tù có thời hạn, cho hưởng án treo',
  TU_CHUNG_THAN: 'Tù chung thân', TU_HINH: 'Tử hình', BAT_BUOC_CHUA_BENH: 'Bắt buộc chữa bệnh', TRUONG_GIAO_DUONG: 'Giáo dục tại trường giáo dưỡng',
  DINH_CHI_CO_THOI_HAN: 'Đình chỉ hoạt động có thời hạn', DINH_CHI_VINH_VIEN: 'Đình chỉ hoạt động vĩnh viễn',
};

/** Titles of the articles: reference data and no code of the program. Where the file is missing, what is known by its article alone is not compared. */
const TITLES = fileURLToPath(new URL('../../packages/registries/data/penal-code-2015-articles.json', import.meta.url));
let titles: ReadonlyMap<string, string> | null | undefined;

function titleOf(article: string): string | undefined {
  if (titles === undefined) {
    const data = existsSync(TITLES) ? (JSON.parse(readFileSync(TITLES, 'utf8')) as Record<'articles' | 'laterArticles', { article: string; title: string }[]>) : null;
    titles = data && new Map([...data.articles, ...data.laterArticles].map((each) => [each.article, each.title]));
  }
  return titles?.get(/^[^.]*/.exec(article)?.[0] ?? '')?.replace(/^Tội /, '');
}

const said = (value: unknown): string | null => (typeof value === 'string' && value.length > 0 ? value : null);

/** Of several, the one that happened last; of those that happened together or never, the one with the highest id: records come in the order of their ids. */
function newest(records: readonly Told[], type: string): Row {
  let best: Told | null = null;
  for (const record of records) {
    if (record.type === type && (best === null || (best.occurredAt ?? '') <= (record.occurredAt ?? ''))) best = record;
  }
  return best?.values ?? {};
}

/** Undefined where the history is not a plain one: two acts on one day, an act that the plain course does not have, another kind with acts of its own. */
function statusIn(kind: string, records: readonly Told[]): string | undefined {
  const acts = records.filter(({ type, values }) => TELLING.has(type) && !(type === 'execution_event' && NOTES.has(String(values['eventKind']))));
  const begins = BEGINS[kind] ?? 'CHO_THI_HANH';
  const course = COURSES[kind];
  if (acts.length === 0) return begins;
  if (course === undefined || (kind !== 'PHAM_NHAN' && acts.some(({ type }) => type !== 'execution_event'))) return undefined;
  const told = acts.flatMap(({ type, values }) => {
    if (type === 'execution_event') return [[said(values['occurredOn']) ?? '', String(values['eventKind'])] as const];
    return type === 'admission' ? [[said(values['admittedOn']) ?? '', 'TIEP_NHAN'] as const] : [];
  });
  if (new Set(told.map(([day]) => day)).size < told.length) return undefined;
  told.sort(([a], [b]) => (a < b ? -1 : 1));
  let state: string | undefined = begins;
  for (const [, act] of told) state = state === undefined ? undefined : course[state]?.[act];
  return state;
}

/** Kinds whose one length a changing decision replaces. */
const CHANGED_KINDS = new Set(['PHAM_NHAN', 'HOAN_CHAP_HANH', 'TAM_DINH_CHI', 'THA_TU_CO_DIEU_KIEN', 'CAI_TAO_KHONG_GIAM_GIU']);

/** The term of the last changing decision since the first day of the term: null where there is none, undefined where two of one day differ. */
function changedIn(kind: unknown, penalty: Row, records: readonly Told[]): Row | null | undefined {
  if (!CHANGED_KINDS.has(String(kind))) return null;
  const changes = records.flatMap(({ type, values }) => {
    const [months, days, day] = [Number(values['months'] ?? 0), Number(values['days'] ?? 0), said(values['decisionDate']) ?? said(values['occurredOn']) ?? ''];
    const holds = type === 'execution_event' && values['eventKind'] === 'SUA_AN' && months + days > 0 && day >= (said(penalty['startDate']) ?? '');
    return holds ? [{ day, months, days }] : [];
  });
  const latest = changes.map(({ day }) => day).toSorted().at(-1);
  const [last, ...others] = changes.filter(({ day }) => day === latest);
  if (last === undefined) return null;
  return others.length > 0 ? undefined : { years: Math.trunc(last.months / 12), months: last.months % 12, days: last.days };
}

function penaltyIn({ term, mainPenalty }: Row, reduced: boolean): string | null {
  if (term === 'life') return 'Chung thân';
  const years = mainPenalty === 'TU_CHUNG_THAN' && !reduced ? null : term;
  const parts = years !== null && typeof years === 'object' ? [['years', 'năm'], ['months', 'tháng'], ['days', 'ngày']] : [];
  const length = parts.flatMap(([unit = '', word = '']) => {
    const n = Number((years as Row)[unit] ?? 0);
    return n > 0 ? [`${n < 10 ? '0' : ''}${n} ${word}`] : [];
  });
  if (length.length > 0) return length.join(' ');
  const main = said(mainPenalty);
  return main === null ? null : (PENALTIES[main] ?? main);
}

/** Undefined where only the title of the article would tell and is not known here. */
function offenceIn({ article, offenceName, description }: Row): string | null | undefined {
  const number = said(article);
  const title = number === null ? undefined : titleOf(number);
  if (said(offenceName) === null && number !== null && title === undefined && titles === null) return undefined;
  const name = said(offenceName) ?? title ?? said(description);
  return name === null ? null : name.slice(0, 1).toUpperCase() + name.slice(1);
}

/** As numbers are found: without blanks, dots, dashes and invisible characters, in capitals. */
const LEFT_OUT = new Set(['.', '-', '\u200B', '\u200C', '\u200D', '\uFEFF']);
const bare = (number: string): string => Array.from(number.normalize('NFKC')).filter((letter) => letter.trim() !== '' && !LEFT_OUT.has(letter)).join('').toUpperCase();

/** Letters without marks, syllable by syllable; null for a name with signs that this plain way does not read. */
export function syllablesOf(name: string): string[] | null {
  if (!/^[\p{Script=Latin}\p{M}\d .,()&/-]*$/u.test(name)) return null;
  const plain = name.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('y', 'i');
  return /^[a-z\d .,()&/-]*$/.test(plain) ? plain.split(/[^a-z\d]+/).filter(Boolean) : null;
}

/** The row of the list as the records of the file tell it; a column that cannot be told here is undefined. */
export function listRow(file: Row, all: readonly Told[]): Record<string, unknown> {
  const records = all.filter(({ state }) => state === 'current');
  const [person, legal, penalty, offence, placement] = ['person', 'legal_person', 'penalty', 'offence', 'placement'].map((type) => newest(records, type)) as [Row, Row, Row, Row, Row];
  const changed = changedIn(file['subjectKind'], penalty, records);
  const source = said(newest(records, 'custody_status')['sourceNo']);
  const known = file['subjectKind'] === 'PHAP_NHAN' ? said(legal['name']) : said(person['fullName']);
  const name = known ?? `Chưa rõ tên${source === null ? '' : ` (mã nguồn ${source})`}`;
  const birth = said(person['birthDate']);
  const numbers = [...records.filter(({ type }) => type === 'identifier').map(({ values }) => values['value']), legal['enterpriseCode'], legal['taxCode'], source, file['fileNo']];
  const admitted = records.filter(({ type }) => type === 'admission').map(({ values }) => said(values['admittedOn'])).filter((day) => day !== null);
  const places = [said(placement['subCamp']), said(placement['team'])].filter((part) => part !== null);
  return {
    name, birth, birth_year: birth === null ? null : Number(/^\d{4}/.exec(birth)?.[0]), status: statusIn(String(file['subjectKind']), records),
    syllables: syllablesOf(name) ?? undefined,
    identifiers: numbers.map((number) => said(number)).filter((number) => number !== null).map((number) => bare(number)),
    offence: offenceIn(offence), article: said(offence['article']), penalty: changed === undefined ? undefined : penaltyIn(changed === null ? penalty : { term: changed }, changed !== null || records.some(({ type, values }) => type === 'execution_event' && values['eventKind'] === 'GIAM')),
    place: places.length === 0 ? null : places.join(' · '),
    admitted: admitted.length === 0 ? null : admitted.reduce((a, b) => (a < b ? a : b)),
    term_end: said(penalty['termEnd']),
  };
}
