import { fieldKinds } from './fields/index.ts';
import { columnOf } from './define.ts';
import type { FieldDefinition, RecordType, Registry } from './types.ts';

const quoted = (name: string): string => `"${name}"`;
const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** What every record carries besides its fields; see the journal for their meaning. */
const FIXED = 'file_id, record_id, version, state, custodian_unit, journal_id, occurred_at, entered_at, due_at';

const valueOf = (field: FieldDefinition, as: '->' | '->>' = '->>'): string => `content ${as} ${literal(field.name)}`;

function columnSql(field: FieldDefinition): string {
  const type = fieldKinds[field.kind].column;
  const value = type === 'jsonb' ? valueOf(field, '->') : type === 'text' ? valueOf(field) : `(${valueOf(field)})::${type}`;
  return `${value} as ${quoted(columnOf(field))}`;
}

export const viewOf = (type: Pick<RecordType, 'name'>): string => `r_${type.name}`;

/** The policies of `file` and `record` know the unit and not the seal (docs/decisions/0018): here, where no statement of the program reads, it costs nobody time. */
const UNSEALED = `((select current_setting('thahs.sealed', true)) = 'yes' or exists (select 1 from file f where f.file_id = record.file_id and not f.sealed))`;

/** The records of one type with a typed column for each field, for whoever reads the database by SQL. Whoever asks sees what the fence of `record` lets them see, and of sealed files nothing. */
export function viewSql(type: RecordType): string {
  const view = viewOf(type);
  const comments = type.fields.map((field) => `comment on column ${view}.${quoted(columnOf(field))} is ${literal(`${field.label.vi} (${type.source[0] ?? ''})`)};`);
  return [
    `create view ${view} with (security_invoker = true) as select\n  ${[FIXED, ...type.fields.map(columnSql)].join(',\n  ')}\nfrom record where type = ${literal(type.name)} and ${UNSEALED};`,
    `comment on view ${view} is ${literal(`${type.label.vi} (${type.source.join(', ')})`)};`,
    ...comments,
    `grant select on ${view} to thahs_app;`,
    '',
  ].join('\n');
}

const WITHOUT_VIEWS = `do $$ declare name text; begin
  for name in select viewname from pg_views where schemaname = 'public' and viewname like 'r\\_%' loop execute format('drop view %I', name); end loop;
end $$;
`;

/** DDL of the views of a registry, in the order of its record types, in the place of those of before. Deterministic. */
export const viewsSql = (registry: Registry): string => [WITHOUT_VIEWS, ...registry.recordTypes.map(viewSql)].join('\n');

const indexedField = ({ name, fields }: RecordType): FieldDefinition | undefined => {
  const indexed = fields.filter((field) => field.indexed === true);
  if (indexed.length > 1) throw new Error(`${name}: a record is looked up by one field`);
  return indexed[0];
};

/**
 * DDL of the value by which records are looked up, made by the database from the content. A column and not an index over an expression:
 * under row-level security PostgreSQL asks an index only by operators that leak nothing.
 */
export function lookupSql(registry: Registry): string {
  const cases = registry.recordTypes.flatMap((type) => {
    const field = indexedField(type);
    return field ? [`when ${literal(type.name)} then ${valueOf(field)}`] : [];
  });
  return [
    'alter table record drop column if exists lookup;',
    `alter table record add column lookup text generated always as (case type ${cases.join(' ')} end) stored;`,
    "comment on column record.lookup is 'Value of the field by which records of this type are looked up';",
    'create index record_lookup on record (lookup) where lookup is not null;',
    '',
  ].join('\n');
}
