import { counted } from './counted.ts';
import { alarms } from './en-alarms.ts';
import { dates } from './en-dates.ts';
import { duties } from './en-duties.ts';
import { eligibility } from './en-eligibility.ts';
import { enFile } from './en-file.ts';
import { keyGroups, keysHelp } from './en-keys.ts';
import { enLists } from './en-lists.ts';
import { counts } from './en-counts.ts';
import { grading } from './en-grading.ts';
import { keeping } from './en-keeping.ts';
import { machines } from './en-machines.ts';
import { checks } from './en-checks.ts';
import { oversight } from './en-oversight.ts';
import { media } from './en-media.ts';
import { keys } from './en-recovery-keys.ts';
import { contentKeys } from './en-content-keys.ts';
import { standby } from './en-standby.ts';
import { papers } from './en-papers.ts';
import { redaction } from './en-redaction.ts';
import { timeliness } from './en-timeliness.ts';
import { enWork } from './en-work.ts';
import { vi } from './vi.ts';
import type { Words } from './vi.ts';

const shell: Words['shell'] = {
  keysHelp, keyGroups,
  system: 'Criminal-judgment execution records', systemActor: 'The system', demonstration: '(sample data, no real person)', languageName: 'English', otherLanguage: 'Tiếng Việt', switchLanguage: 'Change language: Tiếng Việt',
  switchPosting: 'Switch posting', signOut: 'Sign out', menu: 'Main menu', skip: 'To the content', weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  positions: { ENTRY_OFFICER: 'Entry officer', UNIT_HEAD: 'Head of unit', DATABASE_OFFICER: 'Database officer', READER: 'Reader', INSPECTOR: 'Inspector', TECH_ADMIN: 'Technical administrator', NODE: 'The node itself, under a plan' },
  items: { desk: 'Work desk', duties: 'Duties', search: 'Search', entry: 'New file', import: 'Import', corrections: 'To confirm', grading: 'Grading', eligibility: 'Reduction, release', counts: 'Figures', differences: 'Differences of dates', units: 'Units, accounts', timeliness: 'Late entries', alarms: 'Alarms', keeping: 'Copies, media', machines: 'Machines, antivirus', oversight: 'Reconciliation, checks', journal: 'Journal', clauses: 'Clauses', dictionary: 'Dictionary', sessions: 'Sessions' },
  drafts: (count) => counted(count, 'draft', 'drafts'), proposalsWaiting: 'proposals that wait for you', purpose: 'Purpose', changePurpose: 'Change', choosePurpose: 'Change the purpose', noPurpose: 'this position has no purpose yet',
  notKept: 'Not saved. Closing loses what you have just entered.', giveUp: 'Close and lose it', goOn: 'Go on writing',
  idleTitle: (minutes) => `The session ends in ${minutes === '1' ? '1 minute' : `${minutes} minutes`}`, idleStay: 'Stay', idleHint: (limit) => `A session ends when nothing is done for ${limit} minutes. The screen is then covered; sign in again to go on, what you typed is kept.`,
  signedInAgain: 'Signed in again.', sendAgain: 'What you sent was not done, and what you typed is still here. Send it again.',
  loading: 'Loading…', retry: 'Try again', close: 'Close', cancel: 'Cancel', save: 'Save', remove: 'Remove', back: 'Back', all: 'All', none: 'none', yes: 'Yes', no: 'No', unknown: 'unknown', seeClause: 'See the clause', allowedBy: 'Ground', from: 'From', to: 'To', notFoundPage: 'There is no such page.', toDesk: 'To the work desk',
  errorTitle: 'Not done.', networkTitle: 'The server does not answer.', networkDetail: 'What you typed is still on this screen. Check the network cable, then try again.', faultDetail: 'The server met a fault. Try again; if it stays, tell the technical administrator of the unit.', printNote: 'A screen is no paper: it has no number and leaves no trace. Use the button “Print…” of the file, the list or the figures.', readOnly: 'The disk of the server is nearly full: you can look, but nothing can be written. It can again when the technical administrator has made room.', notOpen: 'This position does not see this part.', fitting: 'If it is what you are doing, choose a purpose that fits:', why: 'why?', whyNot: 'why not?', screenFault: 'This screen could not be drawn.', reload: 'Load the page again', offline: 'No connection to the server, trying again…', dateHint: 'dd/MM/yyyy',
};

const signIn: Words['signIn'] = {
  title: 'Sign in', login: 'Sign-in name', password: 'Password', code: '6-digit code', codeHint: 'Open the authenticator and type the code it shows.', submit: 'Sign in', next: 'Continue', startOver: 'Start again',
  enrolTitle: 'Register the authenticator', enrolHint: 'This is the first sign-in. Scan the picture or type the key into the authenticator, then type the 6-digit code it shows.', secret: 'Key', uri: 'otpauth address', passwordTitle: 'Set a new password', passwordHint: 'The first password works only once. Set your own to go on.', newPassword: 'New password', again: 'New password again', different: 'The two passwords differ.',
  wrong: 'Wrong name, password or code. Check and type again.', locked: 'The account is locked. Ask the database officer of the unit.', enrolWrong: 'The code is not right. Wait for the next one and type it; if it is still not right, let the phone set its clock by itself, or remove the entry from the authenticator and scan this picture again. Opening this page elsewhere voids the picture here: start over.', enrolShown: (moments: string[]) => `The key of this account was shown ${moments.length} times before: ${moments.slice(-5).join('; ')}. Those keys are void. If that was not you, somebody else knows the one-time password: stop, and ask for a new one.`,
  codeWrong: 'The code is wrong or too old. Type the one shown now.', byPasskey: 'Sign in with a passkey', againTitle: 'The session has ended', againHint: 'Sign in again to go on; what you typed is kept.', another: 'Sign in as somebody else', passkeyGivenUp: 'The passkey was not used: the window of the browser was closed, or this machine holds no key of the system. Try again, or use the password.', postingTitle: 'Choose a posting', postingHint: 'Under which posting do you work today? It can be changed at any time in the bar above.', postingLast: 'last time', notice: 'Every sign-in and every look at a file is journalled.', checking: 'Checking the session…',
};

export const en: Words = { shell, signIn, ...enLists, ...enFile, print: enFile.print(vi.print), ...enWork, alarms, contentKeys, keeping, keys, machines, media, oversight, checks, standby, timeliness, counts, grading, dates, duties, eligibility, papers, redaction };
