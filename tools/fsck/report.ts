/** One disagreement: `where` names the tree position, entry, file or record that it was found at. */
export interface Fault {
  readonly code: string;
  readonly where: string;
  readonly message: string;
}

const KEPT = 200;

/** Counts every fault and keeps the first ones: a wrong database may have as many as rows. */
export class Findings {
  readonly faults: Fault[] = [];
  readonly counts: Record<string, number> = {};
  total = 0;
  /** Entries whose body is gone: no fault, since a lawful order may stand behind each, yet nothing that a reader may miss. */
  readonly bodiless: { readonly position: string; readonly entryId: string }[] = [];

  fault(code: string, where: string | number, message: string): void {
    this.total += 1;
    if (this.faults.length < KEPT) this.faults.push({ code, where: String(where), message });
  }

  redacted(position: string, entryId: string): void {
    this.count('redacted');
    if (this.bodiless.length < KEPT) this.bodiless.push({ position, entryId });
  }

  count(what: string, n = 1): void {
    this.counts[what] = (this.counts[what] ?? 0) + n;
  }
}

/** The checker could not do its work: exit code 2, which is no verdict on the database. */
export class CannotRun extends Error {}
