import { useWords } from '../language/language.tsx';
import { useCodeLabel } from '../server/dictionary.ts';
import { asText } from './field-kind.ts';
import type { FieldInputProps, FieldKindParts, FieldShowProps } from './field-kind.ts';
import { ListPicker } from './list-picker.tsx';

const communes = 'commune';

function CommuneInput(props: FieldInputProps) {
  return <ListPicker {...props} list={props.field.list ?? communes} placeholder={useWords().fields.communePlaceholder} />;
}

function CommuneShow({ field, value }: FieldShowProps) {
  return <>{useCodeLabel(field.list ?? communes, asText(value))}</>;
}

export const commune: FieldKindParts = { Input: CommuneInput, Show: CommuneShow };
