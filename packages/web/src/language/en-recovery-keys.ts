import type { keys as vi } from './vi-recovery-keys.ts';

export const keys: typeof vi = {
  title: 'Recovery keys', key: 'Key', keeper: 'Kept by', name: 'Name of the key', place: 'Where it lies', propose: 'Propose a key…', none: 'No recovery key is in use: the node makes no copies, for nobody could open them without the machine. Make one by “thahs recovery-key make”, then propose it here.',
  states: { PROPOSED: 'waits for a head', IN_USE: '✓ in use', REFUSED: 'sent back', RETIRED: 'out of use' }, untried: 'never tried', triedOn: 'Last tried', minute: 'Minute',
  acts: { tried: 'Was tried…', 'hand-over': 'Hand over…', retire: 'Take out of use…' }, decide: 'Take into use…',
  proposeTitle: 'Propose a recovery key', proposeNote: 'Choose the file that “thahs recovery-key make” wrote. Only the certificate in it goes to the node; the private half does not leave this machine. It counts when a head takes it into use.', file: 'File of the key', choose: 'Choose the file…', noCertificate: 'There is no certificate of a recovery key in this file.', proposeDo: 'Propose',
  decideTitle: (name) => `Take the key “${name}” into use?`, decideNote: 'Whoever keeps this key can open every copy from now on. Read the fingerprint from the paper that lies with the key and type at least its first 16 letters; do not ask the proposer. If it differs, send it back.', fingerprint: 'Fingerprint on the paper', fingerprint256: 'Fingerprint (SHA-256)', onPaper: 'on the paper that lies with the key', note: 'Remark, reason to send it back', accept: 'Take into use', reject: 'Send back', askedBy: 'Proposed by', decidedBy: 'Taken into use by',
  handOver: (name) => `Hand over the key “${name}”`, tried: (name) => `The key “${name}” was tried`, triedNote: 'Its keeper runs “thahs recovery-key try” with the file on any machine that has the program, and that is noted here. A forgotten passphrase is the loss of every copy.', triedDay: 'Day', witness: 'Who opened it, who saw it', triedDo: 'Note',
  retire: (name) => `Take the key “${name}” out of use`, retireNote: 'No copy is sealed for it from now on. The copies that are stay open to it, so its file has to be kept, or destroyed under control.',
  minuteTitle: 'MINUTE OF A RECOVERY KEY', ground: 'Draft Circular on the database of criminal-judgment execution, Article 8.4', signKeeper: 'KEEPER OF THE KEY', history: 'What was done', act: 'Act',
};
