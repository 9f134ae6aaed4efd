import { existsSync, writeFileSync } from 'node:fs';
import { createPrivateKey } from 'node:crypto';
import { basename, dirname, extname, join } from 'node:path';
import { makeRecoveryKey, sharedPassphrase } from '@thahs/platform/sealing';
import type { Sharing } from '@thahs/platform/sealing';
import type { Flags } from '../config.ts';
import type { Command } from './arguments.ts';
import { CommandFailure, given, needed, print } from './arguments.ts';
import { readRecoveryFile } from './recovery-file.ts';
import { askSecrets } from './terminal.ts';

const SHORTEST = 12;
const MOST = 9;
const GROUP = 4;

/** As it is read out and compared: in groups of four. */
export const grouped = (fingerprint: string): string => fingerprint.match(new RegExp(`.{${GROUP}}`, 'g'))?.join(' ') ?? fingerprint;

/** Makes a key whose private half opens the copies of the node and is kept elsewhere (Circular Điều 8.4). Opens no database, so that it can be done on a machine that knows nothing of the node. */
export const recoveryKeyMake: Command = {
  summary: 'tạo khóa khôi phục ra tệp để cất ở nơi khác; đưa vào dùng bằng “recovery-key propose”',
  words: ['TỆP_KHÓA'],
  flags: {
    name: { value: 'TÊN', text: 'tên khóa, như người hoặc nơi giữ (bắt buộc)' },
    shares: { value: 'N', text: 'chia cho N người, mỗi người một tệp; không hỏi mật khẩu' }, needed: { value: 'K', text: 'cần K phần để mở (mặc định 2)' },
  },
  async run([file = ''], flags) {
    const name = needed(flags, 'name', 'tên khóa, như người hoặc nơi giữ');
    const sharing = sharingOf(flags);
    const files = sharing === null ? [file] : Array.from({ length: sharing.made }, (_, i) => partName(file, i + 1));
    const taken = files.find((path) => existsSync(path));
    if (taken !== undefined) throw new CommandFailure(`đã có tệp ${taken}; chọn tên khác để không mất khóa cũ`);
    const passphrase = sharing === null ? await askPassphrase() : null;
    const made = await makeRecoveryKey(name, Date.now(), passphrase);
    const shared = sharing === null ? null : await sharedPassphrase(made.fingerprint, sharing);
    const sealed = shared === null ? made.privatePem : createPrivateKey(made.privatePem).export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: shared.passphrase }).toString();
    // One file holds both halves: restoring on another machine needs nothing else but the passphrase, or the other parts.
    for (const [i, path] of files.entries()) writeFileSync(path, `${made.certificate.trim()}\n${sealed.trim()}\n${shared === null ? '' : `${shared.lines[i] ?? ''}\n`}`, { mode: 0o600, flag: 'wx' });
    const where = sharing === null ? `  Khóa: ${file}\nChép tệp này sang nơi cất giữ khác (cùng mật khẩu để riêng), rồi xóa tệp trên máy này.` : `  Các phần: ${files.join(', ')}\nGiao mỗi người một phần; ${sharing.needed} phần bất kỳ mở được khóa, ít hơn thì không. Xóa các tệp trên máy này.`;
    print(flags, { name, fingerprint: made.fingerprint, files, ...sharing }, `Đã tạo khóa khôi phục “${name}”.\n  Vân tay: ${grouped(made.fingerprint)}\n${where}\nChép vân tay ra giấy để cùng khóa: chỉ huy đọc giấy này khi nhận khóa vào dùng. Trước khi xóa tệp: “thahs recovery-key propose”.`);
    return 0;
  },
};

/** Opens a key as whoever restores would, on any machine: nobody is to find out on the day of need that a passphrase was forgotten. */
export const recoveryKeyTry: Command = {
  summary: 'thử mở tệp khóa (hoặc các phần) bằng mật khẩu; không cần nút, không ghi gì',
  words: ['TỆP_KHÓA'],
  flags: {},
  async run([file = ''], flags) {
    await readRecoveryFile(file);
    print(flags, { opens: true }, 'Khóa mở được. Ghi lại ở nút bằng “thahs recovery-key tried”.');
    return 0;
  },
};

function sharingOf(flags: Flags): Sharing | null {
  const text = given(flags, 'shares');
  if (text === undefined) {
    if (given(flags, 'needed') !== undefined) throw new CommandFailure('“--needed” đi cùng “--shares”: số người được chia');
    return null;
  }
  const [made, least] = [Number(text), Number(given(flags, 'needed') ?? 2)];
  if (!Number.isInteger(made) || !Number.isInteger(least) || least < 2 || made < least || made > MOST) throw new CommandFailure(`chia cho từ 2 đến ${MOST} người và cần ít nhất 2 phần, như “--shares 3 --needed 2”`);
  return { made, needed: least };
}

const partName = (file: string, number: number): string => join(dirname(file), `${basename(file, extname(file))}-${number}${extname(file)}`);

async function askPassphrase(): Promise<string> {
  const [passphrase = '', again = ''] = await askSecrets([`Mật khẩu của khóa (ít nhất ${SHORTEST} ký tự)`, 'Nhập lại']);
  if (passphrase.length < SHORTEST || passphrase !== again) throw new CommandFailure(`mật khẩu của khóa phải có ít nhất ${SHORTEST} ký tự và nhập hai lần giống nhau`);
  return passphrase;
}
