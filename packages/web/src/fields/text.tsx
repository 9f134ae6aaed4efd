import { asText } from './field-kind.ts';
import type { FieldKindParts } from './field-kind.ts';
import { MaskedNumber } from './masked-number.tsx';
import { TypedInput } from './typed-input.tsx';

/** A number by which a person is known, kept as text because papers differ. */
export const longNumber = /^\d{9,12}$/;

export const text: FieldKindParts = {
  Input: (props) => <TypedInput {...props} show={asText} />,
  Show: ({ field, value }) => (field.sensitivity === 'personal' && longNumber.test(asText(value)) ? <MaskedNumber value={asText(value)} /> : <>{asText(value)}</>),
};
