import type { MachineSightView, MachineTrouble } from '@thahs/engine/contract';
import { Chip } from '../../components/chip.tsx';
import type { Tone } from '../../components/chip.tsx';
import { showNumber } from '../../format/number.ts';
import { useWords } from '../../language/language.tsx';

const TONES: Readonly<Record<MachineTrouble['code'], Tone>> = { FOUND: 'red', NO_ANTIVIRUS: 'red', SILENT: 'red', SIGNATURES_OLD: 'gold', SCAN_OVERDUE: 'gold', LICENCE_ENDS: 'gold' };

/** What is wrong with how a machine is protected, as the server said; or that nothing is. */
export function Standing({ troubles }: { troubles: MachineTrouble[] }) {
  const words = useWords().machines;
  if (troubles.length === 0) return <Chip>{words.good}</Chip>;
  return <span className="machine-chips">{troubles.map(({ code, days, found }) => <Chip key={code} tone={TONES[code]}>{words.troubles[code](String(days), showNumber(found))}</Chip>)}</span>;
}

/** What the last whole scan found. */
export function Found({ count, errors = null }: { count: number; errors?: MachineSightView['scanErrors'] }) {
  const words = useWords().machines;
  return <>{count > 0 ? <strong className="red">{words.found(showNumber(count))}</strong> : words.foundNone}{errors !== null && errors > 0 && <span className="secondary">, {words.errors(showNumber(errors))}</span>}</>;
}
