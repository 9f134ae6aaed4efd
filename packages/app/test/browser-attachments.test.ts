import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { scannedPage } from '../src/demo/scanned-page.ts';
import { openBrowser, openPage, picture, serious, signInFirst } from './support/browser.ts';
import { openFile } from './support/sample.ts';
import { testServer } from './support/test-server.ts';
import type { TestServer } from './support/test-server.ts';

/* Papers on the page of a file: attached by keyboard, opened in a tab, taken out of force with a reason. */

let server: TestServer;
let browser: Browser;
let fileId: string;
beforeAll(async () => {
  server = await testServer();
  fileId = await openFile(server.node, await server.node.actor('nhaplieu'), { fileNo: 'TĐK-1', fullName: 'Nguyễn Văn Giấy' });
  browser = await openBrowser();
});

it('a clerk attaches a scan, reads what is wrong with another, and opens what was attached', async () => {
  const { page, faults } = await openPage(browser, server);
  await signInFirst(page, server, 'nhaplieu');
  await page.goto(`${server.base}/files/${fileId}`);
  await page.getByRole('tab', { name: 'Bản quét' }).waitFor();
  await page.keyboard.press('4');
  await page.getByText('Hồ sơ chưa có bản quét nào').waitFor();
  await picture(page, 'papers-empty');
  await page.getByRole('button', { name: 'Đính kèm giấy tờ…' }).click();
  const dialog = page.getByRole('dialog');
  const [paper, other] = [join(server.node.directory, 'Bản_án_12.png'), join(server.node.directory, 'thư.pdf')];
  writeFileSync(paper, scannedPage(12));
  writeFileSync(other, 'không phải PDF');
  await dialog.locator('input[type=file]').setInputFiles(other);
  await dialog.getByRole('combobox', { name: 'Loại giấy tờ' }).click();
  await page.locator('.ant-select-item-option', { hasText: /^Bản án$/ }).click();
  await dialog.getByRole('button', { name: 'Đính kèm', exact: true, disabled: false }).waitFor();
  await dialog.getByRole('button', { name: 'Đính kèm', exact: true }).click();
  await dialog.getByText('Tệp không phải PDF, JPEG hay PNG').waitFor();
  expect(await serious(page)).toEqual([]);
  await picture(page, 'papers-attach');
  await dialog.locator('input[type=file]').setInputFiles(paper);
  await dialog.getByLabel('Tên giấy tờ').fill('Bản án số 12/2026/HS-ST');
  await page.keyboard.press('Control+Enter');
  const row = page.getByRole('row', { name: /Bản án số 12\/2026/ });
  await row.waitFor();
  expect(await row.innerText()).toMatch(/chưa quét/);
  expect(await serious(page)).toEqual([]);
  await picture(page, 'papers');
  const href = (await row.getByRole('link', { name: /Mở/ }).getAttribute('href')) ?? '';
  const got = await page.request.get(server.base + href);
  expect([got.status(), Buffer.compare(await got.body(), readFileSync(paper))]).toEqual([200, 0]);
  const [tab] = await Promise.all([page.waitForEvent('popup'), row.getByRole('link', { name: /Mở/ }).click()]);
  expect(tab.url()).toContain('/api/attachment/');
  await tab.waitForLoadState();
  await picture(tab, 'papers-open');
  await tab.close();
  expect(faults).toEqual([]);
});

it('a head takes it out of force with a reason; it stays among the void ones', async () => {
  const { page, faults } = await openPage(browser, server);
  await signInFirst(page, server, 'chihuy');
  await page.goto(`${server.base}/files/${fileId}?tab=papers`);
  await page.getByRole('row', { name: /Bản án số 12\/2026/ }).getByRole('button', { name: /Hủy/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Lý do').fill('Quét thiếu trang cuối');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Đã hủy: 1').click();
  await page.getByText(/hủy ngày .*: Quét thiếu trang cuối/).waitFor();
  expect(await serious(page)).toEqual([]);
  await picture(page, 'papers-void');
  expect(faults).toEqual([]);
});
