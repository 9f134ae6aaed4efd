import { Link } from '@tanstack/react-router';
import { showNumber } from '../../format/number.ts';
import { useWords } from '../../language/language.tsx';
import { Foot } from '../../shell/foot.tsx';
import { Refusal } from '../../shell/refusal.tsx';
import { Waiting } from '../../shell/waiting.tsx';
import { CorrectionCard } from './correction-card.tsx';
import { useCorrections, useRedactions } from './load.ts';
import { RedactionCard } from './redaction-card.tsx';

export function CorrectionsScreen() {
  const words = useWords();
  const corrections = useCorrections();
  const redactions = useRedactions();
  const waiting = (corrections.data?.corrections.length ?? 0) + (redactions.data?.redactions.length ?? 0);
  return (
    <div className="page">
      <div className="page-head"><h1>{words.corrections.title}{waiting > 0 && <> <span className="gold">{showNumber(waiting)}</span></>}</h1><span className="secondary">{words.corrections.note}</span></div>
      <Waiting query={corrections}>
        {(data) => (
          <div className="stack">
            {redactions.data?.redactions.map((redaction) => <RedactionCard key={redaction.redactionId} redaction={redaction} />)}
            <Refusal error={redactions.error} />
            {waiting === 0 && redactions.isSuccess && <div className="panel panel-empty"><p>{words.corrections.none}</p><p className="secondary">{words.corrections.noneHint} <Link to="/search">{words.shell.items.search}</Link></p></div>}
            {data.corrections.map((correction) => <CorrectionCard key={correction.correctionId} correction={correction} />)}
          </div>
        )}
      </Waiting>
      <Foot state={words.corrections.note} />
    </div>
  );
}
