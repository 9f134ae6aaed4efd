import Type from 'typebox';
import type { Position } from '../authority/index.ts';

/** Pieces of input and output shapes that the operations of this room share. */
export const Closed = { additionalProperties: false } as const;
export const Id = Type.String({ pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' });
export const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
export const POSITIONS: readonly Position[] = ['ENTRY_OFFICER', 'UNIT_HEAD', 'DATABASE_OFFICER', 'READER', 'INSPECTOR', 'TECH_ADMIN'];
export const PositionSchema = Type.Union(POSITIONS.map((p) => Type.Literal(p)));
/** As `Permission` of the contract. */
export const PermissionSchema = Type.Object({ allowed: Type.Boolean(), clause: Type.String(), citation: Type.String(), message: Type.Optional(Type.String()) }, Closed);
