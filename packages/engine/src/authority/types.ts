import type { IsoDate } from '../kernel/index.ts';
import type { Regime } from '../clause/types.ts';
import type { Sensitivity } from '../registry/types.ts';

/** Positions with dates; access ends with the posting. */
export type Position = 'ENTRY_OFFICER' | 'UNIT_HEAD' | 'DATABASE_OFFICER' | 'READER' | 'INSPECTOR' | 'TECH_ADMIN';

/**
 * Who acts at the door: a person on a posting, or the node itself under a plan that a person answers for (technical account, NĐ 160/2026
 * Điều 13.7). Nobody is ever posted as `NODE`.
 */
export type Acting = Position | 'NODE';

/** What may be asked of the one door. */
export type Act =
  | 'open' | 'amend' | 'correct' | 'confirm' | 'void' | 'redact' | 'redact.confirm' | 'seal' | 'unseal' | 'read' | 'search' | 'history' | 'print' | 'export' | 'import'
  | 'journal.read' | 'timeliness.read' | 'duty.figures' | 'unit.read' | 'unit.manage' | 'account.read' | 'account.manage' | 'account.confirm' | 'system.run' | 'keeping.read' | 'keeping.manage' | 'keeping.run' | 'keeping.confirm' | 'machine.read' | 'machine.manage' | 'oversight.read' | 'oversight.run' | 'oversight.note' | 'oversight.state' | 'oversight.conclude' | 'oversight.confirm' | 'alarm.read' | 'alarm.acknowledge';

export interface ActorFacts {
  readonly accountId: string;
  readonly position: Acting;
  readonly unitId: string;
  readonly unitKind: string;
  /** Units whose data the position reaches: own unit, and below for heads, officers and inspectors of a superior. */
  readonly scope: readonly string[];
}

export interface SubjectFacts {
  readonly subjectKind: string;
  readonly custodianUnit: string;
  readonly sealed: boolean;
}

export interface Question {
  readonly act: Act;
  readonly actor: ActorFacts;
  /** Null for acts that bear on no file. */
  readonly subject: SubjectFacts | null;
  /** Unit an administrative act bears on. */
  readonly targetUnit?: string;
  /** Date of the act: chooses the regime. */
  readonly on: IsoDate;
  /** Code of the purpose; no file is read without one (Điều 10.1, invariant 4). */
  readonly purpose: string | null;
  /** Who made the change or the proposal that is to be confirmed: must be another person. */
  readonly madeBy?: string;
  /** Who alone gave that person the password, when it was asked or since, and so could be acting in their name: must be another person too. */
  readonly enteredThrough?: readonly string[];
}

/** Every decision, yes or no, names a clause (invariant 4). */
export type Decision =
  | { readonly allowed: true; readonly clause: string; readonly regime: Regime; readonly reveals: readonly Sensitivity[]; readonly warnings: readonly string[] }
  | { readonly allowed: false; readonly clause: string; readonly regime: Regime; readonly code: string; readonly message: string };

/** One row of the entry authority (Điều 6.2 and 16): who may enter which subject kind in which regime. */
export interface EntryRight {
  readonly unitKind: string;
  readonly subjectKind: string;
  readonly regime: Regime;
  readonly mayEnter: boolean;
  readonly right: string | null;
  readonly clause: string;
  readonly standing: 'verified' | 'unverified';
}

export interface AuthorityRules {
  readonly entry: readonly EntryRight[];
  readonly purposes: readonly PurposeRule[];
}

/** What a person may say they need a file for, and what it opens. Without `positions` any position may; `ownCustody` limits it to files of one's own unit. */
export interface PurposeRule {
  readonly code: string;
  readonly label: { vi: string; en: string };
  readonly clause: string;
  /** Acts on files that serve the purpose; under it no other is done (Circular Điều 4.2, 10.1). */
  readonly acts: readonly Act[];
  readonly positions?: readonly Acting[];
  readonly ownCustody?: boolean;
  /** Highest sensitivity this purpose opens; `personal` when absent. */
  readonly opens?: Sensitivity;
}

/** Reasons a decision may rest on; the registry says which clause stands behind each in each regime. */
export type Ground =
  | 'position' | 'technical' | 'scope' | 'custody' | 'sealed' | 'redaction' | 'purpose' | 'entry' | 'second-person' | 'administration' | 'reading' | 'journal' | 'timeliness' | 'inspection' | 'keeping' | 'machine' | 'oversight' | 'alarm';

/** Facts of the registry that decisions need. The engine holds no clause and no subject kind of its own. */
export interface AuthorityFacts {
  readonly grounds: Readonly<Record<Ground, Readonly<Record<Regime, string>>>>;
  readonly subjectKinds: readonly { readonly code: string; readonly label: { readonly vi: string } }[];
  readonly unitKinds: readonly { readonly code: string; readonly label: { readonly vi: string } }[];
  /** How an officer says the clause. */
  citation(clause: string): string;
}
