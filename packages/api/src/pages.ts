/** Addresses of the web page, as `router.tsx` has them (a test compares); `$` stands for one name. Any other address is no page. */
export const PAGES: readonly string[] = [
  '/', '/desk', '/duties', '/search', '/files/$', '/files/$/print', '/entry', '/entry/$', '/import', '/corrections', '/grading', '/eligibility', '/counts',
  '/differences', '/units', '/timeliness', '/alarms', '/keeping', '/keeping/trials/$/print', '/keeping/clearings/$/print', '/keeping/keys/$/print', '/machines', '/oversight', '/oversight/months/$', '/oversight/months/$/print', '/oversight/checks/$', '/oversight/checks/$/print', '/journal', '/clauses', '/clauses/$', '/dictionary', '/sessions',
];

/** Not any dot: the address of a clause has some (`/clauses/tt.d6.k2`). */
const A_FILE = /\.(?:js|css|map|json|txt|html|ico|png|svg|jpe?g|woff2?|webmanifest|php|env)$/i;
const NAME = String.raw`(?!\.{1,2}(?:/|$))[\w.~-]+`;
const KNOWN = PAGES.map((page) => new RegExp(`^${page.replaceAll('$', () => NAME)}/?$`));

export const isPage = (path: string): boolean => !A_FILE.test(path) && KNOWN.some((page) => page.test(path));

/** What somebody may have mistyped in the line of addresses: plain names, no escapes, no way up. */
export const isMistyped = (path: string, accept: string | undefined): boolean => accept?.includes('text/html') === true && !A_FILE.test(path) && new RegExp(`^(?:/${NAME})+/?$`).test(path);
