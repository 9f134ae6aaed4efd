import { beforeAll, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { closed, openBrowser, openPage, picture, serious, signInFirst } from './support/browser.ts';
import { testServer } from './support/test-server.ts';
import type { TestServer } from './support/test-server.ts';

let server: TestServer;
let browser: Browser;
beforeAll(async () => {
  server = await testServer();
  browser = await openBrowser();
});


it('a standby is proposed, allowed by the head, seen to be away, and ended', { timeout: 120_000 }, async () => {
  const officer = await openPage(browser, server);
  await signInFirst(officer.page, server, 'chuyentrach');
  const { page } = officer;
  await page.goto(`${server.base}/keeping`);
  const panel = page.getByRole('region', { name: 'Máy dự phòng' });
  await panel.getByText('Nút chưa có máy dự phòng').waitFor();
  await panel.getByRole('button', { name: 'Đề nghị máy dự phòng…' }).focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Tên máy').fill('may_hai');
  await page.getByLabel('Địa chỉ trên mạng nội bộ').fill('may-hai.noibo');
  await page.getByLabel('Nơi đặt máy, người quản lý').fill('Phòng máy số 2, Đại úy Lê Văn Máy');
  await page.keyboard.press('Enter');
  await page.getByText('Địa chỉ máy dự phòng phải viết bằng số').waitFor();
  await picture(page, 'standby-propose');
  await page.getByLabel('Địa chỉ trên mạng nội bộ').fill('10.1.2.4');
  await page.keyboard.press('Enter');
  await closed(page);
  await panel.getByText('chờ chỉ huy cho phép').waitFor();
  expect(await panel.getByRole('button', { name: 'Quyết định…' }).count()).toBe(0);

  const head = await openPage(browser, server);
  await signInFirst(head.page, server, 'chihuy');
  await head.page.goto(`${server.base}/keeping`);
  await head.page.getByRole('button', { name: 'Quyết định…' }).click();
  await picture(head.page, 'standby-decide');
  expect(await serious(head.page)).toEqual([]);
  await head.page.keyboard.press('Control+Enter');
  await closed(head.page);
  await head.page.getByText('không thấy máy dự phòng').waitFor();

  await page.reload();
  await panel.getByText('thahs standby invite').waitFor();
  await picture(page, 'standby-panel');
  expect(await serious(page)).toEqual([]);
  await panel.getByRole('button', { name: 'Thôi máy dự phòng…' }).click();
  await page.getByRole('dialog').getByLabel('Lý do').fill('Đổi máy khác');
  await page.keyboard.press('Control+Enter');
  await closed(page);
  await panel.getByText('đã thôi').waitFor();
  await panel.getByRole('button', { name: 'Đề nghị máy dự phòng…' }).waitFor();
  expect([...officer.outside, ...officer.faults.filter((fault) => !fault.includes('422')), ...head.outside, ...head.faults]).toEqual([]);
});
