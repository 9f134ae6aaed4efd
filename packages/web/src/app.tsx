import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { ConfigProvider } from 'antd';
import { useState } from 'react';
import { LanguageProvider, useLanguage } from './language/language.tsx';
import { router } from './router.tsx';
import { whenSessionChanged, whenSignedOut } from './server/call.ts';
import { NetworkError } from './server/problem.ts';
import { endHeld, stillSame } from './server/session.ts';
import { locales } from './theme/antd-locale.ts';
import { pageNonce, theme } from './theme/antd-theme.ts';

function newClient(): QueryClient {
  const client = new QueryClient({
    defaultOptions: {
      queries: { retry: (count, error) => error instanceof NetworkError && count < 1, refetchOnWindowFocus: false, networkMode: 'always' },
      mutations: { networkMode: 'always' },
    },
  });
  whenSignedOut(() => endHeld(client));
  whenSessionChanged(() => stillSame(client));
  return client;
}

// What pops up inside a dialog must stand in it: nothing outside an open dialog can be reached.
const popupPlace = (near?: HTMLElement): HTMLElement => near?.closest('dialog') ?? document.body;

function Themed() {
  const { language } = useLanguage();
  return (
    <ConfigProvider locale={locales[language]} theme={theme} csp={{ nonce: pageNonce() }} getPopupContainer={popupPlace}>
      <RouterProvider router={router} />
    </ConfigProvider>
  );
}

export function App() {
  const [client] = useState(newClient);
  return (
    <QueryClientProvider client={client}>
      <LanguageProvider>
        <Themed />
      </LanguageProvider>
    </QueryClientProvider>
  );
}
