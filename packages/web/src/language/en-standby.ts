import type { standby as vi } from './vi-standby.ts';

export const standby: typeof vi = {
  title: 'Standby', machine: 'Machine', none: 'The node has no standby: when its machine dies it has to be brought back from a copy. A second machine on the internal line follows the node and takes its place within seconds.', name: 'Name of the machine', address: 'Address on the internal line', place: 'Where it stands, who looks after it', hints: { name: 'may_hai', address: '10.1.2.4', place: 'Server room 2' },
  states: { PROPOSED: 'waits for a head', ALLOWED: 'allowed', REFUSED: 'not allowed', ENDED: 'ended' }, decidedBy: 'Decided by', propose: 'Propose a standby…', decide: 'Decide…', end: 'End the standby…', allow: 'Allow',
  follows: '✓ follows', both: '✓ written on both machines', catching: 'catching up, not yet written on both', away: 'the standby is away', lost: 'away for too long, to be set up again', behind: (bytes, time) => `${bytes}, ${time} behind`,
  next: 'At the machine of the node run “thahs standby invite” and start the node again; at the standby run “thahs standby set-up”, then “thahs standby run”.',
  proposeTitle: 'Propose a standby', proposeNote: 'It will hold all data as the node does. It counts when a head allows it.', proposeDo: 'Propose', synchronous: 'Acknowledge only what the standby has too',
  decideTitle: (name) => `Allow the machine “${name}” as the standby?`, decideNote: 'It will hold all data, unsealed. Allow it only where it is guarded as the node is and its disk is encrypted.',
  endTitle: (name) => `End the standby “${name}”`, endNote: 'The node closes the line to it at its next start. What lies on that machine stays until it is cleared.',
};
