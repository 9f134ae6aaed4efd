import { readFileSync } from 'node:fs';
import { createAuthority, type Act } from '@thahs/engine/authority';
import { describe, expect, it } from 'vitest';
import { authorityRules } from './authority-rules.ts';
import { entryRights } from './entry-authority.ts';

/*
 * The oracle reads the table by hand: one character at a time, no code shared with the program,
 * and answers by the words in the cells alone.
 */
function oracleRows(): string[][] {
  const text = readFileSync(new URL('../../data/entry-authority.csv', import.meta.url), 'utf8');
  const table: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    else if (character === ',' && !quoted) { table.at(-1)?.push(cell); cell = ''; }
    else if (character === '\n') { table.at(-1)?.push(cell); cell = ''; table.push([]); }
    else if (character !== '\r') cell += character;
  }
  return table.filter((row) => row.length > 1);
}

const [head = [], ...body] = oracleRows();
const at = (row: readonly string[], column: string): string => row[head.indexOf(column)] ?? '';
const days = { draft_2021: '2024-05-01', interim_2025_03: '2025-06-01', from_2026_07: '2026-08-01' } as const;
const acts: readonly Act[] = ['open', 'amend', 'correct'];
const authority = createAuthority(authorityRules);

const cells = body.flatMap((row) => (Object.keys(days) as (keyof typeof days)[]).map((regime) => ({
  regime, unitKind: at(row, 'unit_kind'), subjectKind: at(row, 'subject_kind'), yes: at(row, `${regime}_may_enter`) === 'yes', verified: at(row, `${regime}_tag`) === 'verified',
})));

describe('entry matrix', () => {
  it('has every cell of 12 unit kinds, 16 subject kinds and 3 regimes, once', () => {
    expect(cells).toHaveLength(12 * 16 * 3);
    expect(new Set(cells.map((cell) => `${cell.regime}|${cell.unitKind}|${cell.subjectKind}`)).size).toBe(576);
    expect(entryRights).toHaveLength(576);
    expect(new Set(cells.map((cell) => cell.unitKind))).toEqual(new Set(authorityRules.unitKinds.map((kind) => kind.code)));
    expect(new Set(cells.map((cell) => cell.subjectKind))).toEqual(new Set(authorityRules.subjectKinds.map((kind) => kind.code)));
  });

  it.each(acts)('%s: every cell decides as the table says, warns where it is unverified, and cites a clause of its regime', (act) => {
    for (const cell of cells) {
      const decision = authority.decide({
        act, on: days[cell.regime], purpose: 'NHAP_LIEU', subject: { subjectKind: cell.subjectKind, custodianUnit: 'u', sealed: false },
        actor: { accountId: 'a', position: 'ENTRY_OFFICER', unitId: 'u', unitKind: cell.unitKind, scope: ['u'] },
      });
      const where = `${cell.regime} ${cell.unitKind} ${cell.subjectKind} ${act}`;
      expect(decision.allowed, where).toBe(cell.yes);
      expect(decision.regime, where).toBe(cell.regime);
      expect(() => authorityRules.citation(decision.clause), where).not.toThrow();
      if (decision.allowed) expect(decision.warnings.length > 0, where).toBe(!cell.verified);
      else expect(decision.code, where).toBe('authority.entry-not-granted');
    }
  });
});
