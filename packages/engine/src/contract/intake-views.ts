/** Shapes of intake: uploads, mapping profiles and jobs; see `contract.ts`. */
/** How a foreign table becomes files: column → field, value → code, and what to do where there is none. */
export interface MappingProfile {
  name: string;
  label: string;
  kind: 'mapping' | 'template';
  subjectKind: string;
  purpose: string;
  fileNo: { columns: string[]; prefix?: string; onDuplicate: 'reject' | 'number' };
  constants?: Record<string, Record<string, string | number | boolean>>;
  columns: {
    column: string;
    type: string | null;
    field: string | null;
    codes?: Record<string, string | number | boolean>;
    shape?: 'as-is' | 'instant-to-date' | 'whole' | 'yes-no';
    missing: 'skip' | 'reject' | { value: string | number | boolean };
  }[];
}

/** What each column of a table becomes under a profile; type `file` stands for number and kind of the file itself. */
export interface HeadingMatch {
  columns: { heading: string; fields: { type: string; field: string }[] }[];
  /** Columns that the profile needs and the table lacks. */
  missing: string[];
}

export interface PreviewRow {
  row: number;
  verdict: 'accepted' | 'normalised' | 'warned' | 'rejected';
  fileNo: string | null;
  /** What would be written; empty when the row is rejected. */
  values: { type: string; field: string; value: unknown }[];
  findings: { cell: string; code: string; severity: string; message: string }[];
}

/** A profile tried on the first rows of an upload. */
export interface ProfilePreview {
  rows: PreviewRow[];
  verdicts: Record<PreviewRow['verdict'], number>;
  /** Headings that nothing is read from. */
  unused: string[];
  /** Values that stand in each column of the profile. */
  values: Record<string, string[]>;
}

export interface ImportJobView {
  jobId: string;
  fileName: string;
  profile: string;
  dryRun: boolean;
  state: 'waiting' | 'running' | 'stopped' | 'done' | 'failed';
  total: number | null;
  done: number;
  accepted: number;
  normalised: number;
  warned: number;
  rejected: number;
  startedAt: string;
  finishedAt: string | null;
  message: string | null;
  /** Common reason of the records that are late, and how many are (in a dry run: would be). */
  lateReason: string | null;
  late: number;
  /** First findings, for the screen; all of them are in the result file. */
  findings: { row: number; cell: string; field: string; code: string; severity: string; message: string }[];
}

/** `POST /api/upload` (multipart, one file) → uploadId, column headings and first rows. `GET /api/import/<jobId>/result.xlsx` → result file. `GET /api/import/template.xlsx` → template. */
export interface UploadView {
  uploadId: string;
  fileName: string;
  bytes: number;
  /** Sheets of the workbook; empty for a text file. */
  sheets: string[];
  sheet: string | null;
  headings: string[];
  sample: string[][];
}
