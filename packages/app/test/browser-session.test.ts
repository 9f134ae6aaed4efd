import type { Browser, Locator, Page, Request } from 'playwright-core';
import { beforeAll, expect, it, vi } from 'vitest';
import { systemPorts } from '@thahs/engine/kernel';
import { totpCode } from '@thahs/platform/secrets';
import { openBrowser, openPage, serious, signInFirst } from './support/browser.ts';
import { openFile } from './support/sample.ts';
import { NEW_PASSWORD, testServer } from './support/test-server.ts';
import type { TestServer } from './support/test-server.ts';

const MINUTE = 60_000;
/** How far the clock of the server is ahead of the machine's. */
let ahead = 0;
let server: TestServer;
let browser: Browser;
let secret: string;
beforeAll(async () => {
  server = await testServer({ ...systemPorts, now: () => Date.now() + ahead });
  browser = await openBrowser();
});

const eventsOf = async (fileId: string): Promise<unknown[]> => {
  const { records } = await server.node.do<{ records: { type: string; values: Record<string, unknown> }[] }>(await server.node.actor('nhaplieu'), 'file.read', { fileId, purpose: 'NHAP_LIEU' });
  return records.filter(({ type }) => type === 'execution_event').map(({ values }) => [values['eventKind'], values['decisionNo']]);
};
/** The page looks on by itself, as it does when its window comes to the front; while the look before is still under way it begins no other, so it is told again until it does. */
const looksOn = async (page: Page): Promise<void> => {
  const asked: Request[] = [];
  const note = (request: Request): void => {
    if (request.url().includes('/api/session')) asked.push(request);
  };
  page.on('request', note);
  await vi.waitFor(async () => {
    await page.evaluate("document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))");
    if (asked.length === 0) throw new Error('the page did not look');
  }, { timeout: 20_000 });
  page.off('request', note);
  const response = await asked[0]?.response();
  await response?.finished();
};
const panelOf = (page: Page): Locator => page.getByRole('dialog', { name: 'Phiên làm việc đã hết' });
const formOf = (page: Page): Locator => page.getByRole('dialog', { name: /^Ghi sự kiện/ });

async function typeEvent(page: Page, fileId: string, decisionNo: string): Promise<void> {
  await page.goto(`${server.base}/files/${fileId}`);
  await page.getByRole('button', { name: 'Ghi sự kiện' }).click();
  const form = formOf(page);
  await form.getByLabel(/^Ngày xảy ra/).fill('20/05/2024');
  await page.keyboard.press('Tab');
  await form.getByLabel(/^Loại diễn biến/).click();
  await page.keyboard.type('Khen thưởng');
  await page.getByTitle('Khen thưởng', { exact: true }).last().click();
  await form.getByLabel(/^Số quyết định/).fill(decisionNo);
  await page.keyboard.press('Tab');
}

/** A code is taken once only: each sign-in comes at a later moment than the last. */
async function signInOver(page: Page): Promise<void> {
  const panel = panelOf(page);
  await panel.getByLabel('Mật khẩu', { exact: true }).fill(NEW_PASSWORD);
  await page.keyboard.press('Enter');
  await panel.getByLabel('Mã 6 chữ số').fill(totpCode(secret, Math.floor((Date.now() + ahead) / 30_000)));
}

it('a session that stands idle is warned of; when it ends the page waits under a panel, and what was refused is sent again and recorded once', async () => {
  const fileId = await openFile(server.node, await server.node.actor('nhaplieu'), { fileNo: 'PHIEN-1', fullName: 'Nguyễn Văn Phiên' });
  const { page, faults } = await openPage(browser, server);
  secret = await signInFirst(page, server, 'nhaplieu');
  await typeEvent(page, fileId, '17/QĐ-TG');
  // The first look says that the page was used, the second one that it was not since.
  await looksOn(page);
  ahead += 13.5 * MINUTE;
  await looksOn(page);
  const warning = page.getByRole('dialog', { name: 'Phiên sẽ hết sau 2 phút' });
  await warning.waitFor();
  expect(await serious(page)).toEqual([]);
  await warning.getByRole('button', { name: 'Ở lại' }).click();
  await warning.waitFor({ state: 'detached' });
  ahead += 12 * MINUTE;
  await looksOn(page);
  expect(await panelOf(page).count()).toBe(0);

  ahead += 4 * MINUTE;
  await formOf(page).getByRole('button', { name: 'Ghi vào hồ sơ' }).click();
  const panel = panelOf(page);
  await panel.waitFor();
  expect(await panel.getByLabel('Tên đăng nhập').inputValue()).toBe('nhaplieu');
  expect(await serious(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  expect(await panel.isVisible()).toBe(true);
  await panel.getByRole('button', { name: 'Đăng nhập bằng người khác' }).click();
  await panel.getByRole('button', { name: 'Nhập tiếp' }).click();
  expect(await eventsOf(fileId)).toEqual([]);
  await signInOver(page);
  await panel.waitFor({ state: 'detached' });

  const form = formOf(page);
  expect(await form.getByLabel(/^Số quyết định/).inputValue()).toBe('17/QĐ-TG');
  await form.getByText('Đã đăng nhập lại.').waitFor();
  await form.getByRole('button', { name: 'Ghi vào hồ sơ' }).click();
  await form.waitFor({ state: 'detached' });
  expect(await eventsOf(fileId)).toEqual([['KHEN_THUONG', '17/QĐ-TG']]);
  expect(faults).toEqual([]);
});

it('another window signs out, then the same person in: the page goes on in the new session; another person finds nothing of it', async () => {
  const fileId = await openFile(server.node, await server.node.actor('nhaplieu'), { fileNo: 'PHIEN-2', fullName: 'Nguyễn Văn Cửa Sổ' });
  const { page, faults } = await openPage(browser, server);
  ahead += MINUTE;
  await page.getByLabel('Tên đăng nhập').fill('nhaplieu');
  const enter = async (at: Page): Promise<void> => {
    await at.getByLabel('Mật khẩu', { exact: true }).fill(NEW_PASSWORD);
    await at.keyboard.press('Enter');
    await at.getByLabel('Mã 6 chữ số').fill(totpCode(secret, Math.floor((Date.now() + ahead) / 30_000)));
    await at.getByRole('button', { name: 'Đăng xuất' }).waitFor();
  };
  await enter(page);
  await typeEvent(page, fileId, '18/QĐ-TG');
  const other = await page.context().newPage();
  await other.goto(`${server.base}/dictionary`);
  await other.getByRole('button', { name: 'Đăng xuất' }).click();
  await other.getByLabel('Tên đăng nhập').fill('nhaplieu');
  ahead += MINUTE;
  await enter(other);

  // The cookie is that of the new session already, the page still holds the token of the old one.
  await formOf(page).getByRole('button', { name: 'Ghi vào hồ sơ' }).click();
  await formOf(page).waitFor({ state: 'detached' });
  expect(await eventsOf(fileId)).toEqual([['KHEN_THUONG', '18/QĐ-TG']]);

  await typeEvent(page, fileId, '19/QĐ-TG');
  await other.getByRole('button', { name: 'Đăng xuất' }).click();
  await other.getByLabel('Tên đăng nhập').waitFor();
  await looksOn(page);
  await panelOf(page).waitFor();
  await signInFirst(other, server, 'chuyentrach', undefined, Date.now() + ahead);
  await page.evaluate("document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))");
  await page.waitForURL(`${server.base}/desk`);
  await page.getByText('Cán bộ chuyên trách').first().waitFor();
  expect(await page.getByRole('dialog').count()).toBe(0);
  await page.goBack();
  await page.getByText('Cán bộ chuyên trách').first().waitFor();
  expect([await page.getByRole('dialog').count(), await page.getByText('Cán bộ nhập hồ sơ').count()]).toEqual([0, 0]);
  expect(await eventsOf(fileId)).toEqual([['KHEN_THUONG', '18/QĐ-TG']]);
  expect(faults).toEqual([]);
});

it('whoever signs in as somebody else leaves to the ordinary page of signing in', async () => {
  const { page, faults } = await openPage(browser, server);
  await signInFirst(page, server, 'tracuu', undefined, Date.now() + ahead);
  await page.goto(`${server.base}/search`);
  await page.getByRole('button', { name: 'Đăng xuất' }).waitFor();
  ahead += 16 * MINUTE;
  await looksOn(page);
  await panelOf(page).getByRole('button', { name: 'Đăng nhập bằng người khác' }).click();
  await page.getByRole('heading', { name: 'Đăng nhập' }).waitFor();
  expect([await page.getByRole('dialog').count(), await page.getByLabel('Tên đăng nhập').inputValue()]).toEqual([0, '']);
  expect(faults).toEqual([]);
});
