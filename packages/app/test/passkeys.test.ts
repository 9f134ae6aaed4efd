import type { Browser, CDPSession, Page } from 'playwright-core';
import AxeBuilder from '@axe-core/playwright';
import { beforeAll, describe, expect, it } from 'vitest';
import { totpCode } from '@thahs/platform/secrets';
import { openBrowser, openPage, signInFirst } from './support/browser.ts';
import { testServer } from './support/test-server.ts';
import type { TestServer } from './support/test-server.ts';

/* A real browser with the virtual authenticator of its own development tools; WebAuthn needs a host name, so the pages are at localhost. */

let server: TestServer;
let browser: Browser;
let page: Page;
let faults: string[];
let outside: string[];
let cdp: CDPSession;
let authenticatorId: string;
/** What the browser last sent to sign in by a passkey. */
let sent = '';
beforeAll(async () => {
  const made = await testServer();
  server = { ...made, base: made.base.replace('127.0.0.1', 'localhost') };
  browser = await openBrowser();
  ({ page, faults, outside } = await openPage(browser, server));
  cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  ({ authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', { options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } }));
  page.on('request', (request) => {
    if (request.url().endsWith('/api/session/passkey')) sent = request.postData() ?? '';
  });
});

const asOwner = async <T>(sql: string, values: unknown[] = []): Promise<T[]> => server.node.db.owner(async (c) => (await c.query(sql, values)).rows as T[]);
const post = (path: string, body: string): Promise<{ status: number; code: string }> =>
  page.evaluate(async ([to, text]) => {
    const answer = await fetch(to as string, { method: 'POST', headers: { 'content-type': 'application/json' }, body: text as string });
    return { status: answer.status, code: ((await answer.json()) as { code: string }).code };
  }, [path, body]);

/** The code of the next half minute: the present one opened the session and is used up. */
async function nextCode(login: string): Promise<string> {
  const rows = await asOwner<{ totp_secret: string }>('select totp_secret from credential join account using (account_id) where login = $1', [login]);
  const secret = server.node.engine.secrets.decrypt(Buffer.from(rows[0]?.totp_secret ?? '', 'base64')).toString();
  return totpCode(secret, Math.floor(Date.now() / 30_000) + 1);
}

async function fillProof(password: string, code: string): Promise<void> {
  await page.getByRole('button', { name: 'Thêm khóa…' }).click();
  await page.getByLabel('Tên khóa').last().fill('Máy trực ban');
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await page.getByLabel('Mã 6 chữ số').fill(code);
  await page.getByRole('button', { name: 'Tạo khóa trên máy này' }).click();
}

const signOut = async (): Promise<void> => {
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await page.getByRole('heading', { name: 'Đăng nhập', exact: true }).waitFor();
};
const useKey = (): Promise<void> => page.getByRole('button', { name: /Đăng nhập bằng khóa/ }).click();

describe('passkeys, in a browser', () => {
  it('are added only after password and second factor anew', async () => {
    await signInFirst(page, server, 'nhaplieu');
    await page.goto(`${server.base}/sessions`);
    await fillProof('không phải mật khẩu', await nextCode('nhaplieu'));
    await page.getByText(/Mật khẩu hoặc mã xác thực không đúng/).waitFor();
    expect(await asOwner('select 1 from passkey')).toEqual([]);
    await page.getByRole('button', { name: 'Thôi' }).click();
    await page.getByRole('button', { name: 'Đóng, bỏ phần vừa nhập' }).click();
    await fillProof('Mật khẩu mới 9', await nextCode('nhaplieu'));
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('table', { name: 'Khóa đăng nhập' }).waitFor();
    const keys = await asOwner<{ name: string; login: string }>('select p.name, a.login from passkey p join account a using (account_id)');
    expect(keys).toEqual([{ name: 'Máy trực ban', login: 'nhaplieu' }]);
    const found = await new AxeBuilder({ page }).analyze();
    expect(found.violations.filter((v) => v.impact === 'serious' || v.impact === 'critical').map((v) => v.id)).toEqual([]);
  });

  it('sign in alone, with the person verified by the key', async () => {
    await signOut();
    await useKey();
    await page.getByText('Trần Thị Minh Thu').first().waitFor();
    const entries = await asOwner<{ body: { passkey?: string } }>(`select b.body::json as body from journal_entry e join journal_body b on b.entry_id = e.id where e.act = 'session.sign-in' and e.outcome = 'done' order by e.at desc, e.id desc limit 1`);
    expect(entries[0]?.body.passkey).toBeTruthy();
    expect(outside).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('go on with a page whose session has ended', async () => {
    await asOwner('update session set ended_at = now() where ended_at is null');
    // An act of one's own: the page's own look may be under way since before the session ended, and the next one is a minute off.
    await page.getByRole('link', { name: /^Chờ xác nhận/ }).click();
    const panel = page.getByRole('dialog', { name: 'Phiên làm việc đã hết' });
    await panel.getByRole('button', { name: /Đăng nhập bằng khóa/ }).click();
    await panel.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Đăng xuất' }).waitFor();
    expect(await asOwner('select login from session join account using (account_id) where ended_at is null')).toEqual([{ login: 'nhaplieu' }]);
  });

  it('an answer serves once: sent again, or with a challenge nobody gave, it opens nothing', async () => {
    await signOut();
    expect(await post('/api/session/passkey', sent)).toEqual({ status: 401, code: 'passkey.wrong' });
    const forged = JSON.parse(sent) as { response: { response: { clientDataJSON: string } } };
    forged.response.response.clientDataJSON = Buffer.from(JSON.stringify({ type: 'webauthn.get', challenge: 'AAAA', origin: server.base })).toString('base64url');
    expect(await post('/api/session/passkey', JSON.stringify(forged))).toEqual({ status: 401, code: 'passkey.wrong' });
  });

  it('a challenge of ours under the signature of another opens nothing', async () => {
    const { challenge } = await page.evaluate(async () => ((await (await fetch('/api/session/passkey/options', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' })).json()) as { options: { challenge: string } }).options);
    const forged = JSON.parse(sent) as { response: { response: { clientDataJSON: string } } };
    forged.response.response.clientDataJSON = Buffer.from(JSON.stringify({ type: 'webauthn.get', challenge, origin: server.base, crossOrigin: false })).toString('base64url');
    expect(await post('/api/session/passkey', JSON.stringify(forged))).toEqual({ status: 401, code: 'passkey.wrong' });
  });

  it('a key that counts backwards is a copy', async () => {
    await asOwner('update passkey set counter = counter + 1000');
    await useKey();
    await page.getByText(/Khóa đăng nhập này không dùng được ở đây/).waitFor();
    await asOwner('update passkey set counter = counter - 1000');
  });

  it('without the person verified, the browser gives no answer and the page says what to do', async () => {
    await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
    await useKey();
    await page.getByText(/Chưa dùng được khóa/).waitFor();
    await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true });
  });

  it('are named and removed, and a removed one opens nothing', async () => {
    await useKey();
    await page.getByText('Trần Thị Minh Thu').first().waitFor();
    await page.goto(`${server.base}/sessions`);
    await page.getByLabel('Tên khóa').fill('Khóa của Thu');
    await page.getByRole('button', { name: 'Đặt tên' }).click();
    await page.getByRole('button', { name: 'Bỏ khóa Khóa của Thu' }).click();
    await page.getByText(/Chưa có khóa nào/).waitFor();
    await signOut();
    await useKey();
    await page.getByText(/Khóa đăng nhập này không dùng được ở đây/).waitFor();
    const acts = await asOwner<{ act: string }>(`select distinct act from journal_entry where act like 'passkey.%' and outcome = 'done' order by act`);
    expect(acts.map((row) => row.act)).toEqual(['passkey.add', 'passkey.remove', 'passkey.rename']);
  });
});
