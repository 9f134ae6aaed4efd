import type { Act, Acting, Ground } from './types.ts';

/**
 * What each position may do, as plain data; turned into CASL rules for one actor.
 * `reach`: 'own' = files in custody of one's own unit, 'scope' = own unit and the units below that the posting reaches, 'none' = no unit at all.
 * `sealed`: the rule also holds on sealed files.
 */
export interface PositionRule {
  readonly acts: readonly Act[];
  readonly reach: 'own' | 'scope' | 'none';
  readonly ground: Ground;
  readonly sealed?: boolean;
}

const LOOK: readonly Act[] = ['read', 'search', 'history'];
const ENTER: readonly Act[] = ['open', 'amend', 'correct', 'import'];
/** Of those who answer for others. */
const TIMELINESS: PositionRule = { acts: ['timeliness.read', 'duty.figures'], reach: 'scope', ground: 'timeliness' };
/** Copies and media are the duty of the dedicated officer and of whoever runs the machine, who reads no file by it: a copy is sealed. */
const KEEPING: PositionRule = { acts: ['keeping.read', 'keeping.manage', 'keeping.run'], reach: 'none', ground: 'keeping' };
const SEES_KEEPING: PositionRule = { acts: ['keeping.read'], reach: 'none', ground: 'keeping' };
/** So are the machines, and what protects them against malicious software. */
const MACHINES: PositionRule = { acts: ['machine.read', 'machine.manage'], reach: 'none', ground: 'machine' };
const SEES_MACHINES: PositionRule = { acts: ['machine.read'], reach: 'none', ground: 'machine' };
/** The duty to look at the base from time to time: the dedicated officer does it, a head confirms. */
const OVERSIGHT: PositionRule = { acts: ['oversight.run', 'oversight.state', 'oversight.conclude'], reach: 'own', ground: 'oversight' };
const SEES_OVERSIGHT: PositionRule = { acts: ['oversight.read'], reach: 'scope', ground: 'oversight' };
/** What endangers the base is told to those who answer for it; of which kinds stands in the rules of the alarms. */
const ALARMS: PositionRule = { acts: ['alarm.read', 'alarm.acknowledge'], reach: 'scope', ground: 'alarm' };
const SEES_ALARMS: PositionRule = { acts: ['alarm.read'], reach: 'scope', ground: 'alarm' };
const LISTS: PositionRule = { acts: ['unit.read'], reach: 'scope', ground: 'reading' };

export const POSITION_RULES: Readonly<Record<Acting, readonly PositionRule[]>> = {
  ENTRY_OFFICER: [
    { acts: ENTER, reach: 'own', ground: 'entry' },
    { acts: [...LOOK, 'print'], reach: 'own', ground: 'reading' },
    // Whoever enters has to say why an entry was late, and so has to find it.
    { acts: ['timeliness.read'], reach: 'own', ground: 'timeliness' },
    LISTS,
  ],
  READER: [{ acts: LOOK, reach: 'own', ground: 'reading' }, LISTS],
  UNIT_HEAD: [
    { acts: ['confirm'], reach: 'own', ground: 'second-person' },
    { acts: ['void'], reach: 'own', ground: 'entry' },
    { acts: ['seal', 'unseal'], reach: 'own', ground: 'sealed', sealed: true },
    { acts: ['redact'], reach: 'own', ground: 'redaction', sealed: true },
    // Where the head of the unit asked, a head above decides.
    { acts: ['redact.confirm'], reach: 'scope', ground: 'redaction', sealed: true },
    { acts: ['read', 'history'], reach: 'scope', ground: 'reading', sealed: true },
    { acts: ['search'], reach: 'scope', ground: 'reading' },
    { acts: ['print', 'export'], reach: 'own', ground: 'reading' },
    { acts: ['journal.read', 'account.read'], reach: 'scope', ground: 'journal' },
    TIMELINESS,
    { acts: ['account.confirm'], reach: 'scope', ground: 'administration' },
    // Never the one who cleared the medium.
    { acts: ['keeping.read', 'keeping.confirm'], reach: 'none', ground: 'keeping' },
    SEES_MACHINES,
    // A sealed file of a sample nobody else may hold against paper.
    { acts: ['oversight.state', 'oversight.confirm'], reach: 'own', ground: 'oversight' },
    SEES_OVERSIGHT,
    ALARMS,
    LISTS,
  ],
  DATABASE_OFFICER: [
    { acts: [...ENTER, 'void'], reach: 'own', ground: 'entry' },
    { acts: ['redact'], reach: 'own', ground: 'redaction' },
    { acts: ['confirm'], reach: 'own', ground: 'second-person' },
    { acts: LOOK, reach: 'scope', ground: 'reading' },
    { acts: ['print', 'export'], reach: 'own', ground: 'reading' },
    { acts: ['journal.read', 'account.read'], reach: 'scope', ground: 'journal' },
    TIMELINESS,
    { acts: ['account.manage'], reach: 'own', ground: 'administration' },
    KEEPING,
    MACHINES,
    OVERSIGHT,
    SEES_OVERSIGHT,
    ALARMS,
    LISTS,
  ],
  INSPECTOR: [
    { acts: LOOK, reach: 'scope', ground: 'inspection' },
    { acts: ['journal.read', 'account.read'], reach: 'scope', ground: 'inspection' },
    TIMELINESS,
    SEES_KEEPING,
    SEES_MACHINES,
    SEES_OVERSIGHT,
    SEES_ALARMS,
    LISTS,
  ],
  TECH_ADMIN: [
    { acts: ['system.run'], reach: 'none', ground: 'administration' },
    { acts: ['unit.manage', 'account.manage', 'account.read'], reach: 'scope', ground: 'administration' },
    KEEPING,
    MACHINES,
    ALARMS,
    LISTS,
  ],
  // Makes, tries and clears copies under a plan in force, does the machine's part of the monthly reconciliation, and nothing else.
  NODE: [{ acts: ['keeping.read', 'keeping.run'], reach: 'none', ground: 'keeping' }, { acts: ['oversight.run', 'oversight.note'], reach: 'own', ground: 'oversight' }],
};

/** Acts that bear on a file. A technical administrator has none of them. */
export const FILE_ACTS: readonly Act[] = [
  'open', 'amend', 'correct', 'confirm', 'void', 'redact', 'redact.confirm', 'seal', 'unseal', 'read', 'search', 'history', 'print', 'export', 'import',
];
/** Acts that name one file; search, import, export and print may bear on many. */
export const ONE_FILE_ACTS: readonly Act[] = ['open', 'amend', 'correct', 'confirm', 'void', 'redact', 'redact.confirm', 'seal', 'unseal', 'read', 'history'];
/** Acts that put data in or change it: the entry right of the custodian's unit kind must stand behind them. */
export const ENTRY_ACTS: readonly Act[] = ['open', 'amend', 'correct', 'confirm', 'void', 'import'];
/** Acts that need a stated purpose. Confirming, sealing and carrying out an order are duties that the file itself gives rise to. */
export const PURPOSE_ACTS: readonly Act[] = ['open', 'amend', 'correct', 'void', 'read', 'search', 'history', 'print', 'export', 'import'];
/** Acts that must name the unit they bear on. */
export const TARGET_ACTS: readonly Act[] = ['unit.manage', 'account.manage', 'account.confirm', 'alarm.acknowledge'];
