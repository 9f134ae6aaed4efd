/** Field kinds. A new kind is one file in `fields/` and one input in the web; both lists are exhaustive. */
export type FieldKind = 'text' | 'long-text' | 'person-name' | 'date' | 'partial-date' | 'datetime' | 'integer' | 'money' | 'boolean' | 'code' | 'person-id' | 'offence' | 'commune' | 'term';

/** Highest wins. `special` = special personal data (health, biometrics); masked unless the rule opens it (NĐ 160/2026 Điều 13.2). */
export type Sensitivity = 'internal' | 'personal' | 'special';

export interface Label {
  readonly vi: string;
  readonly en: string;
}

export interface FieldDefinition {
  /** camelCase; the column is its snake_case. */
  readonly name: string;
  readonly kind: FieldKind;
  readonly label: Label;
  readonly required?: boolean;
  readonly sensitivity?: Sensitivity;
  /** Name of a code list, for `code`. */
  readonly list?: string;
  readonly maxLength?: number;
  readonly min?: number;
  readonly max?: number;
  /** Indexed in its table: only what a statement looks up by, for every act and every rebuild pays for each index. */
  readonly indexed?: boolean;
  /** May not lie after today (dates). */
  readonly notFuture?: boolean;
  readonly hint?: Label;
  /** Spreadsheet headings that are understood as this field besides its labels. */
  readonly aliases?: readonly string[];
}

/** Codes of a field for which a record takes two to correct. */
export interface SecondPersonFor {
  readonly field: string;
  readonly codes: readonly string[];
  /** Fields that say one thing together: once one of them is filled, filling another changes it. */
  readonly together?: readonly string[];
}

export interface RecordType {
  /** snake_case, unique in the registry; the view for readers of SQL is `r_<name>`. */
  readonly name: string;
  readonly label: Label;
  /** Information group of NĐ 59/2020 Điều 8: `8.2.a` … `8.2.h`, `8.3.a` … `8.3.đ`. */
  readonly group: string;
  /** Clause ids this record type rests on. */
  readonly source: readonly string[];
  readonly subjectKinds: readonly string[];
  /** One record per file, or a list. */
  readonly cardinality: 'one' | 'many';
  readonly fields: readonly FieldDefinition[];
  /** Field that says when the fact happened (timeliness and timeline), if any. */
  readonly occurredField?: string;
  /** Says whom the file is about; none is opened without it. */
  readonly isSubject?: boolean;
  /** Correcting it needs a second person (NĐ 59/2020 Điều 9.2): always, or where it says one of these before or after the change. */
  readonly secondPerson?: boolean | SecondPersonFor;
  /**
   * What tells a state that changes with time, all of it or these fields: an amendment may overwrite it with how things stand now. Whatever else is filled
   * is a fact, which only a correction changes, with its reason (NĐ 59/2020 Điều 9.2).
   */
  readonly changesWithTime?: true | readonly string[];
  /** Fields that say what the record is: empty there says no, so that filling one later is a correction and no amendment. */
  readonly saidAtEntry?: readonly string[];
  /** Filling what is empty is a correction too where it moves a day of the file that was known: what it tells was a fact before anything was reckoned. */
  readonly twoWhereItMoves?: true;
  /** Puts typed values into order before they are read (e.g. drops the blanks in a card number once its kind is known). Pure, never throws. */
  readonly prepare?: (raw: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
  /** Rules over several fields; each gives a Vietnamese sentence or null. */
  readonly checks?: readonly RecordCheck[];
}

export interface RecordCheck {
  readonly code: string;
  readonly field: string;
  readonly clause?: string;
  readonly severity: 'error' | 'warning';
  readonly message: Label;
  /** True when the values are in order. Pure; `today` is a Vietnamese day. */
  readonly holds: (values: Readonly<Record<string, unknown>>, today: string) => boolean;
}

export interface CodeEntry {
  readonly code: string;
  readonly label: Label;
  readonly validFrom?: string | null;
  readonly validTo?: string | null;
  readonly parent?: string | null;
  /** Codes that took its place. */
  readonly successors?: readonly string[];
}

export interface CodeList {
  readonly name: string;
  readonly label: Label;
  readonly source: string;
  readonly entries: readonly CodeEntry[];
}

export interface SubjectKind {
  readonly code: string;
  readonly label: Label;
  readonly community: boolean;
  readonly legalPerson: boolean;
}

/** Kind of a paper that is kept as an image beside the records of a file; how much a look at one may show. */
export interface PaperKind {
  readonly code: string;
  readonly label: Label;
  readonly sensitivity: Sensitivity;
}

export interface Registry {
  readonly name: string;
  readonly label: Label;
  readonly subjectKinds: readonly SubjectKind[];
  readonly recordTypes: readonly RecordType[];
  readonly codeLists: readonly CodeList[];
  readonly paperKinds: readonly PaperKind[];
  /** What a number of a file may look like; a Unicode pattern for the whole of it. */
  readonly fileNumber: string;
}

/** One finding about one value; `error` stops the act, `warning` is shown and kept. */
export interface Finding {
  readonly field: string;
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly clause?: string;
}
