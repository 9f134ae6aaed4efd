import { fieldKinds } from './fields/index.ts';
import { columnOf } from './define.ts';
import type { FieldDefinition, RecordType, Registry } from './types.ts';

const quoted = (name: string): string => `"${name}"`;
const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** What every projection carries besides its fields; see the journal for their meaning. */
const FIXED: readonly string[] = [
  'file_id uuid not null',
  'record_id uuid primary key',
  'version int not null',
  "state text not null check (state in ('current','voided'))",
  'custodian_unit text not null',
  'journal_id uuid not null',
  'occurred_at date',
  'entered_at timestamptz not null',
  'due_at timestamptz',
];

function columnSql(field: FieldDefinition): string {
  const column = quoted(columnOf(field));
  const check = field.kind === 'partial-date' ? ` check (${column} ~ '^\\d{4}(-\\d{2}-\\d{2})?$')` : '';
  return `${column} ${fieldKinds[field.kind].column}${check}`;
}

export const tableOf = (type: Pick<RecordType, 'name'>): string => `r_${type.name}`;

/** DDL of the projection of one record type. Deterministic: the generated SQL is checked in and compared. */
export function tableSql(type: RecordType): string {
  const table = tableOf(type);
  const lines = [...FIXED, ...type.fields.map(columnSql)].map((line) => `  ${line}`).join(',\n');
  const indexes = type.fields
    .filter((field) => field.indexed === true)
    .map((field) => `create index ${quoted(`${table}_${columnOf(field)}_idx`)} on ${table} (${quoted(columnOf(field))});`);
  const comments = type.fields.map((field) => `comment on column ${table}.${quoted(columnOf(field))} is ${literal(`${field.label.vi} (${type.source[0] ?? ''})`)};`);
  return [
    `create table ${table} (\n${lines}\n);`,
    `create index ${quoted(`${table}_file_id_idx`)} on ${table} (file_id);`,
    ...indexes,
    `comment on table ${table} is ${literal(`${type.label.vi} (${type.source.join(', ')})`)};`,
    ...comments,
    `alter table ${table} enable row level security;`,
    `create policy scope on ${table} using (custodian_unit = any ((select thahs_scope())::text[])) with check (custodian_unit = any ((select thahs_scope())::text[]));`,
    `grant select, insert, update, delete on ${table} to thahs_app;`,
    '',
  ].join('\n');
}

/** DDL of all projections of a registry, in the order of its record types. */
export const registrySql = (registry: Registry): string => registry.recordTypes.map(tableSql).join('\n');
