import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Recipients, SendLetter } from '@thahs/engine/alarm';
import { mailSettings, openMail, recipientsOf } from '@thahs/platform/mail';

export interface NodeMail {
  readonly recipients: Recipients;
  readonly send: SendLetter;
  close(): void;
}

/** Mail of the node by `mail.json` in its data directory (docs/safekeeping.md); null where there is none. Wrong settings stop the start. */
export function nodeMail(data: string): NodeMail | null {
  const path = join(data, 'mail.json');
  if (!existsSync(path)) return null;
  const settings = mailSettings(parsed(readFileSync(path, 'utf8')));
  const mail = openMail(settings);
  return { recipients: (unit) => recipientsOf(settings, unit), send: (letter) => mail.send(letter), close: () => mail.close() };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
