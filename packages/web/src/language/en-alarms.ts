import type { Words } from './vi.ts';

export const alarms: Words['alarms'] = {
  title: 'Alarms', note: 'The node looks each minute; what opens, is acknowledged and closes stands in the journal.', clause: 'Draft Circular, Article 11.4',
  open: 'Open', closed: 'Closed', lists: 'Alarms open or closed',
  severity: { critical: 'Critical', warning: 'Warning', notice: 'Notice' }, severityHead: 'Severity',
  none: 'No alarm is open.', noneHint: (at) => `The node last looked at ${at}. Earlier alarms are under Closed.`, notLooked: 'The node has not looked yet; it does about a minute after it starts.',
  noneClosed: 'No alarm has been closed yet.', lookedAt: (at) => `Last looked ${at}`,
  means: 'What it means', todo: 'What to do', number: 'Number', ground: 'Ground', since: 'Since', lastSeen: 'Still so at', closedAt: 'Closed at', look: 'Look into it',
  acknowledge: 'Acknowledge…', acknowledgeOne: (title) => `Acknowledge: ${title}`, acknowledgeDo: 'Acknowledge', reason: 'What you found and did', reasonHint: 'Kept in the journal with your name. 5 characters at least.',
  acknowledged: (by, at) => `${by} acknowledged at ${at}:`, unacknowledged: 'Closed before anybody acknowledged it.',
  waiting: 'alarms to be looked into', deskLine: (count) => `Alarms to be looked into: ${count}.`, deskCritical: (count) => `Critical ones among them: ${count}.`, deskOpen: 'Open the list of alarms',
};
