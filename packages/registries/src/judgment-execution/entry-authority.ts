/**
 * Entry authority: who may enter and update which kind of file, read from the table of unit kind × subject kind × regime.
 *
 * - draft_2021 follows Điều 6.2 of the draft word by word; UPDATE is read as including the first entry, since the draft gives
 *   two bodies nothing else and their files could otherwise never be opened (the article is headed "nhập, cập nhật").
 * - interim_2025_03 is unverified but for the end of the district agency; from_2026_07 rests on NĐ 160/2026 and NĐ 231/2026.
 * - Each cell keeps its standing: a doubtful grant warns, a cell without grant refuses.
 */
import type { Regime } from '@thahs/engine/clause';
import type { EntryRight } from '@thahs/engine/authority';
import { dataText } from '../shared/data-file.ts';

/** Fields of one CSV line; quotes only wrap fields that hold commas in this file, and are never doubled. */
function cells(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^",]*))/g)].map((match) => match[1] ?? match[2] ?? '');
}

function rows(): Readonly<Record<string, string>>[] {
  const [head = '', ...lines] = dataText('entry-authority.csv').split(/\r?\n/).filter((line) => line !== '');
  const names = cells(head);
  return lines.map((line) => {
    const values = cells(line);
    if (values.length !== names.length) throw new Error(`entry-authority.csv: ${line}`);
    return Object.fromEntries(names.map((name, index) => [name, values[index] ?? '']));
  });
}

const DRAFT: Readonly<Record<string, string>> = { 'Đ6.2.a': 'tt.d6.k2.a', 'Đ6.2.b': 'tt.d6.k2.b', 'Đ6.2.c': 'tt.d6.k2.c', 'Đ6.2.d': 'tt.d6.k2.d' };

/** Clause ids of the texts named in the 2026 column; the first that fits. */
const SINCE_2026: readonly (readonly [RegExp, string])[] = [
  [/NĐ 231\/2026 Đ5\.2\.a/, 'nd231.d5.k2.a'], [/NĐ 231\/2026 Đ5\.2, Đ19/, 'nd231.d5.k2.a'], [/Đ14\.3/, 'nd160.d14.k3'], [/Đ16\.3/, 'nd160.d16'],
  [/Đ11\.3/, 'nd160.d11.k3'], [/NĐ 160\/2026 Đ2\.2|abolished/, 'nd160.d2.k2'],
];

function clauseOf(regime: Regime, row: Readonly<Record<string, string>>): string {
  if (regime === 'draft_2021') return DRAFT[row['draft_2021_clause'] ?? ''] ?? 'tt.d6.k2';
  if (regime === 'interim_2025_03') return 'nd59.d5.k2';
  return SINCE_2026.find(([pattern]) => pattern.test(row['from_2026_07_clause'] ?? ''))?.[1] ?? 'nd160.d11.k3';
}

function right(regime: Regime, row: Readonly<Record<string, string>>): EntryRight {
  return {
    unitKind: row['unit_kind'] ?? '',
    subjectKind: row['subject_kind'] ?? '',
    regime,
    mayEnter: row[`${regime}_may_enter`] === 'yes',
    right: (regime === 'draft_2021' ? row['draft_2021_right'] : '') || null,
    clause: clauseOf(regime, row),
    standing: row[`${regime}_tag`] === 'verified' ? 'verified' : 'unverified',
  };
}

export const entryRights: readonly EntryRight[] = rows().flatMap((row) => (['draft_2021', 'interim_2025_03', 'from_2026_07'] as const).map((regime) => right(regime, row)));
