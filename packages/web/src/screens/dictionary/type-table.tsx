import { useLabel, useWords } from '../../language/language.tsx';
import { useDictionary, useKindLabel } from '../../server/dictionary.ts';
import type { RecordTypeView } from '../../server/dictionary.ts';
import { ClauseLink } from '../../shell/clause-link.tsx';

interface TypeTableProps {
  type: RecordTypeView;
  onList: (name: string) => void;
}

export function TypeTable({ type, onList }: TypeTableProps) {
  const words = useWords();
  const label = useLabel();
  const kindLabel = useKindLabel();
  const head = words.dictionary;
  const amendingOf = (): string => {
    if (type.changesWithTime === true) return head.amendsAll;
    const open = type.fields.filter((field) => type.changesWithTime !== true && type.changesWithTime.includes(field.name)).map((field) => `“${label(field.label)}”`);
    return open.length === 0 ? head.amendsEmpty : head.amendsSome(open.join(', '));
  };
  const allKinds = useDictionary().data?.subjectKinds.length;
  return (
    <section className="panel" aria-labelledby={`type-${type.name}`}>
      <div className="panel-head"><h2 id={`type-${type.name}`}>{label(type.label)}</h2><span className="panel-note secondary">{type.name} · {words.groups[type.group] ?? type.group} ({type.group}) · {type.cardinality === 'one' ? head.one : head.many}{type.secondPerson !== false && ` · ${type.secondPerson === true ? head.secondPerson : head.secondPersonFor(type.secondPerson.codes.join(', '))}`}</span></div>
      <p className="panel-body secondary">{type.source.length > 0 && <>{head.source}: {type.source.map((source, index) => <span key={source.id}>{index > 0 && '; '}<ClauseLink clause={source.id} citation={source.citation} /></span>)}. </>}{type.subjectKinds.length === allKinds ? head.appliesToAll : <>{head.appliesTo}: {type.subjectKinds.map(kindLabel).join(', ')}</>}. {amendingOf()}.</p>
      <table className="plain-table type-table">
        <thead><tr><th scope="col">{head.field}</th><th scope="col">{head.name}</th><th scope="col">{head.kind}</th><th scope="col">{head.required}</th><th scope="col">{head.sensitivity}</th><th scope="col">{head.list}</th></tr></thead>
        <tbody>
          {type.fields.map((field) => (
            <tr key={field.name}>
              <td>{label(field.label)}</td><td className="secondary">{field.name}</td><td>{head.kinds[field.kind]}</td><td>{field.required === true ? words.shell.yes : ''}</td><td>{head.sensitivities[field.sensitivity ?? 'internal']}</td>
              <td>{field.list !== undefined && <button type="button" className="link-button" onClick={() => onList(field.list ?? '')}>{field.list}</button>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
