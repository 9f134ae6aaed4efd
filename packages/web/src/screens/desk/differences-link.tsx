import { Link } from '@tanstack/react-router';
import { showNumber } from '../../format/number.ts';
import { useWords } from '../../language/language.tsx';
import { useRead } from '../../server/hooks.ts';
import { usePurpose } from '../../server/purpose.tsx';

const oftenEnough = 600_000;

/** How many dates on paper are not those calculated, as the list of them; asked for beside the desk, which does not wait for it. */
export function DifferencesLink() {
  const words = useWords().dates;
  const { code: purpose } = usePurpose();
  const { data } = useRead('differences.count', { purpose }, { enabled: purpose !== '', fresh: oftenEnough });
  return <Link to="/differences">{words.differences}{data !== undefined && <>: <strong className={data.found > 0 ? 'gold' : ''}>{words.differencesFound(showNumber(data.found), data.whole)}</strong></>}</Link>;
}
