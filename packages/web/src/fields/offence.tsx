import { useWords } from '../language/language.tsx';
import { useCodeLabel } from '../server/dictionary.ts';
import { asText } from './field-kind.ts';
import type { FieldInputProps, FieldKindParts, FieldShowProps } from './field-kind.ts';
import { TypedInput } from './typed-input.tsx';

const articles = 'penal_article';

function useTitle(list: string | undefined, value: unknown): string {
  const article = asText(value).split('.')[0] ?? '';
  const title = useCodeLabel(list ?? articles, /^\d{1,3}[a-z]?$/.test(article) ? article : '');
  // A list without a title in the language has the number alone, which is there already.
  return title === article ? '' : title.replace(/^(Điều|Article) \d+[a-z]?(\.\s*|$)/, '');
}

/** Article, clause and point are typed as people write them; the title beside tells whether the article is the right one. */
function OffenceInput(props: FieldInputProps) {
  const words = useWords().fields;
  const title = useTitle(props.field.list, props.value);
  return (
    <>
      <TypedInput {...props} show={asText} placeholder={words.offencePlaceholder} />
      {title !== '' && <div className="secondary">{title}</div>}
    </>
  );
}

function OffenceShow({ field, value }: FieldShowProps) {
  const words = useWords().fields;
  const title = useTitle(field.list, value);
  const [article, clause, point] = asText(value).split('.');
  return (
    <>
      {words.article} {article}
      {clause !== undefined && `, ${words.clause} ${clause}`}
      {point !== undefined && `, ${words.point} ${point}`}
      {title !== '' && ` · ${title}`}
    </>
  );
}

export const offence: FieldKindParts = { Input: OffenceInput, Show: OffenceShow };
