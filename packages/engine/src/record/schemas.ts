import Type from 'typebox';

/** Pieces of input and output shapes that several operations of this room share. */
export const Id = Type.String({ pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' });
export const Purpose = Type.String({ maxLength: 60 });
export const Reason = Type.String({ minLength: 5, maxLength: 2000, pattern: '\\S' });
export const EmptyableText = (maxLength: number) => Type.String({ maxLength });
export const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
export const Version = Type.Integer({ minimum: 0, maximum: 1_000_000 });
/** Raw values of a record: the dictionary judges them, field by field. */
export const Values = Type.Record(Type.String({ maxLength: 60 }), Type.Unknown());
export const FindingSchema = Type.Object({ field: Type.String(), code: Type.String(), severity: Type.Union([Type.Literal('error'), Type.Literal('warning')]), message: Type.String(), clause: Type.Optional(Type.String()) });
export const Closed = { additionalProperties: false } as const;
