import type { Words } from './vi.ts';

export const keysHelp = 'Keys';

export const keyGroups: Words['shell']['keyGroups'] = [
  { name: 'Everywhere', keys: [{ key: '?', does: 'this list' }, { key: 'Tab', does: 'next field or button' }, { key: 'Esc', does: 'close the dialogue, go back' }] },
  { name: 'Search', keys: [{ key: '/', does: 'to the box (from the desk: to the search)' }, { key: 'Enter', does: 'find; open the file of the row' }, { key: '↑ ↓', does: 'choose a row' }, { key: 'Space', does: 'quick look' }] },
  { name: 'File', keys: [{ key: 'E', does: 'record an event' }, { key: 'D', does: 'correct: choose the record with ↑ ↓ Enter' }, { key: 'I', does: 'print an extract' }, { key: '1–9', does: 'information group' }, { key: 'Esc', does: 'to the list' }] },
  { name: 'Dialogue', keys: [{ key: 'Ctrl+Enter', does: 'do the main act' }, { key: 'Esc', does: 'cancel' }] },
  { name: 'Units, accounts', keys: [{ key: '↑ ↓', does: 'choose a unit' }, { key: 'N', does: 'add an account' }, { key: 'U', does: 'add a unit' }, { key: 'E', does: 'change the unit' }, { key: '/', does: 'find an account' }] },
  { name: 'Duties', keys: [{ key: '1–5', does: 'overdue, today, seven days, 8–30 days, all' }, { key: 'L', does: 'month' }, { key: 'I', does: 'print the board' }] },
  { name: 'Reduction, release', keys: [{ key: '↑ ↓', does: 'choose a person' }, { key: 'Enter', does: 'each condition' }, { key: '1–4', does: 'qualifies, waits, not yet, not known' }, { key: 'I', does: 'print the list' }] },
  { name: 'Journal', keys: [{ key: '↑ ↓', does: 'choose an entry' }, { key: 'Enter', does: 'details' }] },
];
