/**
 * People: units with dated kinds and superiors, accounts, postings, sign-in and sessions.
 * Access ends with the posting; the technical administrator reads no file and makes nobody who reads for them: what carries more reading than
 * its giver has, and whatever of a unit is more than its name, is proposed by one person and decided by another; nobody administers above their own scope; a unit without a
 * dedicated database officer raises an alarm. Secrets (password hash, second factor) are kept apart from the journalled facts.
 * Clauses: Circular Điều 4.1–4.2, 8.2, 16.3; TCVN 14423:2026 x.5.2.2, x.6.2.2–4 (numbers by protection level).
 */
import type { AnyOperation } from '../operation/index.ts';
import { addAccount, endPosting, listAccounts } from './operations/accounts.ts';
import { acknowledgeRecovery } from './operations/recovery-acknowledge.ts';
import { resetAccount } from './operations/reset.ts';
import { listSessions, revokeSession } from './operations/sessions.ts';
import { switchPosting } from './operations/session-switch.ts';
import { listPasskeys, removePasskey, renamePasskey } from './operations/passkeys.ts';
import { addPosting } from './operations/posting-add.ts';
import { addUnit, changeUnit } from './operations/unit-change.ts';
import { decideProposal } from './operations/proposal-decide.ts';
import { listProposals } from './operations/proposal-list.ts';
import { listUnits } from './operations/units.ts';

export const peopleOperations: readonly AnyOperation[] = [
  acknowledgeRecovery, addAccount, addPosting, addUnit, changeUnit, decideProposal, endPosting, listAccounts, listPasskeys, listProposals, listSessions, listUnits, removePasskey, renamePasskey, resetAccount, revokeSession, switchPosting,
];
export { LEVELS } from './level.ts';
export { UnitTree } from './unit-tree.ts';
export { signIn } from './sign-in.ts';
export { addPasskey, beginPasskey } from './passkey-add.ts';
export { askPasskey, signInByPasskey } from './passkey-sign-in.ts';
export { confirmSession, endSession, findSession, isStale, lookUpSession, ownPostings, SessionChanged, sessionFrom } from './session.ts';
export type { Session, SessionFacts } from './session.ts';
export { insertAccount, oneTimePassword } from './new-account.ts';
export { recoverHead } from './recover.ts';
export { waitingProposals } from './waiting-proposals.ts';
export { recordAct } from './record-act.ts';
