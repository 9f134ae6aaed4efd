import { connect, isIP } from 'node:net';

/** Where the service listens: a socket in the file system, or a port of the machine itself. */
export type ClamdPlace = { readonly path: string } | { readonly host: string; readonly port: number };

export interface ClamdSight {
  /** `ClamAV 1.4.6`; null while it does not answer, and then why: nothing listens, no answer in time or one without end, something else answers. */
  readonly software: string | null;
  readonly fault: 'ABSENT' | 'SILENT' | 'STRANGE' | null;
  /** Number and moment (milliseconds) of the daily signatures; null where the service has none of ClamAV's own. */
  readonly signatures: number | null;
  readonly signaturesAt: number | null;
}

const WITHIN_MS = 2_000;
const MOST_BYTES = 4_096;
/** ClamAV's protocol (clamd(8)): a command that begins with `z` ends with NUL, and so does its answer. */
const END = 0;

class Silent extends Error {}

/** `/run/clamav/clamd.ctl`, `127.0.0.1:3310`, `[::1]:3310`; null for an address of another machine: of that nothing here is known. */
export function placeOf(text: string): ClamdPlace | null {
  if (text.startsWith('/')) return { path: text };
  const [, host = '', port = ''] = /^\[?([0-9a-fA-F.:]+?)\]?:(\d{1,5})$/.exec(text) ?? [];
  const own = isIP(host) === 4 ? host.startsWith('127.') : host === '::1';
  return own && Number(port) >= 1 && Number(port) <= 65_535 ? { host, port: Number(port) } : null;
}

/** One command and its answer, without the end mark. @throws Silent, or what the system says. */
function ask(place: ClamdPlace, command: 'zVERSION' | 'zPING' | 'zSTATS' | 'zINSTREAM', withinMs: number, content?: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(place);
    const parts: Buffer[] = [];
    let bytes = 0;
    const done = (act: () => void): void => {
      clearTimeout(limit);
      socket.destroy();
      act();
    };
    const limit = setTimeout(() => done(() => reject(new Silent('no answer in time'))), withinMs);
    socket.on('connect', () => {
      for (const piece of [Buffer.from(`${command}\0`), ...(content === undefined ? [] : inChunks(content))]) socket.write(piece);
    });
    socket.on('data', (part: Buffer) => {
      const end = part.indexOf(END);
      parts.push(end === -1 ? part : part.subarray(0, end));
      bytes += part.length;
      if (end !== -1) done(() => resolve(Buffer.concat(parts).toString('utf8')));
      else if (bytes > MOST_BYTES) done(() => reject(new Silent('an answer without end')));
    });
    socket.on('error', (error) => done(() => reject(error)));
    socket.on('close', () => done(() => reject(new Silent('closed without an answer'))));
  });
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Mon Nov 23 10:00:00 2026`, as C's `ctime` writes it: in the time zone of the machine. */
function momentOf(text: string): number | null {
  const [, month = '', day = '', hour = '', minute = '', second = '', year = ''] = /^\w{3} (\w{3}) +(\d{1,2}) (\d{2}):(\d{2}):(\d{2}) (\d{4})$/.exec(text) ?? [];
  const at = MONTHS.includes(month) ? new Date(Number(year), MONTHS.indexOf(month), Number(day), Number(hour), Number(minute), Number(second)).getTime() : Number.NaN;
  return Number.isNaN(at) ? null : at;
}

const nobody = (fault: ClamdSight['fault']): ClamdSight => ({ software: null, fault, signatures: null, signaturesAt: null });
/** Nothing listens there; a socket file that was left behind refuses. */
const GONE = new Set(['ENOENT', 'ECONNREFUSED', 'ENOTDIR']);

/** What answers there. It takes part in the protection when its engine is up with signatures (`STATE: VALID`). */
export async function lookAtClamd(place: ClamdPlace, withinMs = WITHIN_MS): Promise<ClamdSight> {
  try {
    const version = /^(ClamAV \d[\w.+~-]{0,40})(?:\/(\d{1,9})\/(.{1,40}))?$/.exec((await ask(place, 'zVERSION', withinMs)).trim());
    if (!version) return nobody('STRANGE');
    if (!/^STATE: VALID/m.test(await ask(place, 'zSTATS', withinMs))) return nobody('SILENT');
    const [, software = '', number, moment] = version;
    return { software, fault: null, signatures: number === undefined ? null : Number(number), signaturesAt: moment === undefined ? null : momentOf(moment) };
  } catch (error) {
    return nobody(error instanceof Silent || !GONE.has((error as NodeJS.ErrnoException).code ?? '') ? 'SILENT' : 'ABSENT');
  }
}

/** As `INSTREAM` takes a content: each piece after its length in 4 bytes, and an empty one at the end. A paper is not copied for it. */
function inChunks(content: Buffer): Buffer[] {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  return [length, content, Buffer.alloc(4)];
}

/** The test file of all antivirus programs (EICAR), harmless; in pieces, so that none finds this one. */
const TEST_FILE = Buffer.from([String.raw`X5O!P%@AP[4\PZX54(P^)7CC)7}$`, 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE', '!$H+H*'].join(''));
const FINDS_WITHIN_MS = 30_000;

/** Whether it answers, and finds what is there to be found: one that cannot make its temporary files answers as ever, and calls everything clean. */
export async function findsTestFile(place: ClamdPlace): Promise<boolean> {
  try {
    return (await ask(place, 'zPING', WITHIN_MS)).trim() === 'PONG' && (await ask(place, 'zINSTREAM', FINDS_WITHIN_MS, TEST_FILE)).trim().endsWith(' FOUND');
  } catch {
    return false;
  }
}

/** A scan of 50 MB takes seconds; a service that is being given new signatures makes others wait. */
const SCANS_WITHIN_MS = 60_000;

/** What it finds in a content (`stream: NAME FOUND`); null when nothing answers, or it does not take so much. */
export async function findsIn(place: ClamdPlace, content: Buffer): Promise<{ readonly found: string | null } | null> {
  try {
    const answer = (await ask(place, 'zINSTREAM', SCANS_WITHIN_MS, content)).trim();
    const found = /^stream: (.{1,200}) FOUND$/.exec(answer)?.[1];
    return found !== undefined ? { found } : answer === 'stream: OK' ? { found: null } : null;
  } catch {
    return null;
  }
}
