import { useWords } from '../language/language.tsx';
import { useCodeLabel } from '../server/dictionary.ts';
import { asText } from './field-kind.ts';
import type { FieldInputProps, FieldKindParts, FieldShowProps } from './field-kind.ts';
import { ListPicker } from './list-picker.tsx';

function CodeInput(props: FieldInputProps) {
  return <ListPicker {...props} list={props.field.list ?? ''} placeholder={useWords().fields.codePlaceholder} />;
}

function CodeShow({ field, value }: FieldShowProps) {
  return <>{useCodeLabel(field.list ?? '', asText(value))}</>;
}

export const code: FieldKindParts = { Input: CodeInput, Show: CodeShow };
