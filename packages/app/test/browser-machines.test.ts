import { beforeAll, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { vietnamDate } from '@thahs/engine/kernel';
import { noteSight } from '@thahs/engine/machine';
import { closed, openBrowser, openPage, picture, serious, signInFirst } from './support/browser.ts';
import { testServer } from './support/test-server.ts';
import type { TestServer } from './support/test-server.ts';

let server: TestServer;
let browser: Browser;
beforeAll(async () => {
  server = await testServer();
  browser = await openBrowser();
});

const shown = (day: string): string => day.split('-').toReversed().join('/');

it('the machine of the node is registered from what the node sees, others are stated, handed over and retired with their disks, and a head only looks', { timeout: 120_000 }, async () => {
  const { node } = server;
  const now = node.engine.ports.now();
  const today = shown(vietnamDate(now));
  const sight = { host: 'csdl-01', software: 'ClamAV 1.4.6', fault: null, signatures: 27_812, signaturesAt: now - 3 * 3_600_000, publicWays: [] } as const;
  await noteSight(node.engine, { ...sight, scan: { endedAt: now - 86_400_000, found: 1, errors: 12, names: ['/srv/chia-se/Giấy mời họp.doc: Win.Trojan.Agent-1'] } });
  const officer = await openPage(browser, server);
  await signInFirst(officer.page, server, 'trungtam');
  const { page } = officer;
  await page.getByRole('navigation').getByRole('link', { name: 'Máy, mã độc' }).click();
  await page.getByRole('heading', { name: 'Máy và phòng chống mã độc', level: 1 }).waitFor();
  await page.getByText('Chưa đăng ký máy nào.').waitFor();
  await picture(page, 'machines-empty');

  await page.getByRole('button', { name: 'Đăng ký máy này…' }).click();
  const dialog = page.getByRole('dialog');
  expect([await dialog.getByLabel('Tên máy trong mạng').inputValue(), await dialog.getByRole('radio', { name: 'máy chủ' }).isChecked()]).toEqual(['csdl-01', true]);
  await dialog.getByLabel('Nhãn dán trên máy').fill('Máy chủ CSDL 01');
  await dialog.getByLabel('Số sê-ri của máy').fill('PF3A9K21');
  await dialog.getByLabel('Người quản lý').fill('Trung tá Hoàng Kim Ngân');
  await dialog.getByLabel('Nơi đặt').fill('Phòng máy chủ tầng 2');
  await picture(page, 'machines-register');
  expect(await serious(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await closed(page);
  const own = page.getByRole('region', { name: 'Máy của nút' });
  await own.getByText('Win.Trojan.Agent-1').waitFor();
  await own.getByText('phát hiện 1 tệp mã độc').waitFor();
  const inUse = page.getByRole('region', { name: 'Máy đang dùng' });
  await inUse.getByText('nút thấy').waitFor();
  expect(await page.getByText('chưa đăng ký', { exact: false }).count()).toBe(0);

  const register = async (label: string, role: string): Promise<void> => {
    await inUse.getByRole('button', { name: 'Đăng ký máy…' }).click();
    await dialog.getByRole('radio', { name: role }).click();
    for (const [field, text] of [['Nhãn dán trên máy', label], ['Số sê-ri của máy', `SN ${label}`], ['Người quản lý', 'Đại úy Phạm Thị Nhận'], ['Nơi đặt', 'Phòng 203']] as const) await dialog.getByLabel(field).fill(text);
    await page.keyboard.press('Control+Enter');
    await closed(page);
    await inUse.getByText(label, { exact: true }).waitFor();
  };
  await register('Máy trạm 07', 'máy trạm');
  await register('Máy chủ cũ', 'máy chủ');
  expect(await inUse.getByText('chưa có phần mềm').count()).toBe(2);

  await inUse.getByRole('button', { name: 'Ghi mã độc… Máy trạm 07' }).click();
  await dialog.getByLabel('Phần mềm phòng chống mã độc').fill('Kaspersky Endpoint Security');
  await dialog.getByLabel('Phiên bản').fill('12.5');
  await dialog.getByLabel('Ngày của mẫu nhận dạng').fill('31/02/2026');
  await dialog.getByLabel('Bản quyền đến ngày').fill('30/06/2036');
  await dialog.getByLabel('Ngày quét toàn máy gần nhất').fill(today);
  await dialog.getByLabel('Số tệp phát hiện').fill('1');
  await page.keyboard.press('Control+Enter');
  await dialog.getByText('Ngày chưa đúng').waitFor();
  await dialog.getByLabel('Ngày của mẫu nhận dạng').fill(today);
  await page.keyboard.press('Control+Enter');
  await dialog.getByText('ghi rõ là gì, ở đâu', { exact: false }).waitFor();
  await picture(page, 'machines-antivirus');
  await dialog.getByLabel('Phát hiện gì, ở đâu, đã xử lý thế nào').fill('Tệp macro trong thư mục Tải xuống, đã cách ly');
  expect(await serious(page)).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await closed(page);
  await inUse.getByText('Kaspersky Endpoint Security 12.5').waitFor();
  await inUse.getByText('bản quyền đến 30/06/2036').waitFor();
  await picture(page, 'machines-in-use');

  await inUse.getByRole('button', { name: 'Bàn giao… Máy trạm 07' }).click();
  await dialog.getByLabel('Người nhận quản lý').fill('Trung úy Lê Văn Mới');
  await dialog.getByLabel('Nơi đặt mới').fill('Phòng 305');
  await page.keyboard.press('Enter');
  await closed(page);
  await inUse.getByText('Trung úy Lê Văn Mới').waitFor();

  await inUse.getByRole('button', { name: 'Thôi dùng… Máy chủ cũ' }).click();
  await dialog.getByLabel('Lý do').fill('Thay máy chủ mới');
  await page.keyboard.press('Control+Enter');
  await dialog.getByText('Ghi số sê-ri từng ổ đĩa trong máy', { exact: false }).waitFor();
  await dialog.getByLabel('Số sê-ri các ổ đĩa').fill('WD-8801, WD-8802');
  await picture(page, 'machines-retire');
  await page.keyboard.press('Control+Enter');
  await closed(page);
  const out = page.getByRole('region', { name: 'Máy đã thôi dùng' });
  await out.getByText('2 ổ chờ xóa sạch').waitFor();
  await out.getByRole('button', { name: 'Lý lịch Máy chủ cũ' }).click();
  await dialog.getByText('WD-8802').waitFor();
  expect(await dialog.getByText('chờ xóa sạch').count()).toBe(2);
  await picture(page, 'machines-history');
  expect(await serious(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await picture(page, 'machines-all');
  expect(await serious(page)).toEqual([]);
  await page.goto(`${server.base}/keeping`);
  await page.getByText('Ổ WD-8801 của Máy chủ cũ').waitFor();

  const head = await openPage(browser, server);
  await signInFirst(head.page, server, 'lanhdao');
  await head.page.goto(`${server.base}/machines`);
  await head.page.getByRole('region', { name: 'Máy đang dùng' }).getByText('Máy trạm 07', { exact: true }).waitFor();
  expect(await head.page.getByRole('button', { name: /Đăng ký|Ghi mã độc|Bàn giao|Thôi dùng/ }).count()).toBe(0);
  await head.page.getByRole('button', { name: 'Lý lịch Máy trạm 07' }).click();
  await head.page.getByRole('dialog').getByText('Tệp macro trong thư mục Tải xuống, đã cách ly').waitFor();
  await picture(head.page, 'machines-head');
  expect([...officer.outside, ...officer.faults, ...head.outside, ...head.faults]).toEqual([]);
});
