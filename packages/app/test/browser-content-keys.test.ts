import { beforeAll, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { closed, openBrowser, openPage, picture, serious, signInFirst } from './support/browser.ts';
import { openFile } from './support/sample.ts';
import { testServer } from './support/test-server.ts';
import type { TestServer } from './support/test-server.ts';

let server: TestServer;
let browser: Browser;
beforeAll(async () => {
  server = await testServer();
  browser = await openBrowser();
});

it('a diagnosis that lies under a key is entered and read on screen as any field, and the keys are changed by the officer of the base', { timeout: 120_000 }, async () => {
  const { node } = server;
  const entry = await node.actor('nhaplieu');
  const fileId = await openFile(node, entry, { fileNo: 'KH-1', fullName: 'Nguyễn Văn Khám' });
  await node.do(entry, 'record.amend', { operationId: node.id(), fileId, type: 'health', expectedVersion: 0, purpose: 'NHAP_LIEU', values: { kind: 'DINH_KY', examinedOn: '02/03/2026', diagnosis: 'Viêm phế quản mạn', healthGrade: 'Loại III' } });

  const officer = await openPage(browser, server);
  await signInFirst(officer.page, server, 'chuyentrach');
  const { page } = officer;
  await page.goto(`${server.base}/files/${fileId}?tab=8.2.g`);
  await page.getByText('Viêm phế quản mạn').first().waitFor();
  await picture(page, 'content-file');

  await page.goto(`${server.base}/keeping`);
  const panel = page.getByRole('region', { name: 'Khóa nội dung' });
  await panel.getByText('khóa gốc thứ 1').waitFor();
  await panel.getByText(/^thứ 1, từ/).waitFor();
  await panel.getByRole('button', { name: 'Đổi khóa…' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Đổi khóa nội dung của các đơn vị?' }).waitFor();
  await picture(page, 'content-keys-rotate');
  await page.keyboard.press('Control+Enter');
  await closed(page);
  await panel.getByText(/^thứ 2, từ/).waitFor();
  await panel.scrollIntoViewIfNeeded();
  await picture(page, 'content-keys-panel');
  expect(await serious(page)).toEqual([]);
  await page.goto(`${server.base}/files/${fileId}?tab=8.2.g`);
  await page.getByText('Viêm phế quản mạn').first().waitFor();

  const head = await openPage(browser, server);
  await signInFirst(head.page, server, 'chihuy');
  await head.page.goto(`${server.base}/keeping`);
  const seen = head.page.getByRole('region', { name: 'Khóa nội dung' });
  await seen.getByText(/^thứ 2, từ/).waitFor();
  expect(await seen.getByRole('button').count()).toBe(0);
  expect([...officer.outside, ...officer.faults, ...head.outside, ...head.faults]).toEqual([]);
});
