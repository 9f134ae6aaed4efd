/**
 * Registry: the dictionary of records. One declaration of a record type gives its table, validation, form, spreadsheet columns, API schema and page.
 *
 * - Names are stable: a record type is a table, a field is a column.
 * - Everything wrong in a declaration throws when it loads, never when a record is entered.
 * - Validation returns findings and never throws; an error stops the act, a warning is shown and kept.
 * - A record names the clauses it rests on (NĐ 59/2020 Điều 8, NĐ 160/2026 Điều 8).
 * - Sensitivity belongs to the field; who sees what is decided by authority.
 */
export type {
  CodeEntry, CodeList, FieldDefinition, FieldKind, Finding, Label, PaperKind, RecordCheck, RecordType, Registry, Sensitivity, SubjectKind,
} from './types.ts';
export type { FieldContext, FieldKindDefinition, JsonSchema, ParseResult, Term } from './fields/index.ts';
export type { ValidatedRecord } from './validate-record.ts';
export { fieldKinds, bareDigits } from './fields/index.ts';
export { defineRecordType, defineRegistry, columnOf, RESERVED_COLUMNS } from './define.ts';
export { validateRecord } from './validate-record.ts';
export { isSealedAtRest } from './sealed-at-rest.ts';
export { lookupSql, viewOf, viewsSql } from './view-sql.ts';
export { fileNumberKey, tidyFileNumber } from './file-number.ts';
export { needsSecondPerson } from './second-person.ts';
export { recordSchema } from './record-schema.ts';
export { dictionaryMarkdown } from './dictionary-markdown.ts';
