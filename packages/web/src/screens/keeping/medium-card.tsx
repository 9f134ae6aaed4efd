import type { MediumView } from '@thahs/engine/contract';
import { Chip } from '../../components/chip.tsx';
import { showMoment } from '../../format/date.ts';
import { showBytes } from '../../format/number.ts';
import { useWords } from '../../language/language.tsx';
import type { Keeping } from './load.ts';
import { MediumActs } from './medium-acts.tsx';
import { nextOn, standingOf } from './load.ts';

/** One medium: who keeps it where, what lies on it, when it was last read and tried, what comes next. */
export function MediumCard({ medium, keeping }: { medium: MediumView; keeping: Keeping }) {
  const { keeping: words, media } = useWords();
  const standing = standingOf(medium, keeping, words);
  const newest = keeping.sets.find((set) => set.whole && set.copies.some((copy) => copy.mediumId === medium.mediumId && copy.fault === null && copy.removedAt === null));
  const verified = keeping.sets.flatMap((set) => set.copies).filter((copy) => copy.mediumId === medium.mediumId && copy.verifiedWhole === true).map((copy) => copy.verifiedAt ?? '').toSorted().at(-1);
  const at = (moment: string | null | undefined): string => (moment ? showMoment(moment) : words.never);
  return (
    <section className="panel keeping-card" aria-label={`${words.medium} ${medium.label}`}>
      <div className="keeping-card-head">
        <h2>{medium.label}</h2>
        <span className="secondary">{words.kinds[medium.kind]}, {words.serial.toLocaleLowerCase('vi')} {medium.serial}</span>
        <Chip tone={standing.tone}>{standing.text}</Chip>
      </div>
      <dl className="facts">
        <dt>{words.lastCopy}</dt><dd><strong>{at(medium.lastCopyAt)}</strong>{newest?.bytes != null && ` · ${showBytes(newest.bytes)}`}</dd>
        <dt>{words.lastVerify}</dt><dd>{at(verified)}</dd>
        <dt>{words.lastDrill}</dt><dd>{at(medium.lastDrillAt)}</dd>
        <dt>{words.nextWork}</dt><dd>{nextOn(medium, keeping, words).map((line) => <div key={line}>{line}</div>)}</dd>
        <dt>{words.keeper}</dt><dd className="secondary">{medium.keeper}, {medium.place}</dd>
        <dt>{media.encryption}</dt><dd className={medium.encryption === 'NONE' ? 'red' : 'secondary'}>{media.encryptions[medium.encryption]}{medium.encryptionNote !== null && `: ${medium.encryptionNote}`}</dd>
      </dl>
      <MediumActs medium={medium} />
    </section>
  );
}
