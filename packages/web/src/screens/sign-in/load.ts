import type { SignInInput } from '@thahs/engine/contract';
import { useState } from 'react';
import { useWords } from '../../language/language.tsx';
import { NetworkError, problemOf } from '../../server/problem.ts';
import { useSignIn } from '../../server/session.ts';

export type Step = 'password' | 'code' | 'enrol' | 'new-password';

export interface Enrolment {
  secret: string;
  uri: string;
}

interface SignInState {
  step: Step;
  given: SignInInput;
  enrolment: Enrolment | null;
  error: string | null;
  busy: boolean;
  send: (more: Partial<SignInInput>) => Promise<void>;
  startOver: () => void;
}

const text = (details: Record<string, unknown> | undefined, key: string): string => {
  const value = details?.[key];
  return typeof value === 'string' ? value : '';
};

/** Steps of signing in; which step comes next is what the server asks for. */
export function useSignInSteps(): SignInState {
  const words = useWords();
  const signIn = useSignIn();
  const [step, setStep] = useState<Step>('password');
  const [given, setGiven] = useState<SignInInput>({ login: '', password: '' });
  const [enrolment, setEnrolment] = useState<Enrolment | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const follow = (failure: unknown, input: SignInInput): void => {
    const problem = problemOf(failure);
    if (problem?.code === 'auth.code-needed') {
      setError(step === 'code' ? words.signIn.codeWrong : null);
      setStep('code');
    } else if (problem?.code === 'auth.enrol-needed') {
      setEnrolment({ secret: text(problem.details, 'secret'), uri: text(problem.details, 'uri') });
      setError(step === 'enrol' && input.code !== undefined ? words.signIn.codeWrong : null);
      setStep('enrol');
    } else if (problem?.code === 'auth.password-change-needed') {
      setError(step === 'new-password' ? problem.detail : null);
      setStep('new-password');
    } else if (failure instanceof NetworkError) setError(`${words.shell.networkTitle} ${words.shell.networkDetail}`);
    else setError(problem?.detail || (problem?.code === 'auth.locked' ? words.signIn.locked : words.signIn.wrong));
  };

  const send = async (more: Partial<SignInInput>): Promise<void> => {
    const input = { ...given, ...more };
    setGiven(input);
    setBusy(true);
    try {
      await signIn(input);
    } catch (failure) {
      follow(failure, input);
    } finally {
      setBusy(false);
    }
  };

  const startOver = (): void => {
    setStep('password');
    setGiven({ login: given.login, password: '' });
    setError(null);
  };
  return { step, given, enrolment, error, busy, send, startOver };
}
