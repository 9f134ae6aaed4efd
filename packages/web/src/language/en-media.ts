import type { media as vi } from './vi-media.ts';

export const media: typeof vi = {
  encryption: 'Encryption', encryptions: { UNSEEN: 'not looked at yet', SEEN: '✓ by the system', STATED: 'by itself', NONE: 'none' },
  acts: { 'medium.hand-over': 'Hand over…', 'medium.lost': 'Report lost…', 'medium.retire': 'Take out of use…', 'medium.clear': 'Tell that it was cleared…' }, decide: 'Confirm…', minute: 'Minute', more: 'Other acts',
  handOver: (label) => `Hand over the medium “${label}”`, newKeeper: 'New keeper', newPlace: 'New place', handOverDo: 'Hand over',
  lost: (label) => `Report the medium “${label}” lost`, lostNote: 'Copies on it count no longer. With one medium left an alarm opens at once.', lostDo: 'Report lost',
  retire: (label) => `Take the medium “${label}” out of use`, retireNote: 'The node writes to it no more. It must be cleared, and a head confirm so, before it serves for anything else.', retireDo: 'Take out of use', reason: 'Reason',
  clear: (label) => `Tell that the medium “${label}” was cleared`, clearNote: 'Write what was done. It counts when the head of the unit has confirmed it.', technique: 'Way', tool: 'Tool or machine used', toolHint: 'name and version, number of the machine', checked: 'How it was checked', checkedHint: 'what was read back, what was found; who saw it', doneOn: 'Day', badDay: 'No such day: dd/MM/yyyy.', nextUse: 'To serve for', clearDo: 'Tell',
  techniques: { OVERWRITE: 'Overwritten whole', DEVICE_ERASE: 'Erase command of the disk (ATA, NVMe)', CRYPTO_ERASE: 'Key destroyed', DEGAUSS: 'Degaussed', SHRED: 'Shredded', INCINERATE: 'Burnt' }, methods: { CLEAR: 'clear', PURGE: 'purge', DESTROY: 'destroy' },
  nextUses: { STAYS: 'again in the unit', LEAVES: 'outside the unit', ENDS: 'nothing: there is no medium any more' },
  out: 'Media no longer in use', state: 'State', states: { IN_USE: 'in use', LOST: 'reported lost', AWAITING_CLEARING: 'to be cleared', CLEARING: 'waits for the head to confirm', CLEARED: '✓ cleared', DESTROYED: '✓ destroyed' },
  sentBack: (note) => (note ? `sent back by the head: ${note}` : 'sent back by the head'), decideTitle: (label) => `Is the medium “${label}” cleared?`, decideNote: 'Once confirmed it may serve for something else, and the copies on it count as gone. Confirm only what you have seen checked.', accept: 'Confirm', reject: 'Send back', note: 'Note, or why it is sent back', remark: 'Remark of the head', why: 'Why it was sent back', toldBy: 'Told by', told: 'Told', decidedBy: 'Confirmed by', decided: 'Confirmed', notDecided: 'not confirmed yet',
  minuteOf: { CLEAR: 'MINUTE OF THE CLEARING OF A MEDIUM', PURGE: 'MINUTE OF THE CLEARING OF A MEDIUM', DESTROY: 'MINUTE OF THE DESTRUCTION OF A MEDIUM' }, ground: 'Under Article 7(2)(b) of the draft Circular on the judgment-execution database; ways after NIST SP 800-88',
  conclusions: { pending: 'Told to be cleared; waits for the head. The medium may not serve for anything else.', accepted: 'Cleared, confirmed by the head.', rejected: 'Sent back by the head: not cleared. The medium may not serve for anything else.' }, signTeller: 'DONE BY', signHead: 'HEAD OF THE UNIT',
};
