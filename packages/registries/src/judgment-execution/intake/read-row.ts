import { readDateCell } from './date-cell.ts';
import { readNumberCell } from './number-cell.ts';
import type { RowFindings } from './row-findings.ts';
import { cleanText } from './text-hygiene.ts';
import type { Cell, DateField, DateSystem, IntakeField, IntakeRow, NumberField, ReadRow, TextField } from './types.ts';

const TEXT_FIELDS: readonly TextField[] = [
  'recordNo', 'fullName', 'sex', 'personalId', 'nationality', 'subjectKind', 'judgmentNo', 'offence', 'mainPenalty', 'additionalPenalty', 'remark',
];
const DATE_FIELDS: readonly DateField[] = ['birthDate', 'judgmentDate', 'crimeDate', 'admissionDate', 'releaseDate'];
const NUMBER_FIELDS: readonly NumberField[] = ['termYears', 'termMonths', 'termDays', 'custodyDays', 'probationMonths'];

/** A formula shows another value tomorrow, and true or false is no answer to any question of the template. */
function unusable(cell: Cell): 'FORMULA_CELL' | 'CELL_TYPE' | null {
  if (cell === null || cell === undefined) return null;
  if (typeof cell === 'object') return 'FORMULA_CELL';
  return typeof cell === 'boolean' ? 'CELL_TYPE' : null;
}

const NAME = { name: true } as const;
const REMARK = { keepFormulaLike: true } as const;
const PLAIN = {} as const;
const optionsOf = (field: TextField): { name?: true; keepFormulaLike?: true } => (field === 'fullName' ? NAME : field === 'remark' ? REMARK : PLAIN);

/** Reading in one pass over the row: which cells are unreadable is known before any check of two cells. */
class RowReader {
  readonly #row: IntakeRow;
  readonly #findings: RowFindings;
  readonly unreadable = new Set<IntakeField>();
  birthYearAlone = false;

  constructor(row: IntakeRow, findings: RowFindings) {
    this.#row = row;
    this.#findings = findings;
  }

  #cell(field: IntakeField): Cell {
    const cell = this.#row[field];
    const code = unusable(cell);
    if (!code) return cell;
    this.#findings.add(field, code);
    this.unreadable.add(field);
    return null;
  }

  text(field: TextField): string | null {
    const cell = this.#cell(field);
    if (typeof cell === 'number') return String(cell);
    if (typeof cell !== 'string' || cell === '') return null;
    const { text, codes } = cleanText(cell, optionsOf(field));
    for (const code of codes) this.#findings.add(field, code);
    if (text === null) this.unreadable.add(field);
    else if (text !== cell) this.#findings.change(field, text);
    return text === '' ? null : text;
  }

  date(field: DateField, dateSystem: DateSystem): string | null {
    const { iso, kept, code } = readDateCell(this.#cell(field), dateSystem, { yearAlone: field === 'birthDate' });
    if (!code) return iso;
    if (code === 'YEAR_ONLY') this.birthYearAlone = true;
    this.#findings.add(field, code);
    if (kept === null) this.unreadable.add(field);
    else this.#findings.change(field, kept);
    return iso;
  }

  number(field: NumberField): number | null {
    const { value, code } = readNumberCell(this.#cell(field));
    if (code) {
      this.#findings.add(field, code);
      this.unreadable.add(field);
    }
    return value;
  }
}

export function readRow(row: IntakeRow, dateSystem: DateSystem, findings: RowFindings): ReadRow {
  const reader = new RowReader(row, findings);
  const text = {} as { [F in TextField]: string | null };
  for (const field of TEXT_FIELDS) text[field] = reader.text(field);
  const dates = {} as { [F in DateField]: string | null };
  for (const field of DATE_FIELDS) dates[field] = reader.date(field, dateSystem);
  const numbers = {} as { [F in NumberField]: number | null };
  for (const field of NUMBER_FIELDS) numbers[field] = reader.number(field);
  return { text, dates, birthYearAlone: reader.birthYearAlone, numbers, unreadable: reader.unreadable, legalPerson: text.subjectKind === 'PHAP_NHAN' };
}
