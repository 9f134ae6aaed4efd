import type { SignInInput } from '@thahs/engine/contract';
import { useState } from 'react';
import { useWords } from '../../language/language.tsx';
import { NetworkError, problemOf } from '../../server/problem.ts';
import { PasskeyGivenUp, usePasskeySignIn } from '../../server/passkey.ts';
import { useSignIn } from '../../server/session.ts';

export type Step = 'password' | 'code' | 'enrol' | 'new-password';

const nextSteps: Record<string, Step> = { 'auth.code-needed': 'code', 'auth.enrol-needed': 'enrol', 'auth.password-change-needed': 'new-password' };

export interface Enrolment {
  secret: string;
  uri: string;
  /** Moments at which an earlier secret was shown. */
  shownBefore: string[];
}

export interface SignInState {
  step: Step;
  given: SignInInput;
  enrolment: Enrolment | null;
  error: string | null;
  busy: boolean;
  send: (more: Partial<SignInInput>) => Promise<void>;
  byPasskey: () => Promise<void>;
  startOver: () => void;
}

const text = (details: Record<string, unknown> | undefined, key: string): string => {
  const value = details?.[key];
  return typeof value === 'string' ? value : '';
};

const texts = (details: Record<string, unknown> | undefined, key: string): string[] => {
  const value = details?.[key];
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
};

/** Steps of signing in; which step comes next is what the server asks for. */
export function useSignInSteps(login = ''): SignInState {
  const words = useWords();
  const signIn = useSignIn();
  const enterByPasskey = usePasskeySignIn();
  const [step, setStep] = useState<Step>('password');
  const [given, setGiven] = useState<SignInInput>({ login, password: '' });
  const [enrolment, setEnrolment] = useState<Enrolment | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const explain = (failure: unknown): string => {
    if (failure instanceof PasskeyGivenUp) return words.signIn.passkeyGivenUp;
    if (failure instanceof NetworkError) return `${words.shell.networkTitle} ${words.shell.networkDetail}`;
    const problem = problemOf(failure);
    return problem?.detail || (problem?.code === 'auth.locked' ? words.signIn.locked : words.signIn.wrong);
  };

  /** Name and password were taken a step ago: it is the code that was wrong, or grew old while the new password was chosen. */
  const askCodeAgain = (): void => {
    setError(step === 'enrol' ? words.signIn.enrolWrong : words.signIn.codeWrong);
    if (step === 'new-password') setStep(enrolment === null ? 'code' : 'enrol');
  };

  const follow = (failure: unknown): void => {
    const problem = problemOf(failure);
    const next = problem === null ? undefined : nextSteps[problem.code];
    if (problem === null || next === undefined) {
      if (problem?.code === 'auth.wrong' && step !== 'password') askCodeAgain();
      else setError(explain(failure));
      return;
    }
    if (next === 'enrol') setEnrolment({ secret: text(problem.details, 'secret'), uri: text(problem.details, 'uri'), shownBefore: texts(problem.details, 'shownBefore') });
    setError(next !== step ? null : next === 'new-password' ? problem.detail : words.signIn.codeWrong);
    setStep(next);
  };

  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    try {
      await work();
    } catch (failure) {
      follow(failure);
    } finally {
      setBusy(false);
    }
  };

  const send = (more: Partial<SignInInput>): Promise<void> => {
    const input = { ...given, ...more };
    setGiven(input);
    return attempt(() => signIn(input));
  };

  const startOver = (): void => {
    setStep('password');
    setGiven({ login: given.login, password: '' });
    setError(null);
  };
  return { step, given, enrolment, error, busy, send, byPasskey: () => attempt(enterByPasskey), startOver };
}
