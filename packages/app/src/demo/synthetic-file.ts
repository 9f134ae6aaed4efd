import { addDays } from '@thahs/engine/kernel';
import { termEnd } from '@thahs/registries/judgment-execution/calculation';
import type { FileDraft } from '@thahs/engine/record';
import type { Chance } from './chance.ts';
import { atLarge } from './community-papers.ts';
import { healthPapers } from './health-papers.ts';
import { prisonerPapers, requests } from './review-papers.ts';
import { syntheticPerson } from './synthetic-person.ts';
import type { SyntheticPerson } from './synthetic-person.ts';

type Record_ = FileDraft['records'][number];

/** Article with the range of terms in months that it is given with here. */
const OFFENCES: readonly { article: string; from: number; to: number; weight: number }[] = [
  { article: '173.2', from: 24, to: 84, weight: 20 }, { article: '173.1', from: 6, to: 36, weight: 10 }, { article: '249.1', from: 12, to: 60, weight: 12 }, { article: '251.2', from: 84, to: 180, weight: 10 },
  { article: '251.3', from: 180, to: 240, weight: 4 }, { article: '250.4', from: 180, to: 240, weight: 4 }, { article: '134.2', from: 24, to: 72, weight: 9 }, { article: '174.3', from: 84, to: 180, weight: 6 },
  { article: '174.4', from: 144, to: 240, weight: 3 }, { article: '168.2', from: 84, to: 180, weight: 4 }, { article: '171.2', from: 36, to: 120, weight: 5 }, { article: '123.1', from: 144, to: 240, weight: 4 },
  { article: '260.2', from: 36, to: 120, weight: 5 }, { article: '321.2', from: 36, to: 84, weight: 6 }, { article: '322.1', from: 12, to: 60, weight: 4 }, { article: '318.2', from: 24, to: 84, weight: 5 },
  { article: '353.3', from: 180, to: 240, weight: 1 }, { article: '175.4', from: 144, to: 240, weight: 2 }, { article: '330.2', from: 24, to: 84, weight: 2 },
];
const COURTS = ['Tòa án nhân dân khu vực 3 – Bắc Ninh', 'Tòa án nhân dân tỉnh Bắc Ninh', 'Tòa án nhân dân thành phố Hà Nội', 'Tòa án nhân dân tỉnh Phú Thọ', 'Tòa án nhân dân khu vực 1 – Ninh Bình'];
const JOBS = ['Lao động tự do', 'Làm ruộng', 'Công nhân', 'Lái xe', 'Buôn bán', 'Không nghề nghiệp', 'Thợ xây'];

const two = (n: number): string => String(n).padStart(2, '0');

/** As an officer would have it calculated. */
const endOf = (startDate: string, months: number): string => termEnd({ startDate, months }).outcome.endDate;

const dayBefore = (chance: Chance, today: string, from: number, to: number): string => addDays(today, -chance.whole(from, to));

/** A file of one invented person of the kind, its papers in a plausible order before `today`. */
export function syntheticFile(chance: Chance, subjectKind: string, number: number, today: string): FileDraft {
  if (subjectKind === 'PHAP_NHAN') return legalPersonFile(chance, number, today);
  const pupil = subjectKind === 'HOC_SINH_TRUONG_GIAO_DUONG';
  const offence = chance.weighted(OFFENCES);
  const drawnMonths = pupil ? chance.whole(6, 24) : chance.whole(offence.from, offence.to);
  const drawn = dayBefore(chance, today, 300, pupil ? 500 : 300 + drawnMonths * 33);
  const outside = atLarge(subjectKind, { number, months: drawnMonths, today });
  const arrested = outside?.arrested ?? drawn;
  const arrestedIn = Number(arrested.slice(0, 4));
  // Grown up when it happened, or a pupil of 14 to 17.
  const person = pupil ? syntheticPerson(chance, arrestedIn - 16, arrestedIn - 15) : syntheticPerson(chance, 1950, arrestedIn - 19);
  const judgedAfter = chance.whole(90, 260);
  const judged = outside?.judged ?? addDays(arrested, judgedAfter);
  const records: Record_[] = [personRecord(chance, person), { type: 'identifier', values: { kind: 'CCCD', value: person.personalId } }];
  records.push({ type: 'judgment', values: { judgmentNo: `${chance.whole(1, 420)}/${judged.slice(0, 4)}/HS-ST`, judgmentDate: judged, court: chance.one(COURTS), instance: 'SO_THAM', effectiveDate: addDays(judged, 30) } });
  const crimeDate = addDays(arrested, -chance.whole(0, 40));
  const course = subjectKind === 'PHAM_NHAN' ? custody(chance, arrested, judged, drawnMonths, today) : [];
  const months = course.length > 0 ? drawnMonths : stillToServe(subjectKind, drawnMonths, arrested, today);
  records.push(outside ? { type: 'penalty', values: outside.penalty } : penaltyRecord(subjectKind, months, arrested));
  const papers = outside ? { records: outside.records, offence: {} } : papersOf(number, course, { months, today });
  records.push({ type: 'offence', values: { article: offence.article, crimeDate, ...papers.offence } }, ...course, ...papers.records);
  if (subjectKind === 'PHAM_NHAN') laterPapers(records, { number, months, judged, arrested, today });
  return { fileNo: `${judged.slice(0, 4)}-${String(number).padStart(5, '0')}`, subjectKind, records };
}

/** Whose term custody has used up is let go by the court and has no file here: who waits to be taken to a prison has half a year before them, however long the months are. */
const stillToServe = (subjectKind: string, months: number, arrested: string, today: string): number =>
  subjectKind === 'PHAM_NHAN' ? Math.max(months, Math.ceil((daysBetween(arrested, today) + 183) / 28)) : months;

interface Sentenced {
  readonly number: number;
  readonly months: number;
  readonly judged: string;
  readonly arrested: string;
  readonly today: string;
}

function laterPapers(records: Record_[], sentenced: Sentenced): void {
  if (sentenced.number % SEVERAL === 9) secondJudgment(records, sentenced);
  if (sentenced.number % FORGOTTEN !== 0) moveEnd(records, sentenced);
  records.push(...healthPapers(sentenced.number, records.find(({ type }) => type === 'admission')?.values['admittedOn'] as string | undefined));
}

/** Of so many prisoners one has a second judgment, for a crime from before the first; the court of every other of them added wrongly. */
const SEVERAL = 23;

function secondJudgment(records: Record_[], { number, months, judged, arrested }: Sentenced): void {
  const length = (count: number) => ({ years: 0, months: count, days: 0 });
  const [first, offence] = [records.find(({ type }) => type === 'judgment'), records.find(({ type }) => type === 'offence')];
  if (!first || !offence || months < 12) return;
  const later = Math.floor(months / 3);
  const judgmentNo = `${number}/${judged.slice(0, 4)}/HS-ST-2`;
  Object.assign(offence.values, { judgmentNo: first.values['judgmentNo'], term: length(number % (2 * SEVERAL) === 9 ? months - later : months - later - 2) });
  records.push(
    { type: 'judgment', values: { judgmentNo, judgmentDate: addDays(judged, 45), court: COURTS[0], instance: 'SO_THAM', effectiveDate: addDays(judged, 75) } },
    { type: 'offence', values: { article: '174.1', crimeDate: addDays(arrested, -90), judgmentNo, term: length(later) } },
  );
}

/** Of so many officers one forgets to move the day when a term is reduced: the list of differences is there for those. */
const FORGOTTEN = 17;

/** The day on paper after the reductions, as the decision of the court has it. */
function moveEnd(records: readonly Record_[], { arrested, months, today }: Sentenced): void {
  const reductions = records.filter(({ values }) => values['eventKind'] === 'GIAM').map(({ values }) => ({ months: Number(values['months']), decidedOn: String(values['decisionDate'] ?? values['occurredOn']) }));
  const penalty = records.find(({ type }) => type === 'penalty');
  const { endDate } = termEnd({ startDate: arrested, months, reductions }).outcome;
  if (penalty && endDate > today) Object.assign(penalty.values, { termEnd: endDate });
}

/** What a review asks for; it draws from chances of its own. */
function papersOf(number: number, course: readonly Record_[], { months, today }: { readonly months: number; readonly today: string }): ReturnType<typeof prisonerPapers> {
  const admitted = course.find(({ type }) => type === 'admission')?.values['admittedOn'];
  if (typeof admitted !== 'string') return { records: [], offence: {} };
  const papers = prisonerPapers({ number, admitted, months, today, eventful: course.some(({ type }) => type === 'execution_event') });
  return { ...papers, records: [...papers.records, ...requests({ number, admitted, today })] };
}

function personRecord(chance: Chance, person: SyntheticPerson): Record_ {
  return { type: 'person', values: { fullName: person.fullName, birthDate: person.birthDate, sex: person.sex, nationality: 'VN', occupation: chance.one(JOBS) } };
}

const PENALTY: Readonly<Record<string, string>> = { CANH_CAO: 'CANH_CAO', TRUC_XUAT: 'TRUC_XUAT' };

function penaltyRecord(subjectKind: string, months: number, from: string): Record_ {
  const mainPenalty = PENALTY[subjectKind] ?? 'TU_CO_THOI_HAN';
  if (mainPenalty !== 'TU_CO_THOI_HAN') return { type: 'penalty', values: { mainPenalty } };
  return { type: 'penalty', values: { mainPenalty, term: { years: Math.floor(months / 12), months: months % 12, days: 0 }, startDate: from, termEnd: endOf(from, months) } };
}

function custody(chance: Chance, arrested: string, judged: string, months: number, today: string): Record_[] {
  const admitted = addDays(judged, chance.whole(40, 110));
  const end = endOf(arrested, months);
  // A term that custody has used up ends before anybody is taken to a prison.
  if (admitted >= today || admitted >= end) return [];
  const records: Record_[] = [
    { type: 'custody_period', values: { from: arrested, to: addDays(admitted, -1) } },
    { type: 'admission', values: { admittedOn: admitted, minutesNo: String(chance.whole(100, 2000)).padStart(4, '0') } },
    { type: 'placement', values: { subCamp: `PT ${chance.whole(1, 3)}`, team: `Đội ${two(chance.whole(1, 24))}`, from: addDays(admitted, Math.min(5, daysBetween(admitted, today))) } },
  ];
  return [...records, ...laterEvents(chance, admitted, end, today)];
}

const MOST_REDUCED_DAYS = 280;
const earlier = (a: string, b: string): string => (a < b ? a : b);
const daysBetween = (from: string, to: string): number => Math.floor((Date.parse(to) - Date.parse(from)) / 86_400_000);

function laterEvents(chance: Chance, admitted: string, end: string, today: string): Record_[] {
  const span = daysBetween(admitted, today);
  const at = (): string => addDays(admitted, chance.whole(1, Math.max(1, span)));
  const event = (eventKind: string, occurredOn: string, more: Record<string, unknown> = {}): Record_ => ({ type: 'execution_event', values: { eventKind, occurredOn, ...more } });
  if (end < today) return [event('CHAP_HANH_XONG', end)];
  const roll = chance.next();
  if (span < 2) return [];
  if (roll < 0.04) return [event('TRICH_XUAT', addDays(today, -chance.whole(1, Math.min(span, 20))), { reason: 'Phục vụ xét xử', until: earlier(addDays(today, chance.whole(1, 20)), end) })];
  if (roll < 0.05) return [event('BO_TRON', at())];
  if (roll < 0.07) return [event('TAM_DINH_CHI', addDays(today, -chance.whole(1, Math.min(span, 150))), { reason: 'Bệnh nặng' })];
  if (roll < 0.25) {
    // Nobody is reduced before a third is served, nor by more than what is left.
    const [third, last] = [addDays(admitted, Math.ceil(daysBetween(admitted, end) / 3)), earlier(today, addDays(end, -MOST_REDUCED_DAYS))];
    return third < last ? [reduced(addDays(third, chance.whole(0, daysBetween(third, last))), chance)] : [];
  }
  if (roll < 0.4) return [event('KHEN_THUONG', at(), { detail: 'Biểu dương trong lao động' })];
  return [];
}

function reduced(occurredOn: string, chance: Chance): Record_ {
  return { type: 'execution_event', values: { eventKind: 'GIAM', occurredOn, months: chance.whole(2, 9), decisionNo: `${chance.whole(1, 90)}/QĐ-CA`, decisionDate: occurredOn } };
}

function legalPersonFile(chance: Chance, number: number, today: string): FileDraft {
  const judged = dayBefore(chance, today, 30, 900);
  const code = `0${chance.whole(100_000_000, 999_999_999)}`;
  return {
    fileNo: `PN-${judged.slice(0, 4)}-${String(number).padStart(5, '0')}`,
    subjectKind: 'PHAP_NHAN',
    records: [
      { type: 'legal_person', values: { name: `Công ty TNHH Thương mại mẫu số ${number}`, enterpriseCode: code, taxCode: code, address: 'Khu công nghiệp mẫu, tỉnh Bắc Ninh' } },
      { type: 'judgment', values: { judgmentNo: `${chance.whole(1, 90)}/${judged.slice(0, 4)}/HS-ST`, judgmentDate: judged, court: chance.one(COURTS) } },
      { type: 'offence', values: { article: '235.5' } },
      { type: 'penalty', values: { mainPenalty: 'PHAT_TIEN', fineAmount: chance.whole(10, 90) * 100_000_000 } },
    ],
  };
}
