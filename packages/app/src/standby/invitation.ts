import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, randomInt } from 'node:crypto';
import { DomainError } from '@thahs/engine/kernel';
import type { StandbyLine } from '@thahs/platform/standby';

/** What the second machine needs to become one: the line as it sees it, and the node's secrets and certificates. */
export interface Invitation {
  readonly line: StandbyLine;
  readonly authority: string;
  /** Files of the node by their path, base64. */
  readonly configuration: Readonly<Record<string, string>>;
}

const FORMAT = 'THAHS-STANDBY/1\n';
const CODE_BYTES = 20;
const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** A code that is read out or written on paper: 158 bits, in groups, without letters that look alike. */
function newCode(): string {
  const letters = Array.from({ length: 32 }, () => LETTERS[randomInt(LETTERS.length)]);
  return letters.join('').replaceAll(/(.{4})(?=.)/g, '$1-');
}

const keyOf = (code: string, salt: Buffer): Buffer => Buffer.from(hkdfSync('sha256', code.toUpperCase().replaceAll(/[^A-Z0-9]/g, ''), salt, FORMAT, 32));

/** The invitation as a file that is of no use without the code: it carries the secrets of the node over to the other machine. */
export function sealInvitation(invitation: Invitation): { readonly file: Buffer; readonly code: string } {
  const [code, salt, nonce] = [newCode(), randomBytes(CODE_BYTES), randomBytes(12)];
  const cipher = createCipheriv('aes-256-gcm', keyOf(code, salt), nonce);
  const body = Buffer.concat([cipher.update(JSON.stringify(invitation), 'utf8'), cipher.final()]);
  return { file: Buffer.concat([Buffer.from(FORMAT), salt, nonce, body, cipher.getAuthTag()]), code };
}

export function openInvitation(file: Buffer, code: string): Invitation {
  const at = FORMAT.length;
  if (file.subarray(0, at).toString() !== FORMAT || file.length < at + CODE_BYTES + 28) throw new DomainError({ code: 'standby.no-invitation', class: 'invalid', message: 'Tệp này không phải giấy mời do “thahs standby invite” tạo. Chọn đúng tệp.' });
  const [salt, nonce] = [file.subarray(at, at + CODE_BYTES), file.subarray(at + CODE_BYTES, at + CODE_BYTES + 12)];
  const cipher = createDecipheriv('aes-256-gcm', keyOf(code, salt), nonce);
  cipher.setAuthTag(file.subarray(-16));
  try {
    return JSON.parse(Buffer.concat([cipher.update(file.subarray(at + CODE_BYTES + 12, -16)), cipher.final()]).toString('utf8')) as Invitation;
  } catch {
    throw new DomainError({ code: 'standby.code', class: 'invalid', message: 'Mã của giấy mời không đúng, hoặc tệp đã bị sửa. Nhập lại mã đã hiện khi tạo giấy mời; mất mã thì tạo giấy mời khác.' });
  }
}
