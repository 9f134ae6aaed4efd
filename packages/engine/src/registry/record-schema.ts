import { fieldKinds, type JsonSchema } from './fields/index.ts';
import type { RecordType } from './types.ts';

/** JSON schema of the values of a record as kept (not as typed): what the API promises to give. */
export function recordSchema(type: RecordType): JsonSchema {
  return {
    $id: `record.${type.name}`,
    title: type.label.en,
    description: type.label.vi,
    type: 'object',
    additionalProperties: false,
    required: type.fields.filter((field) => field.required === true).map((field) => field.name),
    properties: Object.fromEntries(type.fields.map((field) => [field.name, { ...fieldKinds[field.kind].schema(field), title: field.label.vi, 'x-sensitivity': field.sensitivity ?? 'internal' }])),
  };
}
