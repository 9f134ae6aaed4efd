import { createHash, randomBytes } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Actor } from '@thahs/engine';
import { withReceived } from '@thahs/engine/attachment';
import type { TestNode } from './test-node.ts';

/** Bytes that begin as a PDF; what follows is drawn, so that nothing about them is smaller than it looks. */
export const paper = (bytes: number, text = ''): Buffer => Buffer.concat([Buffer.from(`%PDF-1.7\n${text}\n`), randomBytes(bytes)]).subarray(0, bytes);

export interface Attaching {
  readonly fileId: string;
  readonly title?: string;
  readonly kind?: string;
  readonly operationId?: string;
  readonly purpose?: string;
}

/** As the route does it: the bytes lie in a file, their hash goes through the door. */
export async function attach(node: TestNode, actor: Actor, content: Buffer, { operationId = node.id(), title = 'Bản án sơ thẩm', kind = 'BAN_AN', purpose = 'NHAP_LIEU', fileId }: Attaching): Promise<{ attachmentId: string; scan: string }> {
  const path = join(node.directory, `paper-${operationId}`);
  writeFileSync(path, content);
  try {
    return await withReceived(node.engine, operationId, path, (sha256) => node.do(actor, 'attachment.add', { operationId, fileId, title, kind, purpose, sha256 }));
  } finally {
    rmSync(path);
  }
}

export const sha256 = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');
