import type { FileView, HistoryEntry } from '@thahs/engine/contract';
import { dayOf, shortMoment, showDate } from '../../format/date.ts';
import { useLabel, useWords } from '../../language/language.tsx';
import { useActorName } from '../../shell/actor-name.ts';
import { useTypeLabel } from '../../server/dictionary.ts';
import { Waiting } from '../../shell/waiting.tsx';
import { ChangeLine } from './change-line.tsx';
import { Discrepancies } from './discrepancies.tsx';
import type { Doing } from './doing.ts';
import { useHistory } from './load.ts';
import { Looks } from './looks.tsx';
import { takenByOrder } from './versions.ts';
import { ActName } from '../../shell/act-name.tsx';
import { RedactionText, useOrderText } from '../../shell/redaction-text.tsx';

function Change({ entry }: { entry: HistoryEntry }) {
  const actorName = useActorName();
  const words = useWords();
  const typeLabel = useTypeLabel();
  const label = useLabel();
  const orderText = useOrderText();
  return (
    <li>
      <div className="secondary nowrap">{shortMoment(entry.at)}{entry.version !== null && <><br />{words.file.version(entry.version)}</>}</div>
      <div className="secondary">
        <strong className="ink">{entry.recordType === null ? <ActName act={entry.act} /> : typeLabel(entry.recordType)}</strong> · {entry.recordType !== null && <><ActName act={entry.act} /> · </>}{actorName(entry.actor)}
        {entry.gone !== undefined && <div><RedactionText note={entry.gone.redaction} /></div>}
        {entry.order !== undefined && <div>{orderText(entry.order)}</div>}
        {entry.changes.slice(0, 3).map((change) => <ChangeLine key={change.field} type={entry.recordType} change={change} />)}
        {entry.changes.length > 3 && <div>{words.file.moreChanges(entry.changes.length - 3)}</div>}
        {entry.source !== null && entry.source !== undefined && (
          <div>
            {label(entry.source.wayLabel)}{entry.source.formLabel !== null && ` · ${entry.source.formLabel}`}{entry.source.document !== null && ` · ${entry.source.document}`}
            {entry.source.receivedOn !== null && ` · ${words.file.received(showDate(entry.source.receivedOn))}`}{entry.source.late && <span className="red"> · {words.file.late}</span>}
          </div>
        )}
        {entry.reason !== null && <div>{words.file.reason}: {entry.reason}</div>}
      </div>
    </li>
  );
}

interface SidePanelProps {
  file: FileView;
  onDo: (doing: Doing) => void;
}

/** Of a file that is read as of a day, what had been done by then. */
const shownOf = (entries: HistoryEntry[], { redaction, asOf }: FileView): HistoryEntry[] => entries.filter(({ act, at }) => (redaction === null || act !== takenByOrder) && (asOf === null || dayOf(at) <= asOf));

/** Who looked and what changed stand beside the file, not in a menu. */
export function SidePanel({ file, onDo }: SidePanelProps) {
  const { file: words, redaction } = useWords();
  const history = useHistory(file.fileId);
  return (
    <aside className="side">
      <Discrepancies list={file.discrepancies} can={file.can['discrepancy']} />
      <Looks fileId={file.fileId} onAll={() => onDo({ act: 'looks' })} />
      <section aria-label={words.history}>
        <div className="side-head">
          <h2>{words.history}</h2>
          {file.redaction === null && <button type="button" className="link-button secondary" onClick={() => onDo({ act: 'compare' })}>{words.compare}</button>}
        </div>
        {file.redaction === null && file.can['redact']?.allowed === true && file.asOf === null && <p className="side-act"><button type="button" className="link-button secondary" onClick={() => onDo({ act: 'redact' })}>{redaction.ask}</button></p>}
        <Waiting query={history}>
          {(data) => (
            <ul className="side-list">
              {shownOf(data.entries, file).length === 0 && <li>{words.noHistory}</li>}
              {shownOf(data.entries, file).map((entry) => <Change key={entry.entryId} entry={entry} />)}
            </ul>
          )}
        </Waiting>
      </section>
    </aside>
  );
}
