import type { Words } from './vi.ts';

export const units: Words['units'] = {
  title: 'Units, accounts', units: 'Units', accounts: 'Accounts', code: 'Code of the unit', name: 'Name of the unit', kind: 'Kind of unit', superior: 'Superior unit', noSuperior: 'none', validFrom: 'From', validTo: 'To',
  alarms: { 'no-dedicated-officer': 'No dedicated officer (Điều 8.2)' },
  addUnit: 'Add unit…', addBelow: 'Add unit below…', addUnitTitle: 'Add a unit', createUnit: 'Add unit', codeHint: 'small letters without accents, digits and hyphens, such as tg-binh-ha; cannot be changed later',
  changeUnit: 'Change unit…', changeUnitTitle: 'Change the unit', changeFrom: 'In force from', changeNote: 'The former kind and superior stay readable with their dates. Leave the last day empty while the unit works.', closing: 'Last day of the unit (if known)', nothingChanged: 'Nothing has changed yet.',
  login: 'Sign-in name', loginHint: 'small letters without accents, digits, dot or hyphen', person: 'Full name', rank: 'Rank', postings: 'Postings', deeds: 'Acts', locked: 'locked',
  add: 'Add account…', addTitle: 'Add account', position: 'Position', unit: 'Unit', from: 'From', to: 'To (if known)', create: 'Create account', created: 'Account created',
  once: 'One-time password', onceNote: 'Shown this once only and never again. Print the slip or copy it, and hand it to the person.', done: 'Handed over', printSlip: 'Print the slip…',
  slip: 'Account slip', slipNote: 'At the first sign-in: register the authenticator, then set a password of your own. Destroy this slip once you have signed in.', slipGiver: 'Given by', slipTaker: 'Received by', slipSign: '(signature, full name)', slipDay: 'Given on',
  post: 'New posting…', postTitle: 'New posting', postNote: 'The present posting ends the day before.', postSend: 'Give the posting',
  reset: 'New password…', resetTitle: 'New password', resetNote: 'The old password and second factor end at once, the account is unlocked and all its sessions are closed.', resetSend: 'Give a new password', resetDone: 'New password given',
  end: 'End…', endTitle: 'End the posting', endNote: 'After this day the person no longer has the rights of the position.', endDay: 'Last day', ended: (date) => `to ${date}`, since: (date) => `from ${date}`,
  noAccounts: 'No account here yet.', noMatch: 'No account matches.', selected: 'Chosen unit', allUnits: 'All units', filterAccounts: 'Find an account', countUnits: (count) => (count === '1' ? '1 unit' : `${count} units`), countAccounts: (count) => (count === '1' ? '1 account' : `${count} accounts`), noPosting: 'no posting',
  proposedTitle: 'Proposed', proposedNote: 'This position reads more files than you do, so the head of that unit, or of one above, has to decide; the one-time password goes to them.', proposals: 'Waiting for a second person', countProposals: (count) => (count === '1' ? '1 proposal' : `${count} proposals`), proposal: 'Proposal', proposedBy: 'Proposed by', decide: 'Decide…', decideTitle: 'Decide the proposal', accept: 'Accept', sendBack: 'Send back', note: 'Note (if any)', decideNote: 'When you accept, you get the one-time password and hand it to the person. Whoever proposed does not see it.', waitsHead: 'waits for a unit head', accepted: 'Accepted',
  proposalActs: { 'account.add': 'New account', 'posting.add': 'New posting', 'account.reset': 'New password' },
  keys: { choose: 'choose a unit', account: 'add account', unit: 'add unit', change: 'change unit', find: 'find account' },
};
