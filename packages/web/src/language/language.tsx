import type { Label } from '@thahs/engine/contract';
import { createContext, use, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { speakNumbers } from '../format/number.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';
import type { Words } from './vi.ts';
import type { Language } from './which.ts';

interface LanguageInForce {
  language: Language;
  words: Words;
  toggle: () => void;
}

const LanguageContext = createContext<LanguageInForce>({ language: 'vi', words: vi, toggle: () => undefined });

const kept = (): Language => (localStorage.getItem('language') === 'en' ? 'en' : 'vi');

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(kept);
  speakNumbers(language);
  useEffect(() => {
    localStorage.setItem('language', language);
    document.documentElement.lang = language;
  }, [language]);
  const value = useMemo<LanguageInForce>(
    () => ({ language, words: language === 'vi' ? vi : en, toggle: () => setLanguage(language === 'vi' ? 'en' : 'vi') }),
    [language],
  );
  return <LanguageContext value={value}>{children}</LanguageContext>;
}

export const useLanguage = (): LanguageInForce => use(LanguageContext);
export const useWords = (): Words => use(LanguageContext).words;

/** Picks the words of a label the server sent. */
export function useLabel(): (label: Label | undefined, fallback?: string) => string {
  const { language } = use(LanguageContext);
  return (label, fallback = '') => label?.[language] ?? fallback;
}
