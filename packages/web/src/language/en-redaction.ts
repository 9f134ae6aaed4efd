import { counted } from './counted.ts';
import type { Words } from './vi.ts';

export const redaction: Words['redaction'] = {
  ask: 'Redact by order…', title: 'Ask for a redaction by order',
  note: 'Only on an order or decision of an authority. Nothing goes before the head has decided. Do not repeat in the reason what is to go.',
  stays: 'The number, the authority, the reason and the names of imported spreadsheets stay in the journal for good: do not name the person or what is known of them here. The name of an imported spreadsheet that names the person cannot be taken out here.',
  scope: 'What the order covers', scopes: { versions: 'Earlier versions of a record', record: 'A whole record', file: 'The whole file' },
  noVersions: 'No record of the file was ever mended, so there are no earlier versions.', scopeNotes: { versions: 'What was entered wrongly and corrected since goes, the present version stays.', record: 'All versions of the record go.', file: 'Everything the file says goes; its number, kind of subject and trace stay.' },
  record: 'Record', chooseRecord: 'Choose a record', number: 'Number of the order', day: 'Day', authority: 'Issued by', reason: 'Reason', send: 'Send',
  missing: 'Fill in number, day, authority, reason and, where the order is about a record, the record.', badDay: 'No such day. Type day/month/year.',
  waits: 'A redaction waits for a decision',
  order: (authority, number, day) => `Order ${number} of ${day}, ${authority}`,
  gone: (authority, number, day) => `Content redacted by order ${number} of ${day}, ${authority}.`,
  by: (asker, decider, at) => `Asked for by ${asker}, decided by ${decider} at ${at}.`,
  missingBody: 'The content is gone and no order took it. Tell the inspector to examine the server and the journal.',
  fileGone: 'The content of this file was redacted by order', fileGoneNote: 'It is found, counted and printed no more. Its number stays taken. Anything new about this person goes into a new file.',
  state: 'redacted', compareNote: 'A record was redacted by order: before the order it is empty.',
  queue: 'Redactions by order', going: 'Goes', staying: 'Stays', stayingAs: 'Stays, as the next version', stayNone: 'Nothing: only the entries, their hashes and the order stand.', entries: (count) => counted(count, 'entry loses its content', 'entries lose their content'), more: (count) => `and ${count} more`,
  orderField: 'Order', askedBy: 'Asked by', noValues: 'words, reasons or papers that came with it', daysMoved: 'Dates of the file that move with it',
  noteField: 'Remark of the one who decides', needNote: 'Write a remark to send it back', reject: 'Send back', accept: 'Decide to redact', sure: 'What is redacted does not come back. Redact by this order?', yes: 'Redact', no: 'No',
  reach: (sets, media, latest) => `Out of reach: ${counted(sets, 'copy', 'copies')} on ${counted(media, 'medium', 'media')} made before (latest ${latest}) with the log kept beside; prints and exports too. Deal with them under the order.`,
  reachNone: 'There is no copy of the node yet. Prints and exports remain: deal with them under the order.', see: 'View, decide', openFile: 'Open the file',
};
