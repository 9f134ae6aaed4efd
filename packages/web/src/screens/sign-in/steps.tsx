import { Notice } from '../../components/notice.tsx';
import { useWords } from '../../language/language.tsx';
import { CodeStep } from './code-step.tsx';
import { EnrolStep } from './enrol-step.tsx';
import type { SignInState } from './load.ts';
import { NewPasswordStep } from './new-password-step.tsx';
import { PasskeyButton } from './passkey-button.tsx';
import { PasswordStep } from './password-step.tsx';

/** The step that is due, with what was wrong in the last one. `known`: only this person signs in here. */
export function SignInSteps({ state, known = false }: { state: SignInState; known?: boolean }) {
  const words = useWords().signIn;
  const { step, given, enrolment, error, busy, send, byPasskey, startOver } = state;
  return (
    <>
      {error !== null && <Notice tone="red" live>{error}</Notice>}
      {step === 'password' && <PasswordStep login={given.login} known={known} busy={busy} onSend={send} />}
      {step === 'password' && <PasskeyButton busy={busy} onUse={byPasskey} />}
      {step === 'code' && <CodeStep hint={words.codeHint} busy={busy} onSend={send} />}
      {step === 'enrol' && enrolment !== null && <EnrolStep enrolment={enrolment} busy={busy} onSend={send} />}
      {step === 'new-password' && <NewPasswordStep busy={busy} onSend={send} />}
      {step !== 'password' && <button type="button" className="link-button" onClick={startOver}>{words.startOver}</button>}
    </>
  );
}
