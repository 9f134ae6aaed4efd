import { join } from 'node:path';
import { findEmbedded } from '@thahs/platform/embedded-postgres';
import { nodeSecrets, readConfig } from '../config.ts';
import { DATABASE } from '../node.ts';
import type { Command } from './arguments.ts';
import { CommandFailure, print } from './arguments.ts';
import { mustExist } from './with-node.ts';

/** Owner URL for tools that speak to PostgreSQL themselves (psql, the independent checker). It carries a password: not for logs. */
export const databaseUrl: Command = {
  summary: 'in địa chỉ cơ sở dữ liệu của nút đang chạy; có mật khẩu, không ghi vào nhật ký máy',
  async run(_args, flags) {
    const config = readConfig(flags, process.env);
    mustExist(config);
    const password = config.databaseUrl === null ? nodeSecrets(config.dataDirectory).databasePassword : '';
    const server = config.databaseUrl === null ? await findEmbedded({ directory: join(config.dataDirectory, 'pg'), password }) : null;
    const url = config.databaseUrl ?? server?.url(DATABASE);
    if (url === undefined) throw new CommandFailure('cơ sở dữ liệu của nút không chạy; khởi động nút bằng “thahs start” rồi chạy lại');
    print(flags, { url }, url);
    return 0;
  },
};
