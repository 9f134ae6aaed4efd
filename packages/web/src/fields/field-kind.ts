import type { FieldDefinition } from '@thahs/engine/contract';
import type { ComponentType } from 'react';

export interface FieldInputProps {
  id: string;
  field: FieldDefinition;
  value: unknown;
  /** What was typed goes to the server as it is; the server reads it. */
  onChange: (value: unknown) => void;
  onBlur: () => void;
  invalid: boolean;
}

export interface FieldShowProps {
  field: FieldDefinition;
  value: unknown;
}

/** How one kind of field is typed and shown. A new kind is one file here and one line in `kinds.ts`. */
export interface FieldKindParts {
  Input: ComponentType<FieldInputProps>;
  Show: ComponentType<FieldShowProps>;
}

export const asText = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
