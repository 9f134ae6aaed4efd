import { readFileSync } from 'node:fs';
import { CommandFailure } from './arguments.ts';

/** A signed note that was kept elsewhere. Paper and mail lose the last line end; the signature is over the text above it. */
export function heldText(path: string): string {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new CommandFailure(`không đọc được tệp ${path}`);
  }
  return `${text.replaceAll('\r\n', '\n').trim()}\n`;
}
