import type { SearchOutput } from '@thahs/engine/contract';
import { useWords } from '../../language/language.tsx';

interface UnderstoodProps {
  understood: SearchOutput['understood'];
  exact: boolean;
  onExact: (exact: boolean) => void;
}

/** How the typed words were read, and the way to refuse that reading. */
export function Understood({ understood, exact, onExact }: UnderstoodProps) {
  const words = useWords().search;
  if (exact) {
    return <p className="understood secondary">{words.exactOn} <button type="button" className="link-button" onClick={() => onExact(false)}>{words.exactOff}</button></p>;
  }
  if (understood.length === 0) return <p className="understood secondary">{words.tip}</p>;
  // What was taken as it was typed is no correction, though nobody has such a name.
  const mended = (word: SearchOutput['understood'][number]): boolean => word.corrected && word.readings.some((reading) => reading !== word.typed);
  const corrected = understood.filter(mended);
  return (
    <p className="understood secondary">
      {words.understood}{' '}
      {understood.map((word, index) => (
        <span key={`${index}${word.typed}`}>
          {index > 0 && ' · '}
          <strong className={mended(word) ? 'is-corrected' : undefined}>{(word.readings.length === 0 ? [word.typed] : word.readings.slice(0, 4)).join(' / ')}</strong>
        </span>
      ))}{' '}
      ({[...corrected.map((word) => words.corrected(word.typed)), words.accentless].join(', ')}).{' '}
      <button type="button" className="link-button" onClick={() => onExact(true)}>{words.exactly}</button>
    </p>
  );
}
