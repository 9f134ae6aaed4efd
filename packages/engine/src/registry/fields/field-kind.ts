import type { IsoDate } from '../../kernel/index.ts';
import type { FieldDefinition, Finding } from '../types.ts';

/** What parsing may know besides the value itself. Pure: the day is given, never read from a clock. */
export interface FieldContext {
  readonly today: IsoDate;
  codeExists(list: string, code: string): boolean;
  /** Code whose label is written so, or null; lets a person type a label where a code is kept. */
  codeByLabel?(list: string, label: string): string | null;
}

export type ParseResult<T = unknown> = { readonly value: T } | { readonly finding: Finding };

export interface JsonSchema {
  readonly [key: string]: unknown;
}

/**
 * A field kind says how a value is kept (column), read from what a person typed (parse) and written for a person (display).
 * Invariants: parse never throws on any input; parse(display(value)) gives the same value; an empty input never reaches parse.
 */
export interface FieldKindDefinition {
  readonly kind: FieldDefinition['kind'];
  /** SQL type of the column. */
  readonly column: 'text' | 'date' | 'timestamptz' | 'integer' | 'bigint' | 'boolean' | 'jsonb';
  parse(raw: unknown, field: FieldDefinition, context: FieldContext): ParseResult;
  display(value: unknown): string;
  schema(field: FieldDefinition): JsonSchema;
}

/** A refusal of one value, in a full Vietnamese sentence that starts with the name of the field. */
export function refuse(field: FieldDefinition, code: string, sentence: string): { readonly finding: Finding } {
  return { finding: { field: field.name, code, severity: 'error', message: `${field.label.vi}: ${sentence}` } };
}
