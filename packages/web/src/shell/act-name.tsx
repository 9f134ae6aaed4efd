import { useWords } from '../language/language.tsx';

const REFUSED = '.refused';

/** Name of an act of the journal; a refused one says so, in the colour of refusals. */
export function ActName({ act }: { act: string }) {
  const words = useWords();
  const refused = act.endsWith(REFUSED);
  const code = refused ? act.slice(0, -REFUSED.length) : act;
  return <>{words.acts[code] ?? code}{refused && <span className="refused"> · {words.refusedAct}</span>}</>;
}
