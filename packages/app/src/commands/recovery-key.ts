import { existsSync, writeFileSync } from 'node:fs';
import { makeRecoveryKey } from '@thahs/platform/sealing';
import { addRecoveryKey } from '../keeping/index.ts';
import { readConfig } from '../config.ts';
import type { Command } from './arguments.ts';
import { CommandFailure, needed, print } from './arguments.ts';
import { askSecrets } from './terminal.ts';
import { mustExist } from './with-node.ts';

const SHORTEST = 12;

/** Makes a key whose private half opens the copies of the node and is kept elsewhere (Circular Điều 8.4). Opens no database. */
export const recoveryKeyMake: Command = {
  summary: 'tạo khóa khôi phục; khóa riêng ghi ra tệp để cất ở nơi khác, máy này chỉ giữ chứng thư',
  words: ['TỆP_KHÓA_RIÊNG'],
  flags: { name: { value: 'TÊN', text: 'tên khóa, như người hoặc nơi giữ (bắt buộc)' } },
  async run([file = ''], flags) {
    const config = readConfig(flags, process.env);
    mustExist(config);
    const name = needed(flags, 'name', 'tên khóa, như người hoặc nơi giữ');
    if (existsSync(file)) throw new CommandFailure(`đã có tệp ${file}; chọn tên khác để không mất khóa cũ`);
    const [passphrase = '', again = ''] = await askSecrets(['Mật khẩu của khóa (ít nhất 12 ký tự)', 'Nhập lại']);
    if (passphrase.length < SHORTEST || passphrase !== again) throw new CommandFailure('mật khẩu của khóa phải có ít nhất 12 ký tự và nhập hai lần giống nhau');
    const made = await makeRecoveryKey(name, Date.now(), passphrase);
    // One file holds both halves: restoring on another machine needs nothing else but the passphrase.
    writeFileSync(file, `${made.certificate.trim()}\n${made.privatePem}`, { mode: 0o600, flag: 'wx' });
    addRecoveryKey(config.dataDirectory, made);
    print(flags, { name, fingerprint: made.fingerprint, file }, `Đã tạo khóa khôi phục “${name}”.\n  Vân tay: ${made.fingerprint}\n  Khóa riêng: ${file}\nChép tệp này sang nơi cất giữ khác (cùng mật khẩu để riêng), rồi xóa tệp trên máy này.`);
    return 0;
  },
};
