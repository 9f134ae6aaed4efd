import { showNumber } from '../format/number.ts';
import { asText } from './field-kind.ts';
import type { FieldKindParts } from './field-kind.ts';
import { TypedInput } from './typed-input.tsx';

export const integer: FieldKindParts = {
  Input: (props) => <TypedInput {...props} show={asText} numeric />,
  Show: ({ value }) => <>{typeof value === 'number' ? showNumber(value) : asText(value)}</>,
};
