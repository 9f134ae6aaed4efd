import type { Browser } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openPage, signInFirst } from './support/browser.ts';
import { openFile } from './support/sample.ts';
import { testServer } from './support/test-server.ts';
import type { TestServer } from './support/test-server.ts';

const LONG = 'Nguyễn Hoàng Phương Thảo Nguyên Bảo Châu Thùy Dương Quỳnh An';
const PRINTED_NUMBER = /[\d.,]*\d/;
let server: TestServer;
let browser: Browser;
let fileId = '';
beforeAll(async () => {
  server = await testServer();
  browser = await openBrowser();
  const clerk = await server.node.actor('nhaplieu');
  fileId = await openFile(server.node, clerk, { fileNo: 'TG-BH 2022-01847', fullName: 'Nguyễn Văn Hưng' });
  await openFile(server.node, clerk, { fileNo: 'TG-BH 2022-01848', fullName: LONG });
});

describe('the screens', () => {
  it('a superior who states a purpose for the own unit only is offered those that would do, in the refusal itself', async () => {
    const { page, faults } = await openPage(browser, server);
    await signInFirst(page, server, 'lanhdao');
    await page.goto(`${server.base}/files/${fileId}`);
    const refusal = page.getByRole('alert').first();
    await refusal.getByText('chỉ dùng cho hồ sơ do chính đơn vị mình quản lý').waitFor();
    expect(await refusal.getByRole('button', { name: 'Nhập, cập nhật thông tin' }).count()).toBe(0);
    await refusal.getByRole('button', { name: 'Chỉ đạo, hướng dẫn, theo dõi đơn vị cấp dưới' }).click();
    await page.getByRole('heading', { name: 'Nguyễn Văn Hưng' }).waitFor();
    expect(faults).toEqual([]);
  });

  it('the journal holds one line an entry; the rest comes at Enter, and who looked is one line a person', async () => {
    const { page, faults } = await openPage(browser, server);
    await signInFirst(page, server, 'chihuy');
    for (let look = 1; look <= 3; look += 1) {
      await page.goto(`${server.base}/files/${fileId}`);
      await page.getByRole('heading', { name: 'Nguyễn Văn Hưng' }).waitFor();
      await page.waitForLoadState('networkidle');
    }
    await page.goto(`${server.base}/files/${fileId}`);
    const looks = page.getByRole('region', { name: 'Ai đã xem' });
    await looks.getByText(/^Anh\/chị: \d+ lượt/).waitFor();
    expect(await looks.getByText('Phạm Quốc Đạt').count()).toBe(0);

    await page.goto(`${server.base}/journal`);
    const rows = page.getByRole('table', { name: 'Các mục nhật ký' }).locator('tbody tr');
    await rows.nth(9).waitFor();
    for (const height of await rows.evaluateAll((all) => all.slice(0, 10).map((row) => row.getBoundingClientRect().height))) expect(height).toBeLessThanOrEqual(34);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByText('Mã mục').waitFor();
    expect(await page.locator('[aria-expanded=true]').count()).toBe(1);
    expect(faults).toEqual([]);
  });

  it('what to correct is chosen from the records of the file, by keyboard', async () => {
    const { page, faults } = await openPage(browser, server);
    await signInFirst(page, server, 'nhaplieu');
    await page.goto(`${server.base}/files/${fileId}`);
    await page.getByRole('button', { name: 'Đính chính…' }).first().click();
    const dialog = page.getByRole('dialog');
    const choices = dialog.locator('.record-choice');
    await choices.first().waitFor();
    const { rows } = await server.node.db.owner((c) => c.query(`select count(*)::int as n from record where file_id = $1`, [fileId]));
    expect(await choices.count()).toBe((rows[0] as { n: number }).n);
    await page.keyboard.press('ArrowDown');
    const name = await page.evaluate(() => document.activeElement?.querySelector('strong')?.textContent ?? '');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: `Đính chính: ${name}` }).waitFor();
    expect(faults).toEqual([]);
  });

  it('a sideways bar lies below the only row, and numbers follow the language', async () => {
    const { page, faults } = await openPage(browser, server);
    await signInFirst(page, server, 'chuyentrach');
    await page.goto(`${server.base}/search?query=${encodeURIComponent('TG-BH 2022-01848')}`);
    await page.getByText(LONG).first().waitFor();
    const row = await page.locator('.list-wrap .ant-table-row').first().boundingBox();
    const bar = await page.locator('.list-wrap .ant-table-tbody-virtual-scrollbar-horizontal').boundingBox();
    expect(bar?.y).toBeGreaterThanOrEqual((row?.y ?? 0) + (row?.height ?? 0) - 1);

    const sizes = async (): Promise<string[]> => (await page.locator('tr', { hasText: 'commune' }).last().locator('td.number').allInnerTexts()).map((text) => PRINTED_NUMBER.exec(text)?.[0] ?? '');
    await page.goto(`${server.base}/dictionary`);
    await page.getByRole('heading', { name: 'Danh mục', exact: true }).waitFor();
    expect((await sizes())[0]).toMatch(/^\d{1,2}\.\d{3}$/);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Code lists', exact: true }).waitFor();
    expect((await sizes())[0]).toMatch(/^\d{1,2},\d{3}$/);
    expect(faults).toEqual([]);
  });
});
