import Type from 'typebox';
import type { Static } from 'typebox';
import { check, invalid } from '../operation/index.ts';
import type { Engine } from '../operation/index.ts';
import type { Tx } from '../store/index.ts';

const Closed = { additionalProperties: false };
const Name = Type.String({ minLength: 1, maxLength: 100 });
const Scalar = Type.Union([Type.String({ maxLength: 500 }), Type.Number(), Type.Boolean()]);

const ColumnSchema = Type.Object({
  column: Name,
  /** Record type and field; both null for a column that is known and left out. */
  type: Type.Union([Name, Type.Null()]),
  field: Type.Union([Name, Type.Null()]),
  codes: Type.Optional(Type.Record(Type.String(), Scalar)),
  shape: Type.Optional(Type.Union([Type.Literal('as-is'), Type.Literal('instant-to-date'), Type.Literal('whole'), Type.Literal('yes-no')])),
  missing: Type.Union([Type.Literal('skip'), Type.Literal('reject'), Type.Object({ value: Scalar }, Closed)]),
}, Closed);

/** How a foreign table becomes files: column → field, value → code, and what to do where there is none. */
export const ProfileSchema = Type.Object({
  name: Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,59}$' }),
  label: Name,
  kind: Type.Union([Type.Literal('mapping'), Type.Literal('template')]),
  subjectKind: Name,
  purpose: Name,
  fileNo: Type.Object({ columns: Type.Array(Name, { minItems: 1, maxItems: 5 }), prefix: Type.Optional(Type.String({ maxLength: 20 })), onDuplicate: Type.Union([Type.Literal('reject'), Type.Literal('number')]) }, Closed),
  /** Values that a record gets besides its columns, when at least one of its columns is filled in; a record without columns, and the one that says whom the file is about, get them in every row. */
  constants: Type.Optional(Type.Record(Type.String(), Type.Record(Type.String(), Scalar))),
  columns: Type.Array(ColumnSchema, { maxItems: 200 }),
}, Closed);

export type Profile = Static<typeof ProfileSchema>;
export type ProfileColumn = Profile['columns'][number];

export const TEMPLATE_PROFILE = 'template';

/** The official template as a profile, so that a job always says how its rows were read. */
export function templateProfile(engine: Engine): Profile {
  const [number] = engine.intake.template.columns.filter((c) => c.type === 'file' && c.field === 'fileNo');
  return {
    name: TEMPLATE_PROFILE, label: 'Mẫu nhập chính thức', kind: 'template', subjectKind: '*', purpose: 'NHAP_LIEU',
    fileNo: { columns: [number?.heading ?? ''], onDuplicate: 'reject' },
    columns: engine.intake.template.columns.map((c) => ({ column: c.heading, type: c.type, field: c.field, missing: c.required ? 'reject' : 'skip' })),
  };
}

/** Places where the profile names what the dictionary does not hold. */
function strangers(engine: Engine, profile: Profile): string[] {
  const holds = (type: string, field: string): boolean => engine.registry.recordTypes.some((t) => t.name === type && t.subjectKinds.includes(profile.subjectKind) && t.fields.some((f) => f.name === field));
  const columns = profile.columns.filter(({ type, field }) => (type === null || field === null ? type !== field : !holds(type, field))).map(({ column, type, field }) => `${column} → ${type ?? ''}.${field ?? ''}`);
  const constants = Object.entries(profile.constants ?? {}).flatMap(([type, values]) => Object.keys(values).filter((field) => !holds(type, field)).map((field) => `${type}.${field}`));
  const kind = engine.registry.subjectKinds.some((k) => k.code === profile.subjectKind) ? [] : [`subjectKind: ${profile.subjectKind}`];
  const own = profile.kind === 'mapping' && profile.name !== TEMPLATE_PROFILE ? [] : ['kind'];
  return [...kind, ...own, ...columns, ...constants];
}

/** A profile that names what the dictionary does not hold would lose values without a word. */
export function checkedProfile(engine: Engine, raw: unknown): Profile {
  check(ProfileSchema, raw);
  const profile = raw as Profile;
  const wrong = strangers(engine, profile);
  if (wrong.length > 0) throw invalid('profile.unknown-field', `Cấu hình ánh xạ có chỗ không khớp từ điển dữ liệu: ${wrong.slice(0, 5).join('; ')}. Sửa các chỗ đó rồi lưu lại.`, { wrong: wrong.slice(0, 20) });
  return profile;
}

/** Those the unit saved itself and still uses. */
export async function ownProfiles(tx: Tx, unit: string): Promise<Profile[]> {
  const { rows } = await tx.query<{ profile: Profile }>('select profile from mapping_profile where unit = $1 and ended_at is null order by name', [unit]);
  return rows.map((row) => row.profile);
}

/** Profiles of the unit, then the shipped ones, then the template; a unit may replace a shipped one by saving it under its name. */
export async function profilesOf(tx: Tx, engine: Engine, unit: string): Promise<Profile[]> {
  const own = await ownProfiles(tx, unit);
  const shipped = engine.intake.shipped.map((raw) => checkedProfile(engine, raw)).filter((p) => !own.some((o) => o.name === p.name));
  return [templateProfile(engine), ...shipped, ...own];
}

export async function profileNamed(tx: Tx, engine: Engine, unit: string, name: string): Promise<Profile> {
  const profile = (await profilesOf(tx, engine, unit)).find((p) => p.name === name);
  if (!profile) throw invalid('import.profile-unknown', 'Không có cấu hình nhập này trong đơn vị. Chọn lại trong danh sách, hoặc lưu cấu hình trước khi nhập.', { profile: name });
  return profile;
}
