import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildApi } from '@thahs/api';
import { operations } from '@thahs/engine';
import { isLoopback, serverCertificate } from '@thahs/platform/pki';
import { readConfig } from '../config.ts';
import { isEmpty, seedFiles, seedUnits } from '../demo/seed.ts';
import { openNode } from '../node.ts';
import { demonstrationMark, isDemonstration } from '../demo/mark.ts';
import type { Command } from './arguments.ts';
import { CommandFailure, progress } from './arguments.ts';

const WEB = fileURLToPath(new URL('../../../web/dist', import.meta.url));
const DEMO_FILES = 2_000;

/** Serves the node until it is stopped; on an empty data directory it makes a demonstration node first. */
export const start: Command = {
  summary: 'chạy nút; thư mục dữ liệu trống thì tạo nút mẫu (--port N, --data DIR, --host H)',
  async run(_args, flags) {
    const config = readConfig(flags, process.env);
    if (!existsSync(WEB)) throw new CommandFailure('chưa có trang web đã dựng; chạy “npm start” hoặc “npm run build” trước');
    const node = await openNode(config);
    if (await isEmpty(node)) {
      process.stdout.write('Thư mục dữ liệu trống: đang tạo nút mẫu với đơn vị mẫu và 2.000 hồ sơ giả định…\n');
      const accounts = await seedUnits(node);
      demonstrationMark(config.dataDirectory);
      await seedFiles(node, DEMO_FILES, 1, progress('hồ sơ', DEMO_FILES));
      process.stdout.write(`\nMật khẩu dùng một lần (chỉ hiện lần này; lần đầu đăng nhập sẽ đăng ký mã xác thực và đổi mật khẩu):\n\n`);
      for (const a of accounts) process.stdout.write(`  ${a.login.padEnd(12)} ${a.password}   ${a.position.padEnd(17)} ${a.unit}\n`);
    }
    await node.sequenceNow();
    node.startSequencer();
    node.startImports();
    const tls = isLoopback(config.host) ? null : await serverCertificate(config.dataDirectory, config.publicName ?? config.host, Date.now());
    const app = await buildApi({ ...(tls ? { tls } : {}), engine: node.engine, units: node.units, operations, webFolder: WEB, faults: node.faults, demonstration: isDemonstration(config.dataDirectory) });
    await app.listen({ host: config.host, port: config.port });
    const address = app.server.address();
    const port = typeof address === 'object' && address ? address.port : config.port;
    process.stdout.write(`\nMở trình duyệt: ${tls ? `https://${config.publicName ?? config.host}` : 'http://localhost'}:${port}/   (dừng: Ctrl+C)\n`);
    await stopped();
    await app.close();
    await node.close();
    return 0;
  },
};

function stopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
