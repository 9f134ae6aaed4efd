import './sign-in.css';
import { Notice } from '../../components/notice.tsx';
import { useLanguage } from '../../language/language.tsx';
import { CodeStep } from './code-step.tsx';
import { EnrolStep } from './enrol-step.tsx';
import { useSignInSteps } from './load.ts';
import { NewPasswordStep } from './new-password-step.tsx';
import { PasskeyButton } from './passkey-button.tsx';
import { PasswordStep } from './password-step.tsx';

export function SignInScreen() {
  const { words, toggle } = useLanguage();
  const { step, given, enrolment, error, busy, send, byPasskey, startOver } = useSignInSteps();
  const title = step === 'enrol' ? words.signIn.enrolTitle : step === 'new-password' ? words.signIn.passwordTitle : words.signIn.title;
  return (
    <div className="sign-in">
      <header className="sign-in-bar">
        <span>{words.shell.system}</span>
        <button type="button" className="sign-in-language" onClick={toggle} title={words.shell.switchLanguage}>{words.shell.otherLanguage}</button>
      </header>
      <main className="panel sign-in-box">
        <h1>{title}</h1>
        {error !== null && <Notice tone="red" live>{error}</Notice>}
        {step === 'password' && <PasswordStep login={given.login} busy={busy} onSend={send} />}
        {step === 'password' && <PasskeyButton busy={busy} onUse={byPasskey} />}
        {step === 'code' && <CodeStep hint={words.signIn.codeHint} busy={busy} onSend={send} />}
        {step === 'enrol' && enrolment !== null && <EnrolStep enrolment={enrolment} busy={busy} onSend={send} />}
        {step === 'new-password' && <NewPasswordStep busy={busy} onSend={send} />}
        {step !== 'password' && <button type="button" className="link-button" onClick={startOver}>{words.signIn.startOver}</button>}
        <p className="secondary">{words.signIn.notice}</p>
      </main>
    </div>
  );
}
