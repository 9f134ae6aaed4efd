import Type from 'typebox';

export const Closed = { additionalProperties: false } as const;
export const Id = Type.String({ pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' });
/** Of what somebody has to say in words: one word is none. */
export const Words = Type.String({ minLength: 5, maxLength: 2000, pattern: '\\S' });
export const Note = Type.Optional(Type.String({ maxLength: 2000 }));
export const Nullable = Type.Union([Type.String(), Type.Null()]);
export const Count = Type.Integer({ minimum: 0 });

/** SQL of a moment as it crosses HTTP: UTC, to the second. */
export const instant = (sql: string): string => `to_char(${sql} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

/** SQL of the rank and name of an account; null of what is none. */
export const person = (id: string): string => `(select trim(a.rank || ' ' || a.name) from account a where a.account_id::text = ${id})`;
