import { beforeAll, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { look } from './support/alarm-kit.ts';
import { openBrowser, openPage, picture, serious, signInFirst } from './support/browser.ts';
import { testServer } from './support/test-server.ts';
import type { TestServer } from './support/test-server.ts';

let server: TestServer;
let browser: Browser;
beforeAll(async () => {
  server = await testServer();
  browser = await openBrowser();
});

it('a head of the managing agency sees what endangers the base, gravest first, and acknowledges it with a reason, by keyboard', async () => {
  const { page, outside, faults } = await openPage(browser, server);
  await signInFirst(page, server, 'lanhdao');
  await page.goto(`${server.base}/alarms`);
  await page.getByText('Nút chưa rà soát lần nào').waitFor();
  expect(await serious(page)).toEqual([]);

  await look(server.node, { disk: { freeBytes: 8, totalBytes: 100 }, certificates: [{ name: 'máy chủ (pki/server.pem)', endsAt: Date.now() + 60 * 86_400_000 }] });
  await page.reload();
  const cards = page.locator('.alarm-card');
  await cards.first().waitFor();
  const order = await cards.locator('.chip').allInnerTexts();
  expect(order).toEqual(order.toSorted((a, b) => ['Nghiêm trọng', 'Cảnh báo', 'Lưu ý'].indexOf(a) - ['Nghiêm trọng', 'Cảnh báo', 'Lưu ý'].indexOf(b)));
  expect(order).toEqual(expect.arrayContaining(['Nghiêm trọng', 'Cảnh báo', 'Lưu ý']));
  expect(await page.getByRole('link', { name: /^Cảnh báo/ }).innerText()).toMatch(new RegExp(`\\D${order.length}$`));
  expect(await serious(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await picture(page, 'alarms');

  const disk = cards.filter({ hasText: 'Ổ đĩa sắp đầy' });
  await disk.getByText('còn trống 8 %').waitFor();
  await disk.getByRole('button').focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  expect(await dialog.getByRole('button', { name: 'Xác nhận' }).isDisabled()).toBe(true);
  await picture(page, 'acknowledge');
  await page.keyboard.type('Đã đặt ổ mới, thay trong tuần');
  await page.keyboard.press('Control+Enter');
  await dialog.waitFor({ state: 'detached' });
  await disk.getByText('Đã đặt ổ mới, thay trong tuần').waitFor();
  expect(await disk.getByRole('button').count()).toBe(0);

  await look(server.node);
  await page.getByRole('tab', { name: 'Đã đóng' }).click();
  await cards.filter({ hasText: 'Ổ đĩa sắp đầy' }).getByText('Đã đặt ổ mới, thay trong tuần').waitFor();
  await page.goto(`${server.base}/desk`);
  await page.getByRole('link', { name: 'Mở danh sách cảnh báo' }).waitFor();
  await picture(page, 'desk');
  expect(await serious(page)).toEqual([]);
  expect([...outside, ...faults]).toEqual([]);
});

it('whoever only enters has no way there', async () => {
  const { page, faults } = await openPage(browser, server);
  await signInFirst(page, server, 'nhaplieu');
  expect(await page.getByRole('link', { name: /^Cảnh báo/ }).count()).toBe(0);
  expect(faults).toEqual([]);
});
