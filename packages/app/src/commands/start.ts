import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildApi } from '@thahs/api';
import { operations } from '@thahs/engine';
import { networkState, publicWays } from '@thahs/platform/network';
import { isLoopback, serverCertificate } from '@thahs/platform/pki';
import { readConfig } from '../config.ts';
import type { Config, Flags } from '../config.ts';
import { machineOfNode } from '../demo/machine-of-node.ts';
import { papersOfSample } from '../demo/papers-of-sample.ts';
import { isEmpty, seedFiles, seedUnits } from '../demo/seed.ts';
import type { IssuedAccount } from '../demo/seed.ts';
import { startKeeper } from '../keeping/index.ts';
import type { KeeperProcess } from '../keeping/index.ts';
import { measuresOf } from '../measures.ts';
import { openNode } from '../node.ts';
import { closeIfEnded } from '../standby/invite.ts';
import { formerWatch, mustBeTheNode, mustNotFollow } from '../standby/former.ts';
import { renewing } from '../standby/renewing.ts';
import { synchronousWatch } from '../standby/synchronous.ts';
import { checkNetwork } from '../public-network.ts';
import { claimServing } from '../one-server.ts';
import { throughDoor } from '../through-door.ts';
import type { Node } from '../node.ts';
import { demonstrationMark, isDemonstration } from '../demo/mark.ts';
import { demonstrationActor } from './demonstration-actor.ts';
import type { Command } from './arguments.ts';
import { CommandFailure, given, print } from './arguments.ts';
import { progress, rebuildTold } from './terminal.ts';

const WEB = fileURLToPath(new URL('../../../web/dist', import.meta.url));
const DEMO_FILES = 2_000;

/** Serves the node until it is stopped; on an empty data directory it makes a demonstration node first. */
export const start: Command = {
  summary: 'chạy nút; thư mục dữ liệu trống thì tạo nút mẫu',
  flags: {
    port: { value: 'N', text: 'cổng (mặc định 8443; 0 là cổng trống bất kỳ)' }, host: { value: 'ĐỊA_CHỈ', text: 'địa chỉ lắng nghe (mặc định 127.0.0.1); địa chỉ khác đi qua TLS' },
    name: { value: 'TÊN', text: 'tên máy mà cán bộ gõ, ghi trong chứng thư TLS' },
    'public-network': { value: 'LÝ_DO', text: 'vẫn chạy trên máy có đường ra mạng công cộng: chỉ cho phòng thí nghiệm, lý do ghi nhật ký và cảnh báo luôn bật' },
  },
  async run(_args, flags) {
    const config = readConfig(flags, process.env);
    if (!existsSync(WEB)) throw new CommandFailure('chưa có trang web đã dựng; chạy “npm start” hoặc “npm run build” trước');
    const claim = claimServing(config.dataDirectory);
    if ('heldBy' in claim) throw new CommandFailure(`một nút khác đang chạy trên thư mục dữ liệu này (tiến trình ${claim.heldBy}); dùng nút đó, hoặc dừng nó rồi chạy lại`);
    try {
      await run(config, flags);
    } finally {
      claim.release();
    }
    return 0;
  },
};

async function run(config: Config, flags: Flags): Promise<void> {
  mustNotFollow(config.dataDirectory);
  const node = await openNode(config, undefined, { adopt: true, onRebuild: rebuildTold() });
  const former = formerWatch(node, config.dataDirectory);
  // Whether an external server waits for another is not ours to say: whoever runs it has its own keeper for that (docs/larger-sites.md).
  const beside = config.databaseUrl === null ? [synchronousWatch(node.engine), former, renewing(config.dataDirectory)] : [];
  try {
    await mustBeTheNode(node, config.dataDirectory);
    await closeIfEnded(node, config.dataDirectory);
    const accounts = (await isEmpty(node)) ? await demonstrate(node, config, flags) : [];
    const warned = await checkNetwork(node.engine, node.units.top(), { ways: publicWays(networkState()), demonstration: isDemonstration(config.dataDirectory), reason: given(flags, 'public-network') });
    if (warned !== null) process.stderr.write(`${warned}\n`);
    await node.sequenceNow();
    node.startSequencer();
    node.startImports();
    node.alarms.start();
    for (const each of beside) each.start();
    const keeper = startKeeper(node, config);
    try {
      await serve(node, config, { keeper, until: former.found }, (url) => print(flags, { url, accounts }, `\nMở trình duyệt: ${url}   (dừng: Ctrl+C)`));
    } finally {
      await keeper.stop();
    }
  } finally {
    for (const each of beside.toReversed()) await each.stop();
    await node.close();
  }
}

async function demonstrate(node: Node, config: Config, flags: Flags): Promise<IssuedAccount[]> {
  const say = (text: string): unknown => (flags['json'] === true ? null : process.stdout.write(`${text}\n`));
  say('Thư mục dữ liệu trống: đang tạo nút mẫu với đơn vị mẫu và 2.000 hồ sơ giả định…');
  const accounts = await seedUnits(node);
  demonstrationMark(config.dataDirectory);
  await seedFiles(node, DEMO_FILES, 1, progress('hồ sơ', DEMO_FILES));
  await machineOfNode(node);
  await papersOfSample(throughDoor(node, await demonstrationActor(node, 'nhaplieu')));
  say('\nMật khẩu dùng một lần (chỉ hiện lần này; lần đầu đăng nhập sẽ đăng ký mã xác thực và đổi mật khẩu):\n');
  for (const a of accounts) say(`  ${a.login.padEnd(12)} ${a.password}   ${a.position.padEnd(17)} ${a.unit}`);
  return accounts;
}

interface Beside {
  readonly keeper: KeeperProcess;
  /** Why the node must not go on, if ever. */
  readonly until: Promise<Error>;
}

async function serve(node: Node, config: Config, { keeper, until }: Beside, onListening: (url: string) => void): Promise<void> {
  const name = config.publicName ?? config.host;
  const tls = isLoopback(config.host) ? null : await serverCertificate(config.dataDirectory, name, Date.now());
  const app = await buildApi({ ...(tls ? { tls } : {}), engine: node.engine, units: node.units, operations, webFolder: WEB, faults: async () => [...(await node.faults()), ...keeperFaults(keeper)], metricsToken: config.metricsToken ?? null, measures: () => measuresOf(node.alarms.looked()), demonstration: isDemonstration(config.dataDirectory) });
  try {
    await app.listen({ host: config.host, port: config.port });
    const address = app.server.address();
    const port = typeof address === 'object' && address ? address.port : config.port;
    const url = `${tls ? `https://${name}` : 'http://localhost'}:${port}/`;
    node.servedAt(url);
    onListening(url);
    const ended = await Promise.race([stopped(), until]);
    if (ended) throw ended;
  } finally {
    await app.close();
  }
}

function keeperFaults(keeper: KeeperProcess): { part: string; message: string }[] {
  const failure = keeper.failure();
  return failure === null ? [] : [{ part: 'keeping', message: `Nút không tự sao lưu được: ${failure}` }];
}

function stopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
