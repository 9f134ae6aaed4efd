import type { ClearingMinute } from '@thahs/engine/contract';
import { showDate, showMoment } from '../../format/date.ts';
import { useWords } from '../../language/language.tsx';
import type { Words } from '../../language/vi.ts';
import { Paper, PaperFacts } from './paper.tsx';

/** What was told of a clearing, as rows. */
export function clearingFacts(clearing: ClearingMinute, { keeping, media }: Pick<Words, 'keeping' | 'media'>): [string, string][] {
  const { medium } = clearing;
  return [
    [keeping.medium, `${medium.label}, ${keeping.kinds[medium.kind] ?? ''}, ${keeping.serial.toLocaleLowerCase('vi')} ${medium.serial}`],
    [media.encryption, `${media.encryptions[medium.encryption]}${medium.encryptionNote === null ? '' : `: ${medium.encryptionNote}`}`],
    [keeping.keeper, `${medium.keeper}, ${medium.place}`],
    [media.technique, `${media.techniques[clearing.technique]} (${media.methods[clearing.method]})`],
    [media.tool, clearing.tool],
    [media.doneOn, showDate(clearing.doneOn)],
    [media.checked, clearing.checked],
    [media.nextUse, media.nextUses[clearing.nextUse]],
    [media.toldBy, `${clearing.askedBy}, ${showMoment(clearing.askedAt)}`],
  ];
}

/** The minute of a clearing: who did what, and which head saw to it. */
export function ClearingPage({ minute }: { minute: ClearingMinute }) {
  const words = useWords();
  const { media } = words;
  const decided: [string, string][] = [[media.decidedBy, minute.decidedBy === null ? media.notDecided : `${minute.decidedBy}, ${showMoment(minute.decidedAt)}`]];
  if (minute.note !== null) decided.push([minute.state === 'accepted' ? media.remark : media.why, minute.note]);
  return (
    <Paper minute={minute} at={minute.decidedAt ?? minute.askedAt} title={media.minuteOf[minute.method]} ground={media.ground} signers={[media.signTeller, media.signHead]}>
      <PaperFacts rows={[...clearingFacts(minute, words), ...decided]} />
      <section><h2>{words.keeping.conclusion}</h2><p>{media.conclusions[minute.state]}</p></section>
    </Paper>
  );
}
