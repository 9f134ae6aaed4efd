/** Shapes of the answers about accounts and sign-in; see `contract.ts`. */
import type { Position } from '../authority/types.ts';

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
  /** `account.add`, `posting.add` or `account.reset`. */
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
  proposedBy: string;
  proposedAt: string;
  /** Decided by the server. */
  mayDecide: boolean;
}
