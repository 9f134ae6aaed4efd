/**
 * Mail: notices over a mail server of the internal network (Circular Điều 16.6: internal e-mail). The server is named by its address, so that no name
 * is looked up, and an address of the Internet is refused (7.2.a). Nothing is read from files or addresses on behalf of a text.
 */
import { isIP } from 'node:net';
import nodemailer from 'nodemailer';
import { DomainError } from '@thahs/engine/kernel';
import { isPublicAddress } from '../network/index.ts';

export interface MailSettings {
  /** Address of the server in figures. */
  readonly host: string;
  readonly port: number;
  readonly from: string;
  /** `starttls` and `tls` refuse a server whose certificate does not hold; `none` is for a server on the same machine or a line that is encrypted already. */
  readonly tls: 'starttls' | 'tls' | 'none';
  /** Name in the certificate of the server, and the authority that signed it (PEM). */
  readonly serverName?: string;
  readonly authority?: string;
  readonly user?: string;
  readonly password?: string;
  /** Addresses by unit; those under `*` hear of all. */
  readonly to: Readonly<Record<string, readonly string[]>>;
}

export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

export interface Mail {
  send(letter: Letter): Promise<void>;
  close(): void;
}

const ADDRESS = /^[^\s@<>,;]+@[^\s@<>,;]+$/;
const wrong = (what: string): DomainError => new DomainError({ code: 'mail.settings', class: 'invalid', clause: 'tt.d7.k2.a', message: `Cấu hình thư nội bộ sai: ${what}. Sửa tệp mail.json trong thư mục dữ liệu rồi chạy lại.` });

const isAddress = (value: unknown): boolean => typeof value === 'string' && ADDRESS.test(value);
const areAddresses = (list: unknown): boolean => Array.isArray(list) && list.every(isAddress);

/** What each setting must be; the first that is not so is named. */
const DEMANDS: readonly (readonly [(given: Partial<MailSettings>) => boolean, string])[] = [
  [({ host }) => typeof host === 'string' && isIP(host) !== 0, '“host” phải là địa chỉ bằng số của máy chủ thư trong mạng nội bộ, ví dụ 10.1.2.3'],
  [({ host }) => !isPublicAddress(host ?? ''), '“host” là địa chỉ công cộng; thư cảnh báo chỉ đi trong mạng nội bộ'],
  [({ port }) => Number.isInteger(port) && port !== undefined && port >= 1 && port <= 65_535, '“port” phải là số từ 1 đến 65535'],
  [({ tls }) => tls !== undefined && ['starttls', 'tls', 'none'].includes(tls), '“tls” phải là "starttls", "tls" hoặc "none"'],
  [({ from }) => isAddress(from), '“from” phải là một địa chỉ thư'],
  [({ to }) => Object.values(to ?? {}).length > 0 && Object.values(to ?? {}).every(areAddresses), '“to” phải có mã đơn vị (hoặc "*") và danh sách địa chỉ thư'],
];

/** The settings, or an error that says which of them cannot be. */
export function mailSettings(given: unknown): MailSettings {
  if (typeof given !== 'object' || given === null) throw wrong('tệp không phải một đối tượng JSON');
  const broken = DEMANDS.find(([holds]) => !holds(given));
  if (broken) throw wrong(broken[1]);
  return given as MailSettings;
}

/** Who hears of an alarm of a unit. */
export const recipientsOf = ({ to }: MailSettings, unit: string): string[] => [...new Set([...(to[unit] ?? []), ...(to['*'] ?? [])])];

const WITHIN_MS = 10_000;

export function openMail({ host, port, tls, from, serverName, authority, user, password }: MailSettings): Mail {
  const transport = nodemailer.createTransport({
    host, port, secure: tls === 'tls', requireTLS: tls === 'starttls', ignoreTLS: tls === 'none', connectionTimeout: WITHIN_MS, greetingTimeout: WITHIN_MS, socketTimeout: WITHIN_MS,
    disableFileAccess: true, disableUrlAccess: true, name: 'thahs',
    tls: { minVersion: 'TLSv1.2', ...(serverName === undefined ? {} : { servername: serverName }), ...(authority === undefined ? {} : { ca: authority }) },
    ...(user === undefined ? {} : { auth: { user, pass: password ?? '' } }),
  });
  return {
    async send({ to, subject, text }) {
      await transport.sendMail({ from, to, subject, text });
    },
    close: () => transport.close(),
  };
}
