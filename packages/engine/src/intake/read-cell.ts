import type { Cell, Engine, Issue } from '../operation/index.ts';
import type { ProfileColumn } from './profile.ts';

/** A value as the dictionary may read it, or nothing; broken cells give issues and no value. */
export interface CellReading {
  readonly value: string | number | boolean | null;
  readonly issues: readonly Issue[];
}

const EMPTY: CellReading = { value: null, issues: [] };
const NONE: readonly Issue[] = [];
const error = (code: string, message: string): CellReading => ({ value: null, issues: [{ code, severity: 'error', message }] });

const INSTANT = /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/;
const WHOLE = /^(-?\d+)(?:\.0+)?$/;
const YES_NO: Readonly<Record<string, boolean>> = { y: true, n: false, yes: true, no: false, '1': true, '0': false, true: true, false: false, x: true };

/** What the profile says of the form of the value. Conversions are declared, so they are no finding; what does not fit is. */
const SHAPES: Readonly<Record<NonNullable<ProfileColumn['shape']>, (value: string) => string | number | boolean | null>> = {
  'as-is': (value) => value,
  'instant-to-date': (value) => INSTANT.exec(value)?.[1] ?? (/^\d{4}-\d{2}-\d{2}$/.test(value) ? value : null),
  whole: (value) => {
    const whole = WHOLE.exec(value)?.[1];
    return whole === undefined ? null : Number(whole);
  },
  'yes-no': (value) => YES_NO[value.toLowerCase()] ?? null,
};

const SHAPE_MESSAGE: Readonly<Record<string, string>> = {
  'instant-to-date': 'Không phải ngày, giờ theo dạng năm-tháng-ngày. Sửa ô này theo giấy tờ.',
  whole: 'Phải là số nguyên. Sửa ô này.',
  'yes-no': 'Phải là Có hoặc Không (Y/N). Sửa ô này.',
};

function plain(engine: Engine, cell: Cell): CellReading {
  if (cell === null || cell === undefined) return EMPTY;
  if (typeof cell === 'object') return error('FORMULA_CELL', 'Ô chứa công thức. Hãy chép kết quả rồi dán lại dưới dạng giá trị.');
  if (typeof cell !== 'string') return { value: cell, issues: NONE };
  if (cell.trim() === '') return EMPTY;
  const { text, issues } = engine.intake.template.cleanText(cell);
  return { value: text === '' ? null : text, issues };
}

export function readCell(engine: Engine, column: ProfileColumn, cell: Cell): CellReading {
  const read = plain(engine, cell);
  if (read.issues.some((i) => i.severity === 'error')) return read;
  if (read.value === null) return missing(column, read);
  const code = column.codes?.[String(read.value)];
  if (code !== undefined) return { ...read, value: code };
  const shape = column.shape ?? 'as-is';
  if (shape === 'as-is') return read;
  const value = SHAPES[shape](String(read.value));
  return value === null ? error('SHAPE', SHAPE_MESSAGE[shape] ?? '') : { ...read, value };
}

function missing(column: ProfileColumn, read: CellReading): CellReading {
  if (column.missing === 'skip') return read;
  if (column.missing === 'reject') return error('REQUIRED', 'Thông tin bắt buộc còn trống. Hãy bổ sung theo hồ sơ gốc.');
  return { value: column.missing.value, issues: read.issues };
}
