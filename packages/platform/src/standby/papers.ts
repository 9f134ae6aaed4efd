import { chownSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serverUser } from '../embedded-postgres/index.ts';
import { lineCertificate } from '../pki/index.ts';
import { roleOf } from './line.ts';
import type { StandbyLine } from './line.ts';

/** Beside the cluster, as its log is: a base backup reads every file in it, and a key of this machine is of no use on another. */
const folderOf = (cluster: string): string => `${cluster}.tls`;

/** What a machine holds the other by, and shows it, as files that its server can read. */
export interface Papers {
  /** Authority under which the server of the other machine is held. */
  readonly authority: string;
  readonly certificate: string;
  readonly key: string;
  readonly lineAuthority: string;
  readonly serverCertificate: string;
  readonly serverKey: string;
}

export function papersOf(cluster: string, line: Pick<StandbyLine, 'name'>): Papers {
  const at = (name: string): string => join(folderOf(cluster), name);
  return { authority: at('ca.pem'), certificate: at(`${roleOf(line)}.pem`), key: at(`${roleOf(line)}-key.pem`), lineAuthority: at('line-ca.pem'), serverCertificate: at('server.pem'), serverKey: at('server-key.pem') };
}

/** For the user of the server alone; a file that is as it should be is left. */
export function layFiles(cluster: string, files: Readonly<Record<string, string>>): void {
  const folder = folderOf(cluster);
  const { uid, gid } = serverUser();
  const own = (path: string): void => (uid === null ? undefined : chownSync(path, uid, gid ?? uid));
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  own(folder);
  for (const [path, text] of Object.entries(files)) {
    if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
    writeFileSync(path, text, { mode: 0o600 });
    own(path);
  }
}

/** Lays the certificate by which this machine comes to the other where the server reads it at each connection; one that nears its end is made anew before. */
export async function layPapers(data: string, cluster: string, line: StandbyLine): Promise<void> {
  if (line.mutual !== true) return;
  const papers = papersOf(cluster, line);
  const made = await lineCertificate(data, roleOf(line), Date.now()).catch((error: unknown) => {
    // A machine serves with a certificate that has ended too: the other one refuses it, and the alarm tells why.
    if (existsSync(papers.certificate)) return null;
    throw error;
  });
  if (made === null) return;
  const { key, cert, authority } = made;
  layFiles(cluster, { [papers.key]: key, [papers.certificate]: cert, [papers.lineAuthority]: authority });
}
