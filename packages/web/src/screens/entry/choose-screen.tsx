import './entry.css';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { showMoment } from '../../format/date.ts';
import { useLabel, useWords } from '../../language/language.tsx';
import { useDictionary, useKindLabel } from '../../server/dictionary.ts';
import { useAct } from '../../server/hooks.ts';
import { useSession } from '../../server/session.ts';
import { showNumber } from '../../format/number.ts';
import { newId } from '../../server/operation-id.ts';
import { Foot } from '../../shell/foot.tsx';
import { Refusal } from '../../shell/refusal.tsx';
import { Waiting } from '../../shell/waiting.tsx';
import { WhyNot } from '../../shell/why-not.tsx';
import { useDrafts } from './load.ts';

function Drafts() {
  const words = useWords();
  const drafts = useDrafts();
  const kindLabel = useKindLabel();
  const drop = useAct('draft.drop');
  return (
    <Panel title={words.entry.drafts}>
      <Waiting query={drafts}>
        {(data) => (data.drafts.length === 0 ? <p className="panel-empty">{words.entry.noDrafts}</p> : (
          <table className="plain-table">
            <thead><tr><th scope="col">{words.entry.general}</th><th scope="col">{words.entry.kind}</th><th scope="col">{words.entry.updated}</th><th scope="col"><span className="visually-hidden">{words.entry.drop}</span></th></tr></thead>
            <tbody>
              {data.drafts.map((draft) => (
                <tr key={draft.draftId}>
                  <td><Link to="/entry/$draftId" params={{ draftId: draft.draftId }} className="strong">{draft.title || words.entry.untitled}</Link></td>
                  <td>{kindLabel(typeof draft.body['subjectKind'] === 'string' ? draft.body['subjectKind'] : '')}</td>
                  <td className="nowrap">{showMoment(draft.savedAt)}</td>
                  <td className="number"><Button size="small" aria-label={`${words.entry.drop}: ${draft.title}`} onClick={() => drop.mutate({ draftId: draft.draftId })}>{words.entry.drop}</Button></td>
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </Waiting>
      <Refusal error={drop.error} />
    </Panel>
  );
}

interface EntryChooseProps {
  /** The address names a kind or a draft that is not there. */
  unknown?: boolean;
}

/** Drafts to go on with, and the kinds of subject a new file may be opened for. */
export function EntryChooseScreen({ unknown = false }: EntryChooseProps) {
  const words = useWords();
  const label = useLabel();
  const dictionary = useDictionary();
  const [draftId] = useState(newId);
  const { opens } = useSession();
  const kindLabel = useKindLabel();
  const closed = opens.filter((one) => !one.allowed);
  const may = (kind: string): boolean => closed.every((one) => one.kind !== kind);
  return (
    <div className="page">
      <div className="page-head"><h1>{words.shell.items.entry}</h1><span className="secondary">{words.entry.choose}</span></div>
      <div className="stack">
        {unknown && <Notice live>{words.entry.unknownKind}</Notice>}
        <Drafts />
        {closed.length < opens.length && <Panel title={words.entry.start}>
          <Waiting query={dictionary}>
            {(data) => (
              <ul className="kind-choices">
                {data.subjectKinds.filter((kind) => may(kind.code)).map((kind) => <li key={kind.code}><Link to="/entry/$draftId" params={{ draftId }} search={{ kind: kind.code }} className="kind-choice">{label(kind.label)}</Link></li>)}
              </ul>
            )}
          </Waiting>
        </Panel>}
        {closed.length > 0 && (
          <Panel title={words.entry.closed} note={showNumber(closed.length)}>
            <ul className="kind-choices">
              {closed.map(({ kind, ...can }) => <li key={kind} className="kind-closed"><span>{kindLabel(kind)}</span> <WhyNot can={can} about={kindLabel(kind)} /></li>)}
            </ul>
          </Panel>
        )}
      </div>
      <Foot state={words.entry.choose} />
    </div>
  );
}
