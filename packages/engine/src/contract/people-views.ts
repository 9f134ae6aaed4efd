/** Shapes of the answers about accounts and sign-in; see `contract.ts`. */
import type { Position } from '../authority/types.ts';
import type { Purpose } from './views.ts';

/** Accounts, postings and resets that carry more reading than their giver has are `proposed`: the head of the unit or of one above decides, and gets the one-time password. */
export interface Given {
  state: 'done' | 'proposed';
  proposalId: string | null;
  accountId: string | null;
  /** Shown once; null when proposed, and when a posting changed no password. */
  oneTimePassword: string | null;
}

export interface ProposalView {
  proposalId: string;
  /** `account.add`, `posting.add`, `account.reset` or `unit.change`. */
  act: string;
  unitId: string;
  unitName: string;
  position: Position | null;
  accountId: string | null;
  login: string;
  name: string;
  rank: string;
  from: string | null;
  to: string | null;
  /** Of a unit that is to come under another superior. */
  superiorName: string | null;
  /** Of a unit that is to be of another kind. */
  kindName: string | null;
  proposedBy: string;
  proposedAt: string;
  /** Decided by the server. */
  mayDecide: boolean;
}

/** `GET /api/session`; 401 problem when nobody is signed in. Send `csrf` back as header `x-csrf` on every POST. */
export interface SessionView {
  account: { id: string; login: string; name: string; rank: string };
  position: Position;
  unit: { id: string; name: string; kind: string };
  /** Postings of this person that hold today; the session acts under the `current` one (`session.switch`). */
  postings: { id: string; position: Position; unitName: string; current: boolean }[];
  csrf: string;
  purposes: Purpose[];
  /** Acts the server would allow on the present posting; the screen only shows or hides by it. */
  acts: string[];
  /** For each kind of subject, whether the unit may open a file of it today and, when not, why. */
  opens: { kind: string; allowed: boolean; clause: string; citation: string; message?: string }[];
  demonstration: boolean;
  /** The disk is nearly full: nothing can be written now. */
  readOnly: boolean;
  now: string;
  idleMinutes: number;
  /** When the session ends if nobody does anything. `GET /api/session?watch` tells it without counting as a use. */
  idleEndsAt: string;
  /** `proposals`: those about accounts and units that this person may decide. `alarms`: open ones that nobody has acknowledged. */
  counts: { pendingCorrections: number; pendingRedactions: number; openDiscrepancies: number; drafts: number; proposals: number; alarms: number; criticalAlarms: number };
}

/**
 * Passkeys: `POST /api/session/passkey/options` {} → { options }, then `POST /api/session/passkey` { response } signs in. In a session,
 * `POST /api/passkey/begin` PasskeyProof → { options }, then `POST /api/passkey/add` { name, response } → { credentialId }.
 */
export interface PasskeyProof {
  password: string;
  code: string;
}

/** `POST /api/session` { login, password, code? }. Problems: auth.wrong, auth.locked, auth.code-needed, auth.enrol-needed (details.secret, details.uri: show them, then send again with code; each showing has a secret of its own and voids those of details.shownBefore, the moments of earlier ones), auth.password-change-needed (send again with newPassword). */
export interface SignInInput {
  login: string;
  password: string;
  code?: string;
  newPassword?: string;
}
