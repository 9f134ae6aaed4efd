import { beforeAll, describe, expect, it } from 'vitest';
import { fits, openBrowser, openPage, serious, signInFirst } from './support/browser.ts';
import { openFile } from './support/sample.ts';
import { testServer } from './support/test-server.ts';
import type { TestServer } from './support/test-server.ts';

const browser = await openBrowser();
let server: TestServer;
const TEAM = 'Phân trại 9 · Đội 2';
const LONG = 'Nguyễn Hoàng Phương Thảo Nguyên Bảo Châu Thùy Dương Quỳnh An';
const PEOPLE = ['Đặng Văn Ba', 'Lê Văn Hai', 'Trần Văn Tư'];

beforeAll(async () => {
  server = await testServer();
  const { node } = server;
  const clerk = await node.actor('nhaplieu');
  for (const [i, fullName] of [...PEOPLE, LONG].entries()) {
    const fileId = await openFile(node, clerk, { fileNo: `XL-${i}`, fullName });
    await node.do(clerk, 'record.amend', { operationId: node.id(), fileId, type: 'placement', expectedVersion: 0, values: { subCamp: 'Phân trại 9', team: fullName === LONG ? 'Đội 3' : 'Đội 2', from: '01/01/2024' }, purpose: 'QUAN_LY_GIAM_GIU' });
  }
});

describe('the sheets of a unit: grades and figures', () => {
  it('of a team is filled by keyboard and written in one act', async () => {
    const { page, faults } = await openPage(browser, server);
    await signInFirst(page, server, 'nhaplieu');
    await page.getByRole('link', { name: 'Xếp loại' }).click();
    await page.getByRole('heading', { name: 'Xếp loại chấp hành án' }).waitFor();
    await page.getByLabel('Một ngày trong kỳ').fill('10/06/2026');
    await page.keyboard.press('Enter');
    await page.getByText('Kỳ từ 26/05/2026 đến 25/06/2026').waitFor();
    await page.locator('#grading-team').fill('Đội 2');
    await page.locator('.ant-select-item-option', { hasText: TEAM }).click();
    const sheet = page.getByRole('table', { name: 'Xếp loại chấp hành án' });
    await sheet.getByText('Trần Văn Tư').waitFor();
    expect(await serious(page)).toEqual([]);

    await page.getByRole('radiogroup', { name: 'Mức xếp loại của Đặng Văn Ba' }).getByRole('radio').first().focus();
    for (const key of ['2', '4', '1', 'Control+Enter']) await page.keyboard.press(key);
    await page.getByText('Đã ghi 3 kết quả.').waitFor();
    await sheet.getByRole('radio').first().waitFor({ state: 'detached' });
    expect(await sheet.locator('tbody tr').evaluateAll((rows) => rows.map((row) => [row.children[2]?.textContent, row.children[5]?.textContent]))).toEqual([['Đặng Văn Ba', 'Khá'], ['Lê Văn Hai', 'Kém'], ['Trần Văn Tư', 'Tốt']]);

    await page.locator('#grading-team').fill('Đội 3');
    await page.locator('.ant-select-item-option', { hasText: 'Đội 3' }).click();
    await sheet.getByText(LONG).waitFor();
    expect(await fits(sheet)).toBe(true);
    expect(faults).toEqual([]);
  });

  it('says beside each person which level the law forces, and above it asks for the reason', async () => {
    const { node } = server;
    const clerk = await node.actor('nhaplieu');
    const fileId = await openFile(node, clerk, { fileNo: 'XL-9', fullName: 'Ngô Văn Phạt' });
    for (const [type, values] of [['placement', { subCamp: 'Phân trại 9', team: 'Đội 9', from: '01/01/2024' }], ['reward_discipline', { kind: 'CANH_CAO', decisionDate: '02/03/2026', decisionNo: '7/QĐ-TG' }]] as const) {
      await node.do(clerk, 'record.amend', { operationId: node.id(), fileId, type, expectedVersion: 0, values, purpose: 'QUAN_LY_GIAM_GIU' });
    }
    const { page, faults } = await openPage(browser, server);
    await signInFirst(page, server, 'chuyentrach');
    await page.goto(`${server.base}/grading`);
    await page.getByLabel('Một ngày trong kỳ').fill('10/06/2026');
    await page.keyboard.press('Enter');
    await page.locator('#grading-team').fill('Đội 9');
    await page.locator('.ant-select-item-option', { hasText: 'Đội 9' }).click();
    const row = page.getByRole('row', { name: /Ngô Văn Phạt/ });
    await row.getByText('Cao nhất là “Kém”: bị kỷ luật ngày 02/03/2026, chưa được công nhận tiến bộ (Điều 19 khoản 5').waitFor();
    expect(await fits(page.getByRole('table', { name: 'Xếp loại chấp hành án' }))).toBe(true);
    expect(await serious(page)).toEqual([]);
    await row.getByRole('radio').first().focus();
    for (const key of ['2', 'Control+Enter']) await page.keyboard.press(key);
    await page.getByRole('alert').first().waitFor();
    expect((await page.getByRole('alert').allInnerTexts()).join(' ')).toContain('Hồ sơ XL-9: Cao nhất là “Kém”');
    await row.getByRole('textbox').fill('Lập công ngày 05/06/2026');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Đã ghi 1 kết quả.').waitFor();
    expect(faults).toEqual([]);
  });

  it('and the figures of the unit are one table whose rows add up', async () => {
    const { page, faults } = await openPage(browser, server);
    await signInFirst(page, server, 'chihuy');
    await page.getByRole('link', { name: 'Số liệu tăng, giảm' }).click();
    const table = page.getByRole('table', { name: 'Số liệu tăng, giảm' });
    await page.locator('#counts-from').fill('01/01/2026');
    await page.keyboard.press('Enter');
    await page.getByText('từ 01/01/2026').waitFor();
    await table.getByText('Phạm nhân').waitFor();
    const rows = await table.locator('tbody tr').evaluateAll((all) => all.map((row) => [...row.querySelectorAll('td')].map((cell) => Number((cell.textContent ?? '').replace('–', '0').replaceAll('.', '')))));
    expect(rows.length).toBeGreaterThan(0);
    // Beginning, six ways in and their sum, ten ways out and theirs, end.
    for (const row of rows) {
      expect(row.slice(1, 7).reduce((sum, n) => sum + n, 0)).toBe(row[7]);
      expect(row.slice(8, 18).reduce((sum, n) => sum + n, 0)).toBe(row[18]);
      expect((row[0] ?? 0) + (row[7] ?? 0) - (row[18] ?? 0)).toBe(row[19]);
    }
    expect(await fits(table)).toBe(true);
    expect(await serious(page)).toEqual([]);
    await page.getByRole('button', { name: 'English' }).click();
    const english = page.getByRole('table', { name: 'Figures of a period' });
    await english.getByText('Prisoner').waitFor();
    expect(await fits(english)).toBe(true);
    expect(await serious(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('and a superior has those of all units below in one figure', async () => {
    const { page, faults } = await openPage(browser, server);
    await signInFirst(page, server, 'lanhdao');
    await page.goto(`${server.base}/counts`);
    const none = page.getByText('Trong kỳ đơn vị không có đối tượng nào.');
    await none.waitFor();
    await page.getByLabel('Gồm các đơn vị cấp dưới').check();
    await page.getByRole('table', { name: 'Số liệu tăng, giảm' }).getByText('Phạm nhân').waitFor();
    await page.getByText('và các đơn vị cấp dưới vào ngày cuối kỳ, từ').waitFor();
    expect(await serious(page)).toEqual([]);
    expect(faults).toEqual([]);
  });
});
