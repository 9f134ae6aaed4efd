import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { makeRecoveryKey } from '@thahs/platform/sealing';
import { closed, openBrowser, openPage, picture, printedPicture, serious, signInFirst } from './support/browser.ts';
import { placeAll } from './support/place-all.ts';
import { testServer } from './support/test-server.ts';
import type { TestServer } from './support/test-server.ts';

let server: TestServer;
let browser: Browser;
beforeAll(async () => {
  server = await testServer();
  browser = await openBrowser();
});


it('a recovery key is proposed from its file without its private half, sent back, proposed again, taken into use from the paper, handed over, tried, and its minute prints', { timeout: 120_000 }, async () => {
  const { node } = server;
  const made = await makeRecoveryKey('Két', node.engine.ports.now(), 'một mật khẩu dài');
  const [file, wrong] = [join(node.directory, 'khoa.pem'), join(node.directory, 'khac.pem')];
  writeFileSync(file, `${made.certificate}\n${made.privatePem}`);
  writeFileSync(wrong, made.privatePem);
  const officer = await openPage(browser, server);
  await signInFirst(officer.page, server, 'chuyentrach');
  const { page } = officer;
  await page.goto(`${server.base}/keeping`);
  const panel = page.getByRole('region', { name: 'Khóa khôi phục' });
  await panel.getByText('Chưa có khóa khôi phục nào được nhận vào dùng').waitFor();
  await picture(page, 'keys-none');
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.postData() ?? ''));
  const propose = async (): Promise<void> => {
    await panel.getByRole('button', { name: 'Đề nghị dùng khóa…' }).click();
    await page.getByLabel('Chọn tệp…').setInputFiles(wrong);
    await page.getByText('Tệp này không có chứng thư của khóa khôi phục.').waitFor();
    await page.getByLabel('Chọn tệp…').setInputFiles(file);
    await page.getByLabel('Tên khóa').fill('Két của thủ trưởng');
    await page.getByLabel('Người giữ').fill('Thượng tá Nguyễn Văn Thủ');
    await page.getByLabel('Nơi cất').fill('Két sắt phòng Tổng hợp');
    await picture(page, 'keys-propose');
    expect(await serious(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await closed(page);
    await panel.getByText('chờ chỉ huy nhận').waitFor();
  };
  await propose();
  expect(sent.some((body) => body.includes('BEGIN CERTIFICATE'))).toBe(true);
  expect(sent.some((body) => body.includes('PRIVATE KEY'))).toBe(false);
  expect(await panel.getByRole('button', { name: 'Nhận vào dùng…' }).count()).toBe(0);

  const head = await openPage(browser, server);
  await signInFirst(head.page, server, 'chihuy');
  await head.page.goto(`${server.base}/keeping`);
  await head.page.getByRole('button', { name: 'Nhận vào dùng…' }).click();
  expect(await head.page.getByText(made.fingerprint.slice(0, 4)).count()).toBe(0);
  await head.page.getByLabel('Vân tay trên giấy').fill('0000 1111 2222 3333');
  await head.page.keyboard.press('Enter');
  await head.page.getByRole('dialog').getByText('Vân tay không khớp').waitFor();
  await picture(head.page, 'keys-decide');
  await head.page.getByLabel('Ghi chú, lý do trả lại').fill('Giấy ghi vân tay khác');
  await head.page.getByRole('button', { name: 'Trả lại' }).click();
  await closed(head.page);

  await page.reload();
  await panel.getByText('Giấy ghi vân tay khác').waitFor();
  await propose();
  await head.page.reload();
  await head.page.getByRole('button', { name: 'Nhận vào dùng…' }).click();
  expect(await head.page.getByText(made.fingerprint.slice(0, 4)).count()).toBe(0);
  await head.page.getByLabel('Vân tay trên giấy').fill(made.fingerprint.slice(0, 16).replaceAll(/(.{4})/g, '$1 '));
  await head.page.keyboard.press('Enter');
  await closed(head.page);
  await head.page.getByText('✓ đang dùng').waitFor();

  await page.reload();
  await panel.getByRole('button', { name: 'Bàn giao…' }).click();
  await page.getByLabel('Người nhận giữ').fill('Trung tá Lê Thị Giữ');
  await page.getByLabel('Nơi để mới').fill('Két phòng Hậu cần');
  await page.keyboard.press('Enter');
  await closed(page);
  await panel.getByRole('button', { name: 'Đã thử mở…' }).click();
  await page.getByLabel('Ai mở, ai chứng kiến').fill('Lê Thị Giữ mở, Nguyễn Văn Xem chứng kiến');
  await picture(page, 'keys-tried');
  await page.keyboard.press('Enter');
  await closed(page);
  await panel.getByRole('button', { name: 'Thôi dùng…' }).click();
  await page.getByRole('dialog').getByLabel('Lý do').fill('Đổi người giữ khóa');
  await page.getByRole('dialog').getByRole('button', { name: 'Thôi dùng' }).click();
  await page.getByRole('dialog').getByText('Đây là khóa khôi phục duy nhất đang dùng').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Đóng, bỏ phần vừa nhập' }).click();
  await closed(page);
  await picture(page, 'keys-panel');
  expect(await serious(page)).toEqual([]);

  await placeAll(node);
  await panel.getByRole('row', { name: /đang dùng/ }).getByRole('link', { name: 'Biên bản Két của thủ trưởng' }).click();
  await page.getByText('BIÊN BẢN QUẢN LÝ KHÓA KHÔI PHỤC').waitFor();
  await page.getByText('Bàn giao khóa khôi phục').waitFor();
  expect(await serious(page)).toEqual([]);
  await printedPicture(page, 'keys');
  expect([...officer.outside, ...officer.faults.filter((fault) => !fault.includes('403')), ...head.outside, ...head.faults.filter((fault) => !fault.includes('4'))]).toEqual([]);
});
