import Type from 'typebox';

export const Closed = { additionalProperties: false } as const;
export const Id = Type.String({ pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' });
export const Text = Type.String({ minLength: 1, maxLength: 200 });
/** A folder on the machine of the node. */
export const Path = Type.String({ minLength: 1, maxLength: 4096 });
export const Words = Type.String({ minLength: 1, maxLength: 2000 });
export const MediumKind = Type.Union([Type.Literal('DISK'), Type.Literal('STICK'), Type.Literal('TAPE'), Type.Literal('OPTICAL'), Type.Literal('OTHER')]);
export const Encryption = Type.Union([Type.Literal('UNSEEN'), Type.Literal('SEEN'), Type.Literal('STATED'), Type.Literal('NONE')]);
/** What may be said of a medium that the machine cannot see. */
export const Said = Type.Union([Type.Literal('STATED'), Type.Literal('NONE')]);

/** SQL of a moment as it crosses HTTP: UTC, to the second. */
export const instant = (sql: string): string => `to_char(${sql} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

/** SQL of the rank and name of an account; null of what is none. */
export const person = (id: string): string => `(select trim(a.rank || ' ' || a.name) from account a where a.account_id::text = ${id})`;
