/** One disagreement: `where` names the tree position, entry, file or record that it was found at. */
export interface Fault {
  readonly code: string;
  readonly where: string;
  readonly message: string;
}

export interface Bodiless {
  readonly position: string;
  readonly hash: string;
  readonly fileId: string | null;
}

/** A redaction that was carried out: the file, or one record of it, says nothing of before any more. */
export interface Redaction {
  readonly fileId: string;
  readonly recordId: string | null;
  readonly at: string;
}

const KEPT = 200;

/** Counts every fault and keeps the first ones: a wrong database may have as many as rows. */
export class Findings {
  readonly faults: Fault[] = [];
  readonly counts: Record<string, number> = {};
  total = 0;
  /** Bodies that are no JSON: what is asked of bodies cannot be answered. */
  unreadable = 0;
  /** Entries whose body is gone, to be held to the decisions that took bodies. */
  readonly bodiless = new Map<string, Bodiless>();
  /** Those that a lawful order took, and what else each order bore on. */
  readonly lawful = new Set<string>();
  readonly redactions: Redaction[] = [];

  fault(code: string, where: string | number, message: string): void {
    this.total += 1;
    if (this.faults.length < KEPT) this.faults.push({ code, where: String(where), message });
  }

  count(what: string, n = 1): void {
    this.counts[what] = (this.counts[what] ?? 0) + n;
  }
}

/** The checker could not do its work: exit code 2, which is no verdict on the database. */
export class CannotRun extends Error {}
