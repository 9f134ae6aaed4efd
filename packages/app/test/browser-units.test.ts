import { beforeAll, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { fits, openBrowser, openPage, serious, signInFirst } from './support/browser.ts';
import { testServer } from './support/test-server.ts';
import type { TestServer } from './support/test-server.ts';

let server: TestServer;
let browser: Browser;
beforeAll(async () => {
  server = await testServer();
  browser = await openBrowser();
});

const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
const rows = (sql: string): Promise<Record<string, unknown>[]> => server.node.db.owner(async (c) => (await c.query(sql)).rows as Record<string, unknown>[]);

async function choose(page: Page, label: string, text: string): Promise<void> {
  await page.getByRole('dialog').getByLabel(label, { exact: true }).click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

it('the acts on an account stay in the window beside a name of fifty characters at a unit with a long name', async () => {
  const own = await testServer();
  const name = 'Nguyễn Phúc Công Tằng Tôn Nữ Hoàng Thị Bảo Châu Ngọc';
  await own.node.db.owner(async (c) => {
    await c.query(`update account set name = $1 where login = 'chihuy'`, [name]);
    await c.query(`update unit set name = 'Trại giam Bình Hà thuộc huyện Ngọc Lặc cũ và các xã lân cận' where name = 'Trại giam Bình Hà'`);
  });
  const { page } = await openPage(browser, own);
  await signInFirst(page, own, 'quantri');
  await page.goto(`${own.base}/units`);
  await page.getByText(name).waitFor();
  expect(await fits(page.getByRole('table', { name: 'Tài khoản' }))).toBe(true);
});

it('a technical administrator adds and changes a unit, moves a person, and hands over a new password, by keyboard', async () => {
  const { page, outside, faults } = await openPage(browser, server);
  await signInFirst(page, server, 'quantri');
  await page.goto(`${server.base}/units`);
  await page.getByRole('button', { name: 'Trại giam Suối Lam' }).waitFor();
  const dialog = page.getByRole('dialog');

  await page.keyboard.press('u');
  // Nobody stands under a unit that was not chosen.
  expect(await dialog.locator('.field', { hasText: 'Đơn vị cấp trên' }).locator('.ant-select').innerText()).toBe('');
  await page.keyboard.type('Phân trại số 3 thuộc Trại giam Suối Lam, huyện Ngọc Lặc cũ');
  await dialog.getByLabel('Mã đơn vị').fill('tg-suoi-lam-3');
  await choose(page, 'Loại đơn vị', 'Trại giam');
  await choose(page, 'Đơn vị cấp trên', 'suoi-lam');
  await dialog.getByRole('button', { name: 'Thêm đơn vị' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(await rows(`select superior_id, valid_from::text from unit where unit_id = 'tg-suoi-lam-3'`)).toEqual([{ superior_id: 'tg-suoi-lam', valid_from: today }]);

  await page.getByRole('button', { name: /^Trại giam Suối Lam/ }).click();
  await page.keyboard.press('e');
  await dialog.getByLabel('Tên đơn vị').fill('Trại giam Suối Lam Hạ');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('heading', { name: 'Trại giam Suối Lam Hạ' }).waitFor();

  await page.getByRole('button', { name: 'Tất cả đơn vị' }).click();
  await page.getByRole('button', { name: 'Giao nhiệm vụ… Nông Văn Quý' }).click();
  await choose(page, 'Đơn vị', 'suoi-lam-3');
  await choose(page, 'Vị trí', 'quản trị');
  await dialog.getByRole('button', { name: 'Giao nhiệm vụ' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(await rows(`select p.unit_id, p."position", p.valid_to::text from posting p join account using (account_id) where login = 'thanhtra' order by valid_from desc limit 1`)).toEqual([{ unit_id: 'tg-suoi-lam-3', position: 'TECH_ADMIN', valid_to: null }]);

  await page.getByRole('button', { name: 'Cấp lại mật khẩu… Nông Văn Quý' }).click();
  await dialog.getByRole('button', { name: 'Cấp lại mật khẩu' }).click();
  const slip = dialog.getByRole('region', { name: 'Phiếu giao tài khoản' });
  const password = (await slip.innerText()).match(/[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}/)?.[0] ?? '';
  await page.keyboard.press('Escape');
  expect(await slip.isVisible()).toBe(true);
  const answer = await fetch(`${server.base}/api/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ login: 'thanhtra', password }) });
  expect(await answer.json()).toMatchObject({ code: 'auth.enrol-needed' });
  await dialog.getByRole('button', { name: 'Đã giao' }).click();
  expect(await page.getByText(password).count()).toBe(0);

  await page.getByRole('button', { name: 'vì sao? Đỗ Hải Yến' }).click();
  const reason = page.getByRole('tooltip');
  expect(await reason.innerText()).toMatch(/^Không tự giao.*Nhờ người quản trị khác/);
  await reason.getByText('Cấm thay đổi hệ thống quản lý, vận hành trái quy định.').waitFor();
  await reason.getByRole('link').click();
  await page.getByRole('heading', { name: 'Điều khoản' }).waitFor();
  expect(page.url()).toContain('/clauses/tt-d4-k5');
  // Kept in a bookmark, with the id as the API has it.
  expect((await page.goto(`${server.base}/clauses/tt.d4.k5`))?.status()).toBe(200);
  await page.getByText('Cấm thay đổi hệ thống quản lý, vận hành trái quy định.').first().waitFor();
  expect(outside).toEqual([]);
  expect(faults).toEqual([]);
});

it('what reads more than its giver waits for the unit head, who hands over the password', async () => {
  const asked = await server.node.do<{ state: string }>(await server.node.actor('quantri'), 'account.reset', { operationId: server.node.id(), accountId: (await server.node.actor('chuyentrach')).accountId });
  expect(asked.state).toBe('proposed');
  const { page, faults } = await openPage(browser, server);
  await signInFirst(page, server, 'chihuy');
  await page.goto(`${server.base}/desk`);
  const line = page.getByRole('region', { name: 'Chờ xác nhận' }).getByRole('listitem').filter({ hasText: 'Vũ Đức Long' });
  expect(await line.innerText()).toContain('Cấp lại mật khẩu');
  expect(await page.getByRole('navigation').getByRole('link', { name: /^Đơn vị/ }).innerText()).toMatch(/1$/);
  await line.getByRole('link', { name: 'Xem và duyệt' }).click();
  await page.getByRole('button', { name: 'Duyệt… Vũ Đức Long' }).click();
  const dialog = page.getByRole('dialog');
  expect(await serious(page), 'deciding on a proposal').toEqual([]);
  await dialog.getByRole('button', { name: 'Duyệt', exact: true }).click();
  const slip = await dialog.getByRole('region', { name: 'Phiếu giao tài khoản' }).innerText();
  expect(slip).toMatch(/Vũ Đức Long[\s\S]*[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}/);
  await dialog.getByRole('button', { name: 'Đã giao' }).click();
  await page.getByRole('heading', { name: 'Chờ người thứ hai duyệt' }).waitFor({ state: 'detached' });
  expect(faults).toEqual([]);
});
