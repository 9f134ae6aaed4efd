import { asText } from './field-kind.ts';
import type { FieldKindParts } from './field-kind.ts';
import { TypedInput } from './typed-input.tsx';

export const personName: FieldKindParts = {
  Input: (props) => <TypedInput {...props} show={asText} />,
  Show: ({ value }) => <>{asText(value)}</>,
};
