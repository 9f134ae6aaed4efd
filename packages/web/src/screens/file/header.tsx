import type { FileView } from '@thahs/engine/contract';
import type { ReactNode } from 'react';
import { Chip } from '../../components/chip.tsx';
import { MaskedNumber } from '../../fields/masked-number.tsx';
import { ShownValue } from '../../fields/shown-value.tsx';
import { dayNumber, dayOf, showDate, yearsBetween } from '../../format/date.ts';
import { showNumber } from '../../format/number.ts';
import { useLabel, useWords } from '../../language/language.tsx';
import { useKindLabel } from '../../server/dictionary.ts';
import { useServerNow } from '../../shell/clock.tsx';
import { StatusChip } from '../../shell/status-chip.tsx';
import type { FileFacts } from './facts.ts';

interface HeaderProps {
  file: FileView;
  facts: FileFacts;
  actions: ReactNode;
  /** Opens the dates of the file. */
  onWhy: (() => void) | undefined;
  /** Opens the list of what is to be looked at. */
  onPoints: () => void;
}

function Photo({ label }: { label: string }) {
  return (
    <svg className="photo" viewBox="0 0 66 88" role="img" aria-label={label}>
      <rect width="66" height="88" fill="#e6ebf2" />
      <circle cx="33" cy="35" r="13" fill="#b9c4d1" />
      <path d="M7 88c0-20 10-32 26-32s26 12 26 32z" fill="#b9c4d1" />
    </svg>
  );
}

/** Of a legal person there is no photograph to wait for. */
function House() {
  return (
    <svg className="photo" viewBox="0 0 66 88" aria-hidden="true">
      <rect width="66" height="88" fill="#e6ebf2" />
      <path d="M15 74V30l18-12l18 12v44zM24 36h6v6h-6zm12 0h6v6h-6zM24 48h6v6h-6zm12 0h6v6h-6zM29 62h8v12h-8z" fill="#b9c4d1" fillRule="evenodd" />
    </svg>
  );
}

function LegalPerson({ facts }: Pick<HeaderProps, 'facts'>) {
  const words = useWords().file;
  const { enterpriseCode: code, address } = facts;
  return <p>{code !== null && <>{words.enterpriseCode} <strong><ShownValue field={code.field} value={code.value} /></strong></>}{code !== null && address !== null && ' · '}{address !== null && <ShownValue field={address.field} value={address.value} />}</p>;
}

function Person({ file, facts }: Pick<HeaderProps, 'file' | 'facts'>) {
  const words = useWords().file;
  const today = dayOf(useServerNow());
  return (
    <p>
      {words.born} <strong>{showDate(file.birth)}</strong> {file.birth !== null && `(${words.age(yearsBetween(file.birth, today))})`}
      {facts.sex !== null && <> · <ShownValue field={facts.sex.field} value={facts.sex.value} /></>}
      {facts.ethnicity !== null && <> · <ShownValue field={facts.ethnicity.field} value={facts.ethnicity.value} /></>}
      {facts.identity !== null && <> · {words.identity} <strong><MaskedNumber value={facts.identity} /></strong></>}
    </p>
  );
}

function Who({ file, facts, onPoints }: Omit<HeaderProps, 'actions' | 'onWhy'>) {
  const { file: words, redaction } = useWords();
  const kindLabel = useKindLabel();
  return (
    <div className="who">
      <h1><span className="person-name">{file.name}</span> <StatusChip status={file.status} /> {file.sealed && <Chip tone="red">{words.sealed}</Chip>} {file.pending.length > 0 && <Chip tone="gold">{words.pendingHere(file.pending.length)}</Chip>} {file.waitingRedactions.length > 0 && <Chip tone="gold">{redaction.waits}</Chip>}{file.points.length > 0 && <button type="button" className="link-button points-button" onClick={onPoints}>{words.points(file.points.length)}</button>}</h1>
      {facts.isLegalPerson ? <LegalPerson facts={facts} /> : <Person file={file} facts={facts} />}
      <p>{words.fileNo} <strong>{file.fileNo}</strong> · {facts.offence === null ? kindLabel(file.subjectKind) : <ShownValue field={facts.offence.field} value={facts.offence.value} />}</p>
      <p><strong>{file.unitName}</strong>{facts.place !== null && ` · ${facts.place}`}</p>
    </div>
  );
}

/** No date comes next any more: what the file came to, and the day. */
function Ended({ file }: Pick<HeaderProps, 'file'>) {
  const words = useWords();
  return (
    <>
      <dd className="next-state">{words.statuses[file.status] ?? file.status}</dd>
      <dd className="key-note">{file.statusSince !== null && words.file.sinceDay(showDate(file.statusSince))}</dd>
    </>
  );
}

function TermEnd({ end, left, onWhy }: { end: string | null; left: number | null } & Pick<HeaderProps, 'onWhy'>) {
  const { file: words, dates: { whyOf }, shell } = useWords();
  if (end === null || left === null) return <dd className="next-date"><span className="faint">{words.noNext}</span>{onWhy !== undefined && <><br /><button type="button" className="link-button next-why" onClick={onWhy}>{words.seeDates}</button></>}</dd>;
  return (
    <>
      <dd className={left < 0 ? 'next-date red' : 'next-date'}>{showDate(end)} {onWhy !== undefined && <button type="button" className="link-button next-why" aria-label={whyOf(`${words.nextTermEnd} ${showDate(end)}`)} onClick={onWhy}>{shell.why}</button>}</dd>
      <dd className="key-note">{words.nextTermEnd}<br />{left < 0 ? <span className="red">{words.overdue(showNumber(-left))}</span> : <>{words.left} {words.days(showNumber(left))}</>}</dd>
    </>
  );
}

/** Which penalty it is stands beside its length: years that were entered beside life are read as what they are. A term that a later decision gave stands before the one that the record still tells. */
function Penalty({ file: { changedTerm }, facts: { penalty, mainPenalty } }: Pick<HeaderProps, 'file' | 'facts'>) {
  const words = useWords().file;
  const label = useLabel();
  const entered = penalty ?? mainPenalty;
  const shown = entered === null ? <span className="faint">{words.empty}</span> : <ShownValue field={entered.field} value={entered.value} />;
  const kind = penalty !== null && mainPenalty !== null && <><br /><span className="secondary"><ShownValue field={mainPenalty.field} value={mainPenalty.value} /></span></>;
  if (changedTerm === null) return <dd>{shown}{kind}</dd>;
  return <dd>{changedTerm.term} <span className="key-note">({words.stillEntered} <s>{shown}</s>)</span>{kind}<br /><span className="key-note changed-by">{words.changedBy(label(changedTerm.source))}</span></dd>;
}

function KeyDates({ file, facts, onWhy }: Omit<HeaderProps, 'actions' | 'onPoints'>) {
  const words = useWords().file;
  const today = dayOf(useServerNow());
  const left = facts.termEnd === null ? null : dayNumber(facts.termEnd) - dayNumber(today);
  return (
    <dl className="key-dates">
      <div>
        <dt>{words.penalty}</dt>
        <Penalty file={file} facts={facts} />
        <dt>{facts.admits ? words.admitted : words.judged}</dt>
        <dd>{showDate(facts.admits ? facts.admitted : facts.judged)}</dd>
      </div>
      <div className="key-next">
        <dt>{file.ended ? words.cameTo : words.next}</dt>
        {file.ended ? <Ended file={file} /> : <TermEnd end={facts.termEnd} left={left} onWhy={onWhy} />}
      </div>
    </dl>
  );
}

/** Never scrolls away: who, where, in what state, and what comes next. */
export function FileHeader({ file, facts, actions, onWhy, onPoints }: HeaderProps) {
  const words = useWords().file;
  return (
    <header className="file-header">
      {facts.isLegalPerson ? <House /> : <Photo label={words.photo} />}
      <Who file={file} facts={facts} onPoints={onPoints} />
      <KeyDates file={file} facts={facts} onWhy={onWhy} />
      <div className="file-actions">{actions}</div>
    </header>
  );
}
