import type { Browser, Locator, Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { seedFiles } from '../src/demo/seed.ts';
import { openBrowser, openPage, serious, signInFirst } from './support/browser.ts';
import { openFile } from './support/sample.ts';
import { testServer } from './support/test-server.ts';
import type { TestServer } from './support/test-server.ts';

const PURPOSE = 'NHAP_LIEU';
const GROUP = '8.2.g';
let server: TestServer;
let browser: Browser;
beforeAll(async () => {
  server = await testServer();
  browser = await openBrowser();
});

interface Kept {
  status: string;
  records: { type: string; state: string; version: number; values: Record<string, unknown> }[];
}

const readFile = async (fileId: string): Promise<Kept> => server.node.do<Kept>(await server.node.actor('nhaplieu'), 'file.read', { fileId, purpose: PURPOSE });
const eventsOf = async (fileId: string): Promise<Kept['records']> => (await readFile(fileId)).records.filter(({ type }) => type === 'execution_event').toSorted((a, b) => String(a.values['occurredOn']).localeCompare(String(b.values['occurredOn'])));

async function enter(fileId: string, ...events: (readonly [eventKind: string, occurredOn: string])[]): Promise<void> {
  const clerk = await server.node.actor('nhaplieu');
  await server.node.do(clerk, 'record.enter-many', { operationId: server.node.id(), fileId, purpose: PURPOSE, entries: events.map(([eventKind, occurredOn]) => ({ type: 'execution_event', values: { eventKind, occurredOn } })) });
}

/** Whole inside what scrolls, so that nothing of it is hidden by the buttons below. */
async function inSight(notice: Locator, body: Locator): Promise<boolean> {
  const [inner, outer] = await Promise.all([notice.boundingBox(), body.boundingBox()]);
  return inner !== null && outer !== null && inner.y >= outer.y && inner.y + inner.height <= outer.y + outer.height;
}

async function chooseEvent(page: Page, dialog: Locator, at: number, kind: string): Promise<void> {
  await dialog.getByLabel(/^Loại diễn biến/).nth(at).click();
  await page.keyboard.type(kind);
  await page.getByTitle(kind, { exact: true }).last().click();
}

it('Esc closes the menu, then the list, then asks before what was typed is given up; a refusal stands whole in sight', async () => {
  const { node } = server;
  const clerk = await node.actor('nhaplieu');
  const fileId = await openFile(node, clerk, { fileNo: 'ESC-1', fullName: 'Nguyễn Văn Thoát' });
  const { page, faults } = await openPage(browser, server);
  await signInFirst(page, server, 'nhaplieu');
  await page.goto(`${server.base}/search`);
  await page.goto(`${server.base}/files/${fileId}`);
  const more = page.getByRole('button', { name: 'Việc khác' });
  await more.click();
  await page.getByRole('button', { name: 'In trích lục…' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'In trích lục…' }).waitFor({ state: 'hidden' });
  expect(page.url()).toContain(fileId);

  const dialog = page.getByRole('dialog');
  await page.keyboard.press('e');
  await dialog.waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });

  await page.getByRole('button', { name: 'Ghi sự kiện' }).click();
  await dialog.getByLabel(/^Ngày xảy ra/).fill('31/02/2026');
  await dialog.getByLabel(/^Loại diễn biến/).click();
  await dialog.locator('[role="combobox"][aria-expanded="true"]').waitFor();
  await page.keyboard.press('Escape');
  await dialog.locator('[role="combobox"][aria-expanded="true"]').waitFor({ state: 'detached' });
  const question = dialog.getByText('Chưa lưu. Đóng lại thì mất phần vừa nhập.');
  expect(await question.count()).toBe(0);
  // As often as one likes: every second Esc goes back to writing.
  for (let times = 0; times < 3; times += 1) {
    await page.keyboard.press('Escape');
    await question.waitFor();
    expect(await serious(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await question.waitFor({ state: 'detached' });
  }
  expect(await dialog.getByLabel(/^Ngày xảy ra/).inputValue()).toBe('31/02/2026');

  await dialog.getByRole('button', { name: 'Ghi vào hồ sơ' }).click();
  const refusal = dialog.locator('.notice-red');
  await refusal.getByText('Còn ô chưa đúng').waitFor();
  await expect.poll(() => inSight(refusal, dialog.locator('.dialog-body'))).toBe(true);

  await dialog.getByRole('button', { name: 'Thôi' }).click();
  await dialog.getByRole('button', { name: 'Đóng, bỏ phần vừa nhập' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(await eventsOf(fileId)).toEqual([]);
  expect(faults).toEqual([]);
});

it('of several events sent together each wrong one is marked in its block; what was entered so is amended like any other', async () => {
  const { node } = server;
  const clerk = await node.actor('nhaplieu');
  const fileId = await openFile(node, clerk, { fileNo: 'NHIEU-1', fullName: 'Nguyễn Văn Nhiều' });
  await enter(fileId, ['KHEN_THUONG', '20/05/2024']);
  const { page, faults } = await openPage(browser, server);
  await signInFirst(page, server, 'chuyentrach');
  await page.goto(`${server.base}/files/${fileId}`);
  await page.getByRole('button', { name: 'Ghi sự kiện' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/^Ngày xảy ra/).fill('01/03/2024');
  await page.keyboard.press('Tab');
  await chooseEvent(page, dialog, 0, 'Chuyển đi nơi khác');
  await dialog.getByRole('button', { name: 'Ghi cùng diễn biến đi kèm' }).click();
  const second = dialog.getByRole('region', { name: 'Diễn biến thứ 2' });
  await chooseEvent(page, dialog, 1, 'Từ nơi khác chuyển đến');
  await dialog.getByLabel(/^Ngày xảy ra/).first().fill('');
  await dialog.getByRole('button', { name: 'Ghi vào hồ sơ' }).click();
  const refusal = dialog.locator('.notice-red');
  await refusal.getByText('Phần thứ 1, 2 còn ô chưa đúng').waitFor();
  await expect.poll(() => inSight(refusal, dialog.locator('.dialog-body'))).toBe(true);
  await dialog.locator('#amend-occurredOn-note .form-error').waitFor();
  await second.locator('#amend-2-occurredOn-note .form-error').waitFor();
  await dialog.getByLabel(/^Ngày xảy ra/).first().fill('01/03/2024');
  await dialog.getByLabel(/^Ngày xảy ra/).nth(1).fill('05/03/2024');
  await page.keyboard.press('Tab');
  await dialog.getByRole('button', { name: 'Ghi vào hồ sơ' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect((await eventsOf(fileId)).map(({ values }) => values['eventKind'])).toEqual(['CHUYEN_DI', 'CHUYEN_DEN', 'KHEN_THUONG']);

  await page.goto(`${server.base}/files/${fileId}?tab=${GROUP}`);
  const card = page.getByRole('article').filter({ hasText: 'Từ nơi khác chuyển đến' });
  await card.getByRole('button', { name: 'Bổ sung' }).click();
  await dialog.getByLabel(/^Nơi đi, nơi đến/).fill('Trại giam Sông Lam');
  await dialog.getByRole('button', { name: 'Ghi vào hồ sơ' }).click();
  await dialog.waitFor({ state: 'detached' });
  await card.getByText('Trại giam Sông Lam').waitFor();
  const amended = (await eventsOf(fileId))[1];
  expect([amended?.version, amended?.values['eventKind'], amended?.values['occurredOn']]).toEqual([2, 'CHUYEN_DEN', '2024-03-05']);
  expect(await serious(page)).toEqual([]);
  expect(faults).toEqual([]);
});

it('a record that does not go alone is voided with the other: the refusal says why, the others are offered', async () => {
  const { node } = server;
  const clerk = await node.actor('nhaplieu');
  const fileId = await openFile(node, clerk, { fileNo: 'HUY-1', fullName: 'Nguyễn Văn Hủy' });
  await enter(fileId, ['TRICH_XUAT', '01/03/2024'], ['NHAN_TRA_TRICH_XUAT', '05/03/2024'], ['TRICH_XUAT', '20/05/2024']);
  const { page, faults } = await openPage(browser, server);
  await signInFirst(page, server, 'chihuy');
  await page.goto(`${server.base}/files/${fileId}?tab=${GROUP}`);
  const card = page.getByRole('article').filter({ hasText: 'Nhận lại sau trích xuất' });
  await card.getByRole('button', { name: 'Hủy bản ghi…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Lý do').fill('Nhập nhầm hồ sơ');
  const send = dialog.getByRole('button', { name: 'Hủy bản ghi' });
  await send.click();
  await dialog.getByText('hủy cùng lúc', { exact: false }).first().waitFor();
  await expect.poll(() => inSight(dialog.locator('.notice-red'), dialog.locator('.dialog-body'))).toBe(true);
  expect(await serious(page)).toEqual([]);
  expect((await eventsOf(fileId)).map(({ state }) => state)).toEqual(['current', 'current', 'current']);
  await dialog.getByRole('checkbox', { name: /01\/03\/2024/ }).check();
  await send.click();
  await dialog.waitFor({ state: 'detached' });
  expect((await eventsOf(fileId)).map(({ values, state }) => [values['eventKind'], state])).toEqual([['TRICH_XUAT', 'voided'], ['NHAN_TRA_TRICH_XUAT', 'voided'], ['TRICH_XUAT', 'current']]);
  await card.getByText('Đã hủy').waitFor();
  expect(faults).toEqual([]);
});

it('an address that leads nowhere says so: a wrong kind offers the kinds, a strange word in a search asks once', async () => {
  await openFile(server.node, await server.node.actor('nhaplieu'), { fileNo: 'DIA-CHI-1', fullName: 'Nguyễn Văn Địa' });
  const { page, faults } = await openPage(browser, server);
  await signInFirst(page, server, 'tracuu');
  for (const path of ['/entry/XYZ', `/entry/${server.node.id()}?kind=XYZ`]) {
    await page.goto(`${server.base}${path}`);
    await page.getByText('Không có loại đối tượng hay bản nháp nào như địa chỉ vừa mở.').waitFor();
    expect(await page.getByLabel('Số hồ sơ').count()).toBe(0);
  }
  let loads = 0;
  let asked = 0;
  page.on('load', () => { loads += 1; });
  page.on('request', (request) => { if (request.url().endsWith('/file.search')) asked += 1; });
  await page.goto(`${server.base}/search?q=x`);
  await page.locator('.list-wrap').getByText('DIA-CHI-1').waitFor();
  await page.waitForLoadState('networkidle');
  expect([loads, asked]).toEqual([1, 1]);
  expect(faults).toEqual([]);
});

it('a wrong code while the authenticator is registered says what to do about it', async () => {
  const { page } = await openPage(browser, server);
  const password = server.node.accounts.find(({ login }) => login === 'thanhtra')?.password ?? '';
  await page.getByLabel('Tên đăng nhập').fill('thanhtra');
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
  await page.locator('.enrol-qr svg').waitFor();
  await page.getByLabel('Mã 6 chữ số').fill('000000');
  await page.getByText('bật “tự động đặt ngày giờ” trên điện thoại').waitFor();
  expect(await page.getByText('Sai tên đăng nhập').count()).toBe(0);
  expect(await page.getByText('đã được hiện').count()).toBe(0);
  const key = await page.locator('.enrol-facts .strong').innerText();
  await page.getByRole('button', { name: 'Đăng nhập lại từ đầu' }).click();
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
  await page.getByText(/đã được hiện 1 lần trước lần này: .*xin cấp lại mật khẩu/).waitFor();
  expect(await page.locator('.enrol-facts .strong').innerText()).not.toBe(key);
  expect(await serious(page)).toEqual([]);
});

it('in English what the program did by itself is said in English too', async () => {
  const { node } = server;
  await seedFiles(node, 3, 11, () => undefined);
  const { rows } = await node.do<{ rows: { fileId: string; fileNo: string }[] }>(await node.actor('trungtam'), 'file.search', { query: '', purpose: 'CHI_DAO_CAP_DUOI', limit: 500 });
  const { page, faults } = await openPage(browser, server);
  await signInFirst(page, server, 'trungtam');
  await page.evaluate("localStorage.setItem('language', 'en')");
  await page.goto(`${server.base}/files/${rows.find(({ fileNo }) => /^\d{4}-\d+$/.test(fileNo))?.fileId ?? ''}`);
  await page.getByText('The system').first().waitFor();
  expect(await page.getByText('Hệ thống').count()).toBe(0);
  expect(faults).toEqual([]);
});
