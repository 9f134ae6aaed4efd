import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '@thahs/engine';
import { openBrowser, openPage, serious, signInFirst } from './support/browser.ts';
import { PRISONER } from './support/sample.ts';
import { testServer } from './support/test-server.ts';
import type { TestServer } from './support/test-server.ts';

let server: TestServer;
let browser: Browser;
let clerk: Actor;
let fileId: string;
beforeAll(async () => {
  server = await testServer();
  browser = await openBrowser();
  const { node } = server;
  clerk = await node.actor('nhaplieu');
  const records = PRISONER('Nguyễn Văn Hạn').map((each) => (each.type === 'penalty' ? { type: 'penalty', values: { ...each.values, startDate: '14/03/2022', termEnd: '10/05/2031' } } : each));
  fileId = (await node.do<{ fileId: string }>(clerk, 'file.open', { operationId: node.id(), subjectKind: 'PHAM_NHAN', fileNo: 'HAN-1', purpose: 'NHAP_LIEU', records })).fileId;
  const long = records.map((each) => (each.type === 'person' ? { type: 'person', values: { ...each.values, fullName: `Ho${'àngkhánh'.repeat(14)}` } } : each));
  await node.do(clerk, 'file.open', { operationId: node.id(), subjectKind: 'PHAM_NHAN', fileNo: `HAN-${'0'.repeat(50)}2`, purpose: 'NHAP_LIEU', records: long });
  for (const values of [
    { eventKind: 'TAM_DINH_CHI', occurredOn: '01/06/2024', decisionNo: '07/2024/QĐ-CA' }, { eventKind: 'BAN_GIAO', occurredOn: '05/06/2024' }, { eventKind: 'HUY_TAM_DINH_CHI', occurredOn: '05/12/2024' },
    { eventKind: 'GIAM', occurredOn: '10/02/2026', months: 4, decisionNo: '19/2026/QĐ-CA' },
  ]) await node.do(clerk, 'record.amend', { operationId: node.id(), fileId, type: 'execution_event', expectedVersion: 0, purpose: 'NHAP_LIEU', values });
});

it('explains a date step by step, with the difference from the paper, and shows what one more reduction would move', async () => {
  const { page, faults } = await openPage(browser, server);
  await signInFirst(page, server, 'nhaplieu');
  await page.goto(`${server.base}/files/${fileId}`);
  await page.getByRole('button', { name: /^Vì sao Hết hạn/ }).click();
  const end = page.getByRole('region', { name: 'Hết hạn chấp hành án phạt tù' });
  await end.getByText('Tính được muộn hơn giấy tờ 3 ngày').waitFor();
  expect(await end.locator('.date-day').innerText()).toBe('10/05/2031');
  // By keyboard: the summary opens its steps.
  await end.locator('summary').focus();
  await page.keyboard.press('Enter');
  const steps = end.getByRole('listitem');
  await steps.first().waitFor();
  const told = await steps.allInnerTexts();
  expect(told.find((step) => step.includes('183 ngày'))).toContain('Điều 68 khoản 2');
  expect(told.find((step) => step.includes('− 04 tháng'))).toContain('số 19/2026/QĐ-CA ngày 10/02/2026');
  expect(await page.locator('.dates-spans').innerText()).toContain('05/06/2024 – 05/12/2024, không tính');
  expect(await serious(page)).toEqual([]);
  await page.getByLabel('Ngày', { exact: true }).fill('02/09/2026');
  await page.getByLabel('Số tháng').fill('2');
  await page.getByLabel('Số ngày').fill('3');
  await page.keyboard.press('Enter');
  const row = page.getByRole('row', { name: /Hết hạn chấp hành án phạt tù/ });
  await row.waitFor();
  expect(await row.innerText()).toContain('10/03/2031');
  expect(await row.innerText()).toContain('sớm hơn 64 ngày');
  expect(await serious(page)).toEqual([]);
  const shots = process.env['THAHS_SHOTS'];
  if (shots !== undefined) {
    await page.screenshot({ path: `${shots}/dates-what-if.png` });
    await page.getByRole('tab', { name: /Mốc thời hạn/ }).click();
    await page.locator('.file-main').evaluate((main) => main.scrollTo(0, 0));
    await page.screenshot({ path: `${shots}/dates.png` });
  }
  await end.getByRole('button', { name: 'Lưu phép tính' }).click();
  await end.getByText('Đã lưu phép tính.').waitFor();
  await page.getByRole('button', { name: 'Xem phép tính đã lưu' }).click();
  await page.getByText('Kết quả như cũ').waitFor();
  await end.getByRole('button', { name: /^Ấn định theo quyết định/ }).click();
  const dialog = page.getByRole('dialog');
  for (const [name, text] of [['Ngày được ấn định', '12/05/2031'], ['Số quyết định', '19/2026/QĐ-CA'], ['Ngày quyết định', '10/02/2026'], ['Nơi ban hành', 'TAND tỉnh Bắc Ninh'], ['Lý do', 'Quyết định giảm ấn định ngày']] as const) await dialog.getByLabel(name, { exact: true }).fill(text);
  expect(await serious(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Gửi đính chính' }).click();
  await dialog.getByText('chờ người thứ hai xác nhận').waitFor();
  await page.keyboard.press('Escape');
  expect(await end.locator('.date-day').innerText()).toBe('10/05/2031');
  if (shots !== undefined) await page.screenshot({ path: `${shots}/dates-acts.png` });
  await page.goto(`${server.base}/differences`);
  const difference = page.getByRole('row', { name: /HAN-1/ });
  await difference.waitFor();
  const [table, panel] = await Promise.all([page.getByRole('table').boundingBox(), page.locator('.panel').boundingBox()]);
  expect((table?.x ?? 0) + (table?.width ?? Infinity)).toBeLessThanOrEqual((panel?.x ?? 0) + (panel?.width ?? 0));
  expect(await difference.innerText()).toMatch(/10\/05\/2031\s+13\/05\/2031\s+muộn hơn 3 ngày/);
  expect(await serious(page)).toEqual([]);
  if (shots !== undefined) await page.screenshot({ path: `${shots}/differences.png` });
  await difference.getByRole('link', { name: 'HAN-1' }).click();
  await page.getByRole('region', { name: 'Hết hạn chấp hành án phạt tù' }).waitFor();
  await page.getByRole('button', { name: /English/ }).click();
  await page.getByRole('region', { name: 'End of the prison term' }).getByText('Calculated 3 days later than on paper').waitFor();
  const english = page.getByRole('region', { name: 'End of the prison term' });
  await english.locator('summary').click();
  await english.getByText('The term of 108 months is added').waitFor();
  expect(await english.locator('.date-step-head').allInnerTexts()).toEqual(expect.not.arrayContaining([expect.stringMatching(/[ăđơưạảấầậắểễệịọốộớợụứừự]/iu)]));
  expect(await english.getByText('183 days of the suspension').innerText()).toContain('from 05/06/2024 until before 05/12/2024');
  expect(await serious(page)).toEqual([]);
  if (shots !== undefined) await page.screenshot({ path: `${shots}/dates-english.png` });
  expect(faults).toEqual([]);
});

it('takes the differences out as a numbered copy, each file of it a look', async () => {
  const { page, faults } = await openPage(browser, server);
  await signInFirst(page, server, 'chihuy');
  await page.goto(`${server.base}/differences`);
  await page.getByRole('row', { name: /HAN-1/ }).waitFor();
  await page.getByRole('button', { name: 'Xuất bảng tính…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Văn bản (.csv)').click();
  const saving = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Xuất', exact: true }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toMatch(/-ban-1\.csv$/);
  const lines = (await readFile(await saved.path(), 'utf8')).split(/\r?\n/);
  // The end on paper, the calculated one and the days between.
  expect(lines.find((line) => line.includes('HAN-1'))).toMatch(/Nguyễn Văn Hạn.*10\/05\/2031.*13\/05\/2031.*3/);
  await dialog.waitFor({ state: 'detached' });
  const { looks } = await server.node.do<{ looks: { act: string }[] }>(await server.node.actor('chihuy'), 'file.looks', { fileId, purpose: 'QUAN_LY_GIAM_GIU' });
  expect(looks.map(({ act }) => act)).toContain('differences.export');
  expect(faults).toEqual([]);
});
