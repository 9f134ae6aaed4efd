import AxeBuilder from '@axe-core/playwright';
import { chromium } from 'playwright-core';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll } from 'vitest';
import { totpCode } from '@thahs/platform/secrets';
import { NEW_PASSWORD } from './test-server.ts';
import type { TestServer } from './test-server.ts';

const LOOK = process.env['THAHS_LOOK'];
const ARGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--disable-quic'];

export interface Seen {
  readonly page: Page;
  /** Addresses asked for outside the origin: must stay empty. */
  readonly outside: string[];
  /** Errors of the page itself: thrown, or a breach of the content security policy. */
  readonly faults: string[];
}

export async function openBrowser(): Promise<Browser> {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ARGS });
  afterAll(() => browser.close());
  return browser;
}

export async function openPage(browser: Browser, server: TestServer): Promise<Seen> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' });
  const page = await context.newPage();
  const outside: string[] = [];
  const faults: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(server.base) && !/^(data|blob):/.test(request.url())) outside.push(request.url());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) faults.push(message.text());
  });
  await page.goto(server.base);
  return { page, outside, faults };
}

/** The first day of an account: one-time password, second factor, new password. Gives the key of the second factor. */
export async function signInFirst(page: Page, server: TestServer, login: string, thenHeading?: string, now = Date.now()): Promise<string> {
  const password = server.node.accounts.find((a) => a.login === login)?.password ?? '';
  await page.getByLabel('Tên đăng nhập').fill(login);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Đăng ký mã xác thực' }).waitFor();
  const text = await page.locator('body').innerText();
  const secret = (/(?:[A-Z2-7]{4}\s+){4,}[A-Z2-7]{1,4}/.exec(text)?.[0] ?? '').replace(/\s/g, '');
  await page.getByLabel('Mã 6 chữ số').fill(totpCode(secret, Math.floor(now / 30_000)));
  await page.keyboard.press('Enter');
  await page.getByLabel('Mật khẩu mới', { exact: true }).fill(NEW_PASSWORD);
  await page.getByLabel('Nhập lại mật khẩu mới').fill(NEW_PASSWORD);
  await page.keyboard.press('Enter');
  await (thenHeading === undefined ? page.getByRole('link', { name: 'Từ điển dữ liệu' }) : page.getByRole('heading', { name: thenHeading })).waitFor();
  return secret;
}

/** What axe calls serious or critical on the page as it stands. */
export async function serious(page: Page): Promise<string[]> {
  const found = await new AxeBuilder({ page }).analyze();
  return found.violations.filter((v) => v.impact === 'serious' || v.impact === 'critical').map((v) => `${v.id}: ${v.nodes.slice(0, 2).map((n) => n.html.slice(0, 160)).join(' | ')}`);
}

/** Nothing of it is cut or hangs over the edge of its panel, and the page need not be moved sideways. */
export const fits = (table: Locator): Promise<boolean> => table.evaluate((element) => {
  const [page, panel] = [element.closest('.page'), element.parentElement];
  return page !== null && panel !== null && page.scrollWidth <= page.clientWidth && element.getBoundingClientRect().right <= panel.getBoundingClientRect().right;
});

export const closed = (page: Page): Promise<void> => page.getByRole('dialog').waitFor({ state: 'detached' });

/** Looks at the page as it stands: what a dialog says is not cut off at its side. With `THAHS_LOOK` naming a folder the picture is laid there for a person. */
export async function picture(page: Page, name: string): Promise<void> {
  const cut = await page.locator('dialog[open] .dialog-body').evaluateAll((bodies) => bodies.filter((body) => body.scrollWidth > body.clientWidth).map((body) => body.textContent));
  if (cut.length > 0) throw new Error(`${name}: cut off at the side: ${cut.join(' | ')}`);
  if (LOOK !== undefined) await page.screenshot({ path: `${LOOK}/${name}.png` });
}

/** The page as it prints, for a person to look at. */
export async function printedPicture(page: Page, name: string): Promise<void> {
  if (LOOK !== undefined) await page.pdf({ path: `${LOOK}/${name}.pdf`, preferCSSPageSize: true });
}
