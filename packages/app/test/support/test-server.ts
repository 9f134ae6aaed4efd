import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildApi } from '@thahs/api';
import { operations } from '@thahs/engine';
import type { Ports } from '@thahs/engine/kernel';
import { totpCode } from '@thahs/platform/secrets';
import { atEnd } from './at-end.ts';
import { testNode } from './test-node.ts';
import type { TestNode } from './test-node.ts';

const WEB = fileURLToPath(new URL('../../../web/dist', import.meta.url));

export interface Client {
  readonly cookie: string;
  readonly csrf: string;
  readonly secret: string;
  /** The code that signed in. */
  readonly code: string;
  op(name: string, input: unknown): Promise<{ status: number; type: string; body: Record<string, unknown> }>;
}

export interface TestServer {
  readonly node: TestNode;
  readonly base: string;
  signIn(login: string): Promise<Client>;
}

export const NEW_PASSWORD = 'Mật khẩu mới 9';

/** The real HTTP server on a loopback port, over a node of its own. */
export async function testServer(ports?: Ports): Promise<TestServer> {
  const node = await testNode(ports);
  const app = await buildApi({ engine: node.engine, units: node.units, operations, faults: node.faults, demonstration: true, ...(existsSync(WEB) ? { webFolder: WEB } : {}) });
  await app.listen({ host: '127.0.0.1', port: 0 });
  atEnd(() => app.close());
  const address = app.server.address();
  const base = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  node.servedAt(base.replace('127.0.0.1', 'localhost'));
  return { node, base, signIn: (login) => firstSignIn(node.accounts, base, login) };
}

const post = (base: string, body: unknown): Promise<Response> => fetch(`${base}/api/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

/** Enrols the second factor and changes the one-time password, as a person does on the first day. */
export async function firstSignIn(accounts: TestNode['accounts'], base: string, login: string): Promise<Client> {
  const password = accounts.find((a) => a.login === login)?.password ?? '';
  const asked = (await (await post(base, { login, password })).json()) as { details: { secret: string } };
  const { secret } = asked.details;
  const code = totpCode(secret, Math.floor(Date.now() / 30_000));
  const done = await post(base, { login, password, code, newPassword: NEW_PASSWORD });
  const cookie = done.headers.get('set-cookie')?.split(';')[0] ?? '';
  const view = (await (await fetch(`${base}/api/session`, { headers: { cookie } })).json()) as { csrf: string };
  return {
    cookie, csrf: view.csrf, secret, code,
    async op(name, input) {
      const answer = await fetch(`${base}/api/op/${name}`, { method: 'POST', headers: { 'content-type': 'application/json', cookie, 'x-csrf': view.csrf }, body: typeof input === 'string' ? input : JSON.stringify(input) });
      return { status: answer.status, type: answer.headers.get('content-type') ?? '', body: (await answer.json()) as Record<string, unknown> };
    },
  };
}
