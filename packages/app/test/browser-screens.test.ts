import type { Browser } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openPage, serious, signInFirst } from './support/browser.ts';
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
    await page.evaluate("sessionStorage.setItem('purpose', 'QUAN_LY_GIAM_GIU')");
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
    expect(await serious(page)).toEqual([]);
    expect(await page.locator('[aria-expanded=true]').count()).toBe(1);
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

  it('a person with several postings chooses one after the second factor, by its number', async () => {
    const { node } = server;
    const { accountId } = await node.actor('thanhtra');
    await node.do(await node.actor('trungtam'), 'posting.add', { operationId: node.id(), accountId, unitId: 'cqql-bca', position: 'READER', from: '2026-11-01', beside: true });
    const { page, faults } = await openPage(browser, server);
    await page.goto(`${server.base}/sessions`);
    await signInFirst(page, server, 'thanhtra', 'Chọn nhiệm vụ');
    const choices = page.locator('.posting-choice');
    expect(await choices.count()).toBe(2);
    const wanted = await choices.nth(1).innerText();
    expect(wanted).toContain('Cán bộ khai thác');
    expect(await serious(page)).toEqual([]);
    await page.keyboard.press('2');
    await page.getByRole('heading', { name: 'Phiên đăng nhập' }).waitFor();
    const { rows } = await node.db.owner((c) => c.query(`select p."position" from session s join posting p using (posting_id) where s.account_id = $1 and s.ended_at is null`, [accountId]));
    expect(rows).toEqual([{ position: 'READER' }]);
    await page.reload();
    await page.getByRole('heading', { name: 'Phiên đăng nhập' }).waitFor();
    expect(await choices.count(), 'asked once').toBe(0);
    expect(faults).toEqual([]);
  });

  it('the main job needs no mouse: search, open, new event, correct, print, and back', async () => {
    const { page, faults } = await openPage(browser, server);
    await signInFirst(page, server, 'nhaplieu');
    const press = async (...keys: string[]): Promise<void> => { for (const key of keys) await page.keyboard.press(key); };
    const lit = (): Promise<boolean> => page.evaluate(() => { const style = getComputedStyle(document.activeElement ?? document.body); return style.outlineStyle !== 'none' || style.boxShadow !== 'none' || document.activeElement?.closest('.search-box, .ant-select, .list-wrap') !== null; });
    await page.getByRole('heading', { name: 'Việc hôm nay' }).waitFor();
    await press('?');
    await page.getByRole('dialog', { name: 'Các phím tắt' }).waitFor();
    expect(await serious(page)).toEqual([]);
    await press('Escape', '/');
    await page.getByLabel('Tìm hồ sơ').waitFor();
    await page.keyboard.type('TG-BH 2022-01847');
    await press('Enter');
    await page.locator('.list-wrap').getByText('TG-BH 2022-01847').waitFor();
    await press('ArrowDown', 'Enter');
    await page.getByRole('heading', { name: 'Nguyễn Văn Hưng' }).waitFor();

    await press('e');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('amend-occurredOn');
    expect(await lit()).toBe(true);
    await page.keyboard.type('20/11/2026');
    await press('Tab');
    await page.keyboard.type('Khen thưởng');
    await page.locator('.ant-select-item-option', { hasText: 'Khen thưởng' }).waitFor();
    await press('Enter');
    // The library closes its list a task after the choice, and until then the keys belong to the list.
    await page.locator('#amend-eventKind[aria-expanded="false"]').waitFor();
    await press('Control+Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.locator('.timeline').getByText('Khen thưởng').waitFor();

    await press('d');
    await dialog.getByText('Bản ghi nào sai so với giấy tờ gốc?').waitFor();
    const { rows } = await server.node.db.owner((c) => c.query(`select count(*)::int as n from record where file_id = $1`, [fileId]));
    expect(await dialog.locator('.record-choice').count()).toBe((rows[0] as { n: number }).n);
    expect(await serious(page)).toEqual([]);
    await press('ArrowDown');
    expect(await lit()).toBe(true);
    const name = await page.evaluate(() => document.activeElement?.querySelector('strong')?.textContent ?? '');
    await press('Enter');
    await page.getByRole('heading', { name: `Đính chính: ${name}` }).waitFor();
    await press('Escape');
    await dialog.waitFor({ state: 'detached' });

    await press('i');
    await page.getByRole('button', { name: 'Lập bản in' }).waitFor();
    await press('Enter');
    await page.getByText('TRÍCH LỤC HỒ SƠ').waitFor();
    await press('Escape');
    await page.getByRole('heading', { name: 'Nguyễn Văn Hưng' }).waitFor();
    expect(faults).toEqual([]);
  });

  it('a tab of a file can be loaded again, although its address holds a dot', async () => {
    const answer = await fetch(`${server.base}/files/${fileId}?tab=8.2.b`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/html')]);
  });
});
