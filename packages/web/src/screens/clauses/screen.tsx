import './clauses.css';
import { useParams } from '@tanstack/react-router';
import type { ClauseView } from '@thahs/engine/contract';
import { Button, Input } from 'antd';
import { useEffect, useState } from 'react';
import { Chip } from '../../components/chip.tsx';
import { Notice } from '../../components/notice.tsx';
import { useLabel, useWords } from '../../language/language.tsx';
import { asPath } from '../../shell/clause-link.tsx';
import { Foot } from '../../shell/foot.tsx';
import { Waiting } from '../../shell/waiting.tsx';
import { useClauses } from './load.ts';

const states = ['served', 'not-yet', 'no-control'] as const;
type State = (typeof states)[number];
const tones = { served: 'outline', 'not-yet': 'plain', 'no-control': 'plain' } as const;

function ClauseRow({ clause, target }: { clause: ClauseView; target: boolean }) {
  const words = useWords().clauses;
  const label = useLabel();
  return (
    <tr id={asPath(clause.id)} className={target ? 'is-target' : undefined} aria-current={target ? 'true' : undefined}>
      <th scope="row">{clause.citation}<div className="secondary">{clause.regimes.map((regime) => words.regimes[regime] ?? regime).join(', ')}</div></th>
      <td>{label(clause.summary)}</td>
      <td>{label(clause.control)}{clause.places !== undefined && <details className="secondary"><summary>{words.places}</summary>{clause.places.join(', ')}</details>}</td>
      <td className="secondary">{words.standings[clause.standing] ?? clause.standing}</td>
      <td><Chip tone={tones[clause.status]}>{words.statuses[clause.status]}</Chip></td>
    </tr>
  );
}

function ClauseTable({ clauses, clauseId }: { clauses: ClauseView[]; clauseId: string | undefined }) {
  const words = useWords().clauses;
  const label = useLabel();
  const [state, setState] = useState<State | null>(null);
  const [text, setText] = useState('');
  const wanted = text.trim().toLocaleLowerCase('vi');
  const shown = clauses.filter((clause) => (state === null || clause.status === state) && `${clause.id} ${clause.citation} ${label(clause.summary)} ${label(clause.control)}`.toLocaleLowerCase('vi').includes(wanted));
  const count = (each: State): number => clauses.filter((clause) => clause.status === each).length;
  useEffect(() => {
    if (clauseId !== undefined) document.getElementById(clauseId)?.scrollIntoView({ block: 'center' });
  }, [clauseId]);
  return (
    <>
      <div className="row clause-filter">
        <Button aria-pressed={state === null} type={state === null ? 'primary' : 'default'} ghost={state === null} onClick={() => setState(null)}>{words.all(clauses.length)}</Button>
        {states.map((each) => <Button key={each} aria-pressed={state === each} type={state === each ? 'primary' : 'default'} ghost={state === each} onClick={() => setState(each)}>{words.statuses[each]} {count(each)}</Button>)}
        <Input aria-label={words.find} placeholder={words.find} style={{ width: 260 }} value={text} onChange={(event) => setText(event.target.value)} />
      </div>
      {clauseId !== undefined && !clauses.some((clause) => asPath(clause.id) === clauseId) && <Notice>{words.missing(clauseId)}</Notice>}
      <div className="panel">
        <table className="plain-table clause-table" aria-label={words.title}>
          <thead><tr><th scope="col">{words.clause}</th><th scope="col">{words.summary}</th><th scope="col">{words.control}</th><th scope="col">{words.standing}</th><th scope="col">{words.status}</th></tr></thead>
          <tbody>{shown.map((clause) => <ClauseRow key={clause.id} clause={clause} target={asPath(clause.id) === clauseId} />)}</tbody>
        </table>
        {shown.length === 0 && <p className="panel-empty">{words.none}</p>}
      </div>
    </>
  );
}

export function ClausesScreen() {
  const words = useWords().clauses;
  const { clauseId } = useParams({ strict: false });
  const clauses = useClauses();
  return (
    <div className="page">
      <div className="page-head"><h1>{words.title}</h1><span className="secondary">{words.note}</span></div>
      <Waiting query={clauses}>{(data) => <ClauseTable clauses={data.clauses} clauseId={clauseId === undefined ? undefined : asPath(clauseId)} />}</Waiting>
      <Foot state={words.note} />
    </div>
  );
}
