import type { Words } from './vi.ts';

export const papers: Words['papers'] = {
  tab: 'Scans', list: 'Attachments', attach: 'Attach a paper…', none: 'The file has no scans yet.', noneNow: 'No scan of the file is in force.', noneHint: 'Attach scans or photographs of judgments, decisions and minutes, to hold what was entered against them.',
  title: 'Paper', kind: 'Kind', size: 'Size', added: 'Attached by', scan: 'Malware', act: 'Act',
  scans: { CLEAN: 'looked at, nothing found', NOT_SCANNED: 'not looked at' }, notScannedNote: 'The antivirus service of the server did not answer when the file came in.',
  open: 'Open', opensInTab: (title) => `Open “${title}” in a new tab`, withheld: 'opens for the unit that holds the file alone', void: 'Void…', voided: 'void', voidedBy: (who, when, why) => `${who} voided it on ${when}: ${why}`, showVoided: (count) => `Void: ${count}`,
  dialog: 'Attach a paper to the file', dialogNote: 'PDF, JPEG or PNG, up to 50 MB. It is looked at for malware, put under the key of the file and journalled; once attached it cannot be deleted, only voided with a reason.',
  file: 'File', choose: 'Choose a file…', drop: 'Drop a file here, or', chosen: (name, size) => `${name} (${size})`, chooseKind: 'Choose the kind', titleHint: 'For example: Judgment no. 12/2026/HS-ST', send: 'Attach', sending: (percent) => `Sending ${percent}`, checking: 'The server is looking for malware and storing…',
  missing: 'Choose a file and its kind, and name the paper.', special: 'Medical papers and those of another kind open for the unit that holds the file alone.',
  voidTitle: 'Void an attachment', voidNote: 'It stays in the file, says that it is void and why, and can still be opened.', voidAct: 'Void', attached: 'Attached.',
};
