import { Validator } from '@seriousme/openapi-schema-validator';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildApi } from '@thahs/api';
import { operations } from '@thahs/engine';
import { totpCode } from '@thahs/platform/secrets';
import { NEW_PASSWORD, testServer } from './support/test-server.ts';
import type { Client, TestServer } from './support/test-server.ts';
import { openFile, PRISONER } from './support/sample.ts';

let server: TestServer;
let clerk: Client;
let fileId: string;
beforeAll(async () => {
  server = await testServer();
  clerk = await server.signIn('nhaplieu');
  fileId = await openFile(server.node, await server.node.actor('nhaplieu'), { fileNo: 'H-1', fullName: 'Nguyễn Văn Hưng' });
});

const state = (): Promise<string> => server.node.db.owner(async (c) => JSON.stringify((await c.query(`select (select count(*) from file) f, (select count(*) from record) r, (select sum(version) from record) v, (select count(*) from account) a, (select count(*) from correction) c`)).rows));
const signIn = (body: unknown): Promise<Response> => fetch(`${server.base}/api/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
const codeNow = (secret: string): string => totpCode(secret, Math.floor(Date.now() / 30_000));

describe('sign-in', () => {
  it('needs the second factor, refuses a code that was used, and a wrong password without telling which was wrong', async () => {
    const noCode = await signIn({ login: 'nhaplieu', password: NEW_PASSWORD });
    expect(await noCode.json()).toMatchObject({ code: 'auth.code-needed', status: 401 });
    const replayed = await signIn({ login: 'nhaplieu', password: NEW_PASSWORD, code: clerk.code });
    expect(await replayed.json()).toMatchObject({ code: 'auth.wrong' });
    const wrong = (await (await signIn({ login: 'nhaplieu', password: 'sai' })).json()) as Record<string, unknown>;
    const unknown = (await (await signIn({ login: 'khong-co-ai', password: 'sai' })).json()) as Record<string, unknown>;
    expect(wrong).toEqual(unknown);
  });

  it('takes the password in whatever Unicode form the keyboard gives', async () => {
    const answer = await signIn({ login: 'nhaplieu', password: NEW_PASSWORD.normalize('NFD') });
    expect(await answer.json()).toMatchObject({ code: 'auth.code-needed' });
  });

  it('locks the account to this source after five wrong passwords, the right one included, without telling so', async () => {
    const reader = await server.signIn('tracuu');
    for (let i = 0; i < 5; i += 1) await signIn({ login: 'tracuu', password: 'sai' });
    const locked = await signIn({ login: 'tracuu', password: NEW_PASSWORD, code: codeNow(reader.secret) });
    expect(await locked.json()).toMatchObject({ code: 'auth.wrong' });
    expect((await reader.op('session.list', {})).status).toBe(200);
  });

  it('marks the session in use among one\'s own', async () => {
    const { body } = await clerk.op('session.list', {});
    expect((body['sessions'] as { current: boolean }[]).filter((s) => s.current)).toHaveLength(1);
  });

  it('refuses a weak new password', async () => {
    const { password } = server.node.accounts.find((a) => a.login === 'thanhtra') ?? { password: '' };
    const asked = (await (await signIn({ login: 'thanhtra', password })).json()) as { details: { secret: string } };
    const weak = await signIn({ login: 'thanhtra', password, code: codeNow(asked.details.secret), newPassword: 'ngan' });
    expect(await weak.json()).toMatchObject({ code: 'auth.password-weak' });
  });

  it('access ends with the posting', async () => {
    const head = await server.signIn('chihuy');
    expect((await head.op('desk.read', {})).status).toBe(200);
    await server.node.db.owner((c) => c.query(`update posting set valid_to = '2026-01-01' where account_id = (select account_id from account where login = 'chihuy')`));
    expect((await head.op('desk.read', {})).status).toBe(401);
    await server.node.db.owner((c) => c.query(`update posting set valid_to = null`));
  });
});

describe('answers', () => {
  it('carry the security headers', async () => {
    const page = await fetch(server.base);
    const policy = page.headers.get('content-security-policy') ?? '';
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(await page.text()).toContain(nonce);
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('need the CSRF header, and refuse other origins', async () => {
    const without = await fetch(`${server.base}/api/op/desk.read`, { method: 'POST', headers: { 'content-type': 'application/json', cookie: clerk.cookie }, body: '{}' });
    expect(without.status).toBe(403);
    const foreign = await fetch(`${server.base}/api/op/desk.read`, { method: 'POST', headers: { 'content-type': 'application/json', cookie: clerk.cookie, 'x-csrf': clerk.csrf, origin: 'http://elsewhere.example' }, body: '{}' });
    expect(foreign.status).toBe(403);
    const none = await fetch(`${server.base}/api/op/desk.read`, { method: 'POST', headers: { 'content-type': 'application/json', cookie: clerk.cookie, 'x-csrf': clerk.csrf, origin: 'null' }, body: '{}' });
    expect(none.status).toBe(403);
    const codes = await server.node.db.owner(async (c) => (await c.query<{ code: string }>(`select b.body::json ->> 'code' as code from journal_entry e join journal_body b on b.entry_id = e.id where e.act = 'request' and e.outcome = 'refused' order by 1`)).rows.map((r) => r.code));
    expect([...new Set(codes)]).toEqual(['request.csrf', 'request.foreign-origin']);
  });

  it('cite the clause of a refusal', async () => {
    const refusal = await clerk.op('journal.list', {});
    expect(refusal.status).toBe(403);
    expect(refusal.type).toContain('application/problem+json');
    expect(refusal.body).toMatchObject({ code: 'authority.position', clause: expect.any(String) as unknown, citation: expect.stringContaining('Điều') as unknown });
  });

  it('document every operation in OpenAPI 3.1', async () => {
    const document = (await (await fetch(`${server.base}/api/openapi.json`)).json()) as { openapi: string; paths: Record<string, unknown> };
    expect(document.openapi).toMatch(/^3\.1/);
    for (const operation of operations) expect(document.paths).toHaveProperty([`/api/op/${operation.name}`]);
    for (const path of ['/api/health', '/metrics']) expect(document.paths).toHaveProperty([path]);
    for (const path of Object.keys(document.paths)) expect(path).toMatch(/^\/(api\/|metrics$)/);
    const validator = new Validator();
    expect(await validator.validate(document)).toEqual({ valid: true });
    expect(validator.version).toBe('3.1');
  });

  it('tell health and metrics to anybody, and nothing of persons', async () => {
    expect(await (await fetch(`${server.base}/api/health`)).json()).toEqual({ status: 'ok' });
    expect(await (await fetch(`${server.base}/metrics`)).text()).not.toMatch(/nhaplieu|Nguyễn/);
  });
});

describe('/metrics', () => {
  it('answers the machine itself only, or who sends the token that was configured', async () => {
    const make = (metricsToken: string | null) => buildApi({ engine: server.node.engine, units: server.node.units, operations, faults: server.node.faults, demonstration: true, metricsToken });
    const [open, guarded] = [await make(null), await make('bi-mat')];
    const ask = async (app: typeof open, remoteAddress: string, authorization?: string) => (await app.inject({ url: '/metrics', remoteAddress, headers: authorization === undefined ? {} : { authorization } })).statusCode;
    expect([await ask(open, '127.0.0.1'), await ask(open, '10.1.2.3'), await ask(open, '10.1.2.3', 'Bearer ')]).toEqual([200, 404, 404]);
    expect([await ask(guarded, '10.1.2.3', 'Bearer bi-mat'), await ask(guarded, '127.0.0.1'), await ask(guarded, '127.0.0.1', 'Bearer sai')]).toEqual([200, 404, 404]);
    await Promise.all([open.close(), guarded.close()]);
  });
});

const HOSTILE: unknown[] = [
  "'; drop table file; --", '<script>alert(1)</script>', '../../../../etc/passwd', '\u0000', '\uD800', '{{7*7}}', '%00', 'a'.repeat(300_000), -1, 1e308, null, [], {}, [[[[]]]], { $ne: 1 }, true, '\u202Eabc', '${jndi:ldap://x}',
];

describe('hostile input', () => {
  it('a file number is letters, digits and the marks of numbers, not markup', async () => {
    const open = (fileNo: string) => clerk.op('file.open', { operationId: server.node.id(), subjectKind: 'PHAM_NHAN', fileNo, purpose: 'NHAP_LIEU', records: PRISONER('Lê Văn Số') });
    for (const bad of ['<b>1</b>', '"><img src=x>', '{{7*7}}', "1' or '1", '-1']) expect(await open(bad), bad).toMatchObject({ status: 400, body: { code: 'file.number' } });
    for (const good of ['TG-BH 2026/00001', 'HS số 12 (bổ sung)', '1.234/PN_A']) expect((await open(good)).status, good).toBe(200);
  });

  it.each(operations.map((o) => o.name))('%s: no field takes anything hostile silently', async (name) => {
    const operation = operations.find((o) => o.name === name);
    const before = await state();
    const { properties } = (operation as unknown as { input: { properties: Record<string, { type?: string }> } }).input;
    const fields = Object.keys(properties);
    const sound: Record<string, unknown> = { operationId: server.node.id(), fileId, purpose: 'QUAN_LY_GIAM_GIU', recordId: server.node.id(), correctionId: server.node.id(), expectedVersion: 1, values: {}, reason: 'Lý do đủ dài', type: 'person' };
    for (const field of [...fields, '__proto__', 'constructor']) {
      for (const value of HOSTILE) {
        const body = JSON.stringify({ ...Object.fromEntries(fields.map((f) => [f, sound[f]])), [field]: value });
        const answer = await clerk.op(name, body);
        expect(answer.status, `${name}.${field} = ${JSON.stringify(value).slice(0, 40)}`).toBeLessThan(500);
        // What the field is made for, and no more than that.
        const isAsked = (value === true && properties[field]?.type === 'boolean') || (Array.isArray(value) && value.length === 0 && properties[field]?.type === 'array');
        if (operation?.kind === 'change' && !isAsked) expect(answer.status, `${name}.${field}`).toBeGreaterThanOrEqual(400);
      }
    }
    expect(await state()).toBe(before);
  });

  it('malformed JSON, wrong content type, unknown routes and oversized bodies are problems', async () => {
    const headers = { cookie: clerk.cookie, 'x-csrf': clerk.csrf };
    const send = (path: string, type: string, body: string): Promise<Response> => fetch(server.base + path, { method: 'POST', headers: { ...headers, 'content-type': type }, body });
    const titles: Record<number, string> = { 400: 'Bad Request', 404: 'Not Found', 413: 'Content Too Large', 415: 'Unsupported Media Type' };
    for (const [answer, status] of [
      [await send('/api/op/file.read', 'application/json', '{"fileId":'), 400],
      [await send('/api/op/file.read', 'text/xml', '<x/>'), 415],
      [await send('/api/op/file.read', 'text/plain', 'x'), 415],
      [await fetch(`${server.base}/%E0%A4%A`), 400],
      [await send('/api/op/no.such', 'application/json', '{}'), 404],
      [await send('/api/op/file.open', 'application/json', JSON.stringify({ fileNo: 'x'.repeat(2_000_000) })), 413],
      [await fetch(`${server.base}/assets/..%2f..%2fpackage.json`), 404],
    ] as const) {
      expect(answer.status).toBe(status);
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
      expect(await answer.json()).toMatchObject({ status, title: titles[status], code: expect.stringMatching(/^(request|route)\./) as unknown });
    }
  });

  it('names that every object of the language has are names that nobody gave', async () => {
    const head = await server.node.actor('chihuy');
    const compare = (input: Record<string, unknown>) => server.node.do(head, 'rules.diff', { purpose: 'QUAN_LY_GIAM_GIU', ...input });
    for (const name of ['toString', 'constructor', 'hasOwnProperty', 'no-such-name']) {
      const answers = [
        await clerk.op('file.check', { subjectKind: name, records: PRISONER('Lê Văn Tên') }), await clerk.op('file.check', { subjectKind: 'PHAM_NHAN', records: [{ type: name, values: {} }] }),
        await clerk.op('record.check', { subjectKind: 'PHAM_NHAN', type: name, values: {} }), await clerk.op('code-list.read', { name }),
      ];
      for (const { status, body } of answers) expect(status, `${name}: ${JSON.stringify(body).slice(0, 200)}`).toSatisfy((code: number) => code >= 400 && code < 500);
      for (const input of [{ changes: { [name]: [{ id: 'x' }] } }, { of: 'grading', changes: { grading: [{ id: 'x', [name]: 1 }] } }]) await expect(compare(input), name).rejects.toThrow(expect.objectContaining({ problem: expect.objectContaining({ code: 'rules.change' }) as unknown }));
    }
  });

  it('a day that no calendar has is named as such', async () => {
    expect(await clerk.op('file.read', { fileId, purpose: 'QUAN_LY_GIAM_GIU', asOf: '2026-02-31' })).toMatchObject({ status: 400, body: { code: 'input.date' } });
  });

  it('values of a record are judged by the dictionary, whatever they are', async () => {
    const before = await state();
    for (const value of HOSTILE) {
      const answer = await clerk.op('file.open', { operationId: server.node.id(), subjectKind: 'PHAM_NHAN', fileNo: 'H-2', purpose: 'NHAP_LIEU', records: [...PRISONER('Lê Văn Thử').slice(1), { type: 'person', values: { fullName: value, sex: value, birthDate: value } }] });
      expect(answer.status).toBe(400);
    }
    expect(await state()).toBe(before);
  });
});
