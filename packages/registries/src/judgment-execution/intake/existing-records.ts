import { fileNumberKey } from '@thahs/engine/registry';

/** What is known of a record that is in the base, or was accepted earlier from the same file. */
export interface ExistingRecord {
  readonly recordNo?: string | null;
  /** Number of the file that the record is of, so that it can be named. */
  readonly file?: string;
  readonly fullName?: string | null;
  /** ISO date, or the year alone. */
  readonly birthDate?: string | null;
  readonly personalId?: string | null;
  readonly judgmentNo?: string | null;
}

/** Look-ups of the duplicate checks. Each must take the same time however large the base is. */
export interface ExistingRecords {
  findByPersonId(personalId: string): readonly ExistingRecord[];
  findByRecordNo(recordNo: string): readonly ExistingRecord[];
  findByJudgmentNo(judgmentNo: string): readonly ExistingRecord[];
}

const NONE: readonly ExistingRecord[] = [];

/** Records held in memory; `add` takes the accepted rows of the file that is being read. */
export class ExistingIndex implements ExistingRecords {
  readonly #byPersonId = new Map<string, ExistingRecord[]>();
  readonly #byRecordNo = new Map<string, ExistingRecord[]>();
  readonly #byJudgmentNo = new Map<string, ExistingRecord[]>();

  constructor(records: Iterable<ExistingRecord> = []) {
    for (const record of records) this.add(record);
  }

  add(record: ExistingRecord): void {
    put(this.#byPersonId, record.personalId, record);
    put(this.#byRecordNo, record.recordNo && fileNumberKey(record.recordNo), record);
    put(this.#byJudgmentNo, record.judgmentNo, record);
  }

  findByPersonId(personalId: string): readonly ExistingRecord[] {
    return this.#byPersonId.get(personalId) ?? NONE;
  }

  findByRecordNo(recordNo: string): readonly ExistingRecord[] {
    return this.#byRecordNo.get(fileNumberKey(recordNo)) ?? NONE;
  }

  findByJudgmentNo(judgmentNo: string): readonly ExistingRecord[] {
    return this.#byJudgmentNo.get(judgmentNo) ?? NONE;
  }
}

function put(map: Map<string, ExistingRecord[]>, key: string | null | undefined, record: ExistingRecord): void {
  if (!key) return;
  const list = map.get(key);
  if (list) list.push(record);
  else map.set(key, [record]);
}
