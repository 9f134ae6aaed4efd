import type { SignInInput } from '@thahs/engine/contract';
import { lazy, Suspense } from 'react';
import { Notice } from '../../components/notice.tsx';
import { showMoment } from '../../format/date.ts';
import { useWords } from '../../language/language.tsx';
import { CodeStep } from './code-step.tsx';
import type { Enrolment } from './load.ts';

const QrPicture = lazy(async () => ({ default: (await import('./qr-picture.tsx')).QrPicture }));

interface EnrolStepProps {
  enrolment: Enrolment;
  busy: boolean;
  onSend: (more: Partial<SignInInput>) => Promise<void>;
}

const inFours = (secret: string): string => secret.replace(/(.{4})(?=.)/g, '$1 ');

export function EnrolStep({ enrolment, busy, onSend }: EnrolStepProps) {
  const { signIn: words, shell } = useWords();
  return (
    <>
      {enrolment.shownBefore.length > 0 && <Notice tone="gold" live>{words.enrolShown(enrolment.shownBefore.map((moment) => showMoment(moment)))}</Notice>}
      <div className="enrol">
        <Suspense fallback={<p className="secondary" role="status">{shell.loading}</p>}>
          <QrPicture value={enrolment.uri} />
        </Suspense>
        <dl className="facts enrol-facts">
          <dt>{words.secret}</dt>
          <dd className="strong">{inFours(enrolment.secret)}</dd>
          <dt>{words.uri}</dt>
          <dd className="secondary">{enrolment.uri}</dd>
        </dl>
      </div>
      <CodeStep hint={words.enrolHint} busy={busy} onSend={onSend} />
    </>
  );
}
