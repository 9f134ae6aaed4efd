import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { asWanted } from './screens/search/wanted.ts';
import { asWantedReview } from './screens/eligibility/wanted.ts';
import { asWantedDuties } from './screens/duties/wanted.ts';
import { NoPage } from './shell/no-page.tsx';
import { Shell } from './shell/shell.tsx';

const root = createRootRoute({ component: Shell, notFoundComponent: NoPage });

const home = createRoute({ getParentRoute: () => root, path: '/', beforeLoad: () => { throw redirect({ to: '/desk' }); } });
const desk = createRoute({ getParentRoute: () => root, path: '/desk', component: lazyRouteComponent(() => import('./screens/desk/screen.tsx'), 'DeskScreen') });
const search = createRoute({ getParentRoute: () => root, path: '/search', validateSearch: asWanted, component: lazyRouteComponent(() => import('./screens/search/screen.tsx'), 'SearchScreen') });
const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

export interface FileSearch {
  tab?: string;
  asOf?: string;
}

const fileSearch = (given: Record<string, unknown>): FileSearch => {
  const tab = textOf(given['tab']);
  const asOf = textOf(given['asOf']);
  return { ...(tab === undefined ? {} : { tab }), ...(asOf === undefined ? {} : { asOf }) };
};

const file = createRoute({ getParentRoute: () => root, path: '/files/$fileId', validateSearch: fileSearch, component: lazyRouteComponent(() => import('./screens/file/screen.tsx'), 'FileScreen') });
const print = createRoute({ getParentRoute: () => root, path: '/files/$fileId/print', component: lazyRouteComponent(() => import('./screens/print/screen.tsx'), 'PrintScreen') });
const entry = createRoute({ getParentRoute: () => root, path: '/entry', component: lazyRouteComponent(() => import('./screens/entry/choose-screen.tsx'), 'EntryChooseScreen') });
const draft = createRoute({ getParentRoute: () => root, path: '/entry/$draftId', validateSearch: (given: Record<string, unknown>): { kind?: string } => { const kind = textOf(given['kind']); return kind === undefined ? {} : { kind }; }, component: lazyRouteComponent(() => import('./screens/entry/screen.tsx'), 'EntryScreen') });
const duties = createRoute({ getParentRoute: () => root, path: '/duties', validateSearch: asWantedDuties, component: lazyRouteComponent(() => import('./screens/duties/screen.tsx'), 'DutiesScreen') });
const imports = createRoute({ getParentRoute: () => root, path: '/import', component: lazyRouteComponent(() => import('./screens/import/screen.tsx'), 'ImportScreen') });
const corrections = createRoute({ getParentRoute: () => root, path: '/corrections', component: lazyRouteComponent(() => import('./screens/corrections/screen.tsx'), 'CorrectionsScreen') });
const grading = createRoute({ getParentRoute: () => root, path: '/grading', component: lazyRouteComponent(() => import('./screens/grading/screen.tsx'), 'GradingScreen') });
const eligibility = createRoute({ getParentRoute: () => root, path: '/eligibility', validateSearch: asWantedReview, component: lazyRouteComponent(() => import('./screens/eligibility/screen.tsx'), 'EligibilityScreen') });
const differences = createRoute({ getParentRoute: () => root, path: '/differences', component: lazyRouteComponent(() => import('./screens/differences/screen.tsx'), 'DifferencesScreen') });
const counts = createRoute({ getParentRoute: () => root, path: '/counts', component: lazyRouteComponent(() => import('./screens/counts/screen.tsx'), 'CountsScreen') });
const units = createRoute({ getParentRoute: () => root, path: '/units', component: lazyRouteComponent(() => import('./screens/units/screen.tsx'), 'UnitsScreen') });
export interface PeriodSearch {
  from?: string;
  to?: string;
}

const periodSearch = (given: Record<string, unknown>): PeriodSearch => {
  const [from, to] = [textOf(given['from']), textOf(given['to'])];
  return from === undefined || to === undefined ? {} : { from, to };
};

const timeliness = createRoute({ getParentRoute: () => root, path: '/timeliness', validateSearch: periodSearch, component: lazyRouteComponent(() => import('./screens/timeliness/screen.tsx'), 'TimelinessScreen') });
const alarms = createRoute({ getParentRoute: () => root, path: '/alarms', component: lazyRouteComponent(() => import('./screens/alarms/screen.tsx'), 'AlarmsScreen') });
const keeping = createRoute({ getParentRoute: () => root, path: '/keeping', component: lazyRouteComponent(() => import('./screens/keeping/screen.tsx'), 'KeepingScreen') });
const machines = createRoute({ getParentRoute: () => root, path: '/machines', component: lazyRouteComponent(() => import('./screens/machines/screen.tsx'), 'MachinesScreen') });
const oversight = createRoute({ getParentRoute: () => root, path: '/oversight', component: lazyRouteComponent(() => import('./screens/oversight/screen.tsx'), 'OversightScreen') });
const reconciliation = createRoute({ getParentRoute: () => root, path: '/oversight/months/$reconciliationId', component: lazyRouteComponent(() => import('./screens/oversight/month-screen.tsx'), 'MonthScreen') });
const reconciliationMinute = createRoute({ getParentRoute: () => root, path: '/oversight/months/$reconciliationId/print', component: lazyRouteComponent(() => import('./screens/oversight/month-paper-screen.tsx'), 'MonthPaperScreen') });
const check = createRoute({ getParentRoute: () => root, path: '/oversight/checks/$checkId', component: lazyRouteComponent(() => import('./screens/oversight/check-screen.tsx'), 'CheckScreen') });
const checkMinute = createRoute({ getParentRoute: () => root, path: '/oversight/checks/$checkId/print', component: lazyRouteComponent(() => import('./screens/oversight/check-paper-screen.tsx'), 'CheckPaperScreen') });
const minute = createRoute({ getParentRoute: () => root, path: '/keeping/trials/$entryId/print', component: lazyRouteComponent(() => import('./screens/keeping/minute-screen.tsx'), 'MinuteScreen') });
const recoveryKey = createRoute({ getParentRoute: () => root, path: '/keeping/keys/$keyId/print', component: lazyRouteComponent(() => import('./screens/keeping/key-screen.tsx'), 'KeyScreen') });
const clearing = createRoute({ getParentRoute: () => root, path: '/keeping/clearings/$clearingId/print', component: lazyRouteComponent(() => import('./screens/keeping/clearing-screen.tsx'), 'ClearingScreen') });
const journal = createRoute({ getParentRoute: () => root, path: '/journal', component: lazyRouteComponent(() => import('./screens/journal/screen.tsx'), 'JournalScreen') });
const clauses = createRoute({ getParentRoute: () => root, path: '/clauses', component: lazyRouteComponent(() => import('./screens/clauses/screen.tsx'), 'ClausesScreen') });
const clause = createRoute({ getParentRoute: () => root, path: '/clauses/$clauseId', component: lazyRouteComponent(() => import('./screens/clauses/screen.tsx'), 'ClausesScreen') });
const dictionary = createRoute({ getParentRoute: () => root, path: '/dictionary', component: lazyRouteComponent(() => import('./screens/dictionary/screen.tsx'), 'DictionaryScreen') });
const sessions = createRoute({ getParentRoute: () => root, path: '/sessions', component: lazyRouteComponent(() => import('./screens/sessions/screen.tsx'), 'SessionsScreen') });

export const router = createRouter({
  routeTree: root.addChildren([home, desk, duties, search, file, print, entry, draft, imports, corrections, grading, eligibility, counts, differences, units, timeliness, alarms, keeping, machines, oversight, reconciliation, reconciliationMinute, check, checkMinute, minute, recoveryKey, clearing, journal, clauses, clause, dictionary, sessions]),
  defaultPreload: false,
  scrollRestoration: false,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
