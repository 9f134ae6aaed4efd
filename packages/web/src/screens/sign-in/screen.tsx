import './sign-in.css';
import { useLanguage } from '../../language/language.tsx';
import { useSignInSteps } from './load.ts';
import { SignInSteps } from './steps.tsx';

export function SignInScreen() {
  const { words, toggle } = useLanguage();
  const state = useSignInSteps();
  const title = state.step === 'enrol' ? words.signIn.enrolTitle : state.step === 'new-password' ? words.signIn.passwordTitle : words.signIn.title;
  return (
    <div className="sign-in">
      <header className="sign-in-bar">
        <span>{words.shell.system}</span>
        <button type="button" className="sign-in-language" onClick={toggle} title={words.shell.switchLanguage}>{words.shell.otherLanguage}</button>
      </header>
      <main className="panel sign-in-box">
        <h1>{title}</h1>
        <SignInSteps state={state} />
        <p className="secondary">{words.signIn.notice}</p>
      </main>
    </div>
  );
}
