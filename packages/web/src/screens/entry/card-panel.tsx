import { Button } from 'antd';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { showDate } from '../../format/date.ts';
import { useWords } from '../../language/language.tsx';
import type { Output } from '../../server/call.ts';
import type { RecordTypeView } from '../../server/dictionary.ts';
import { placeOf } from './card.ts';

interface CardPanelProps {
  card: Output<'card.parse'> | null;
  accepted: ReadonlySet<string>;
  types: readonly RecordTypeView[];
  onAccept: (fields: string[]) => void;
}

/** What the card said: only a proposal until each value is confirmed. */
export function CardPanel({ card, accepted, types, onAccept }: CardPanelProps) {
  const words = useWords().entry;
  const shown = Object.entries(card?.fields ?? {}).filter((pair): pair is [string, string] => pair[1] !== null && pair[1] !== '');
  const open = shown.map(([field]) => field).filter((field) => placeOf(field, types) !== undefined && !accepted.has(field));
  const show = (field: string, value: string): string => (field === 'sex' ? (words.sex[value] ?? value) : /^\d{4}-\d{2}-\d{2}$/.test(value) ? showDate(value) : value);
  return (
    <Panel title={words.card} {...(open.length > 0 ? { note: <span className="gold">{words.waiting(open.length)}</span> } : {})}>
      <div className="panel-body stack">
        <p className="secondary">{card === null ? words.cardScan : words.cardHint}</p>
        {card !== null && !card.ok && <Notice tone="red" live>{words.cardBad} {card.errors.map((code) => words.cardErrors[code] ?? code).join(', ')}.</Notice>}
        {card !== null && card.warnings.length > 0 && <Notice>{card.warnings.map((code) => words.cardErrors[code] ?? code).join(', ')}.</Notice>}
        {shown.map(([field, value]) => (
          <div key={field} className={`card-row ${open.includes(field) ? 'is-open' : ''}`}>
            <span className="secondary">{words.cardFields[field] ?? field}</span>
            <span>{show(field, value)}</span>
            {open.includes(field)
              ? <Button size="small" aria-label={`${words.accept} ${words.cardFields[field] ?? field}`} onClick={() => onAccept([field])}>{words.accept}</Button>
              : <span className="secondary">{accepted.has(field) ? `✓ ${words.accepted}` : words.noPlace}</span>}
          </div>
        ))}
        {open.length > 1 && <div><Button size="small" type="primary" onClick={() => onAccept(open)}>{words.acceptAll}</Button></div>}
      </div>
    </Panel>
  );
}
