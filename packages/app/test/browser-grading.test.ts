import { expect, it } from 'vitest';
import { fits, openBrowser, openPage, serious, signInFirst } from './support/browser.ts';
import { openFile } from './support/sample.ts';
import { testServer } from './support/test-server.ts';

const browser = await openBrowser();

it('shows the months that another facility gave and those that are missing, in English too, and in the file a result takes one line', async () => {
  const server = await testServer();
  const { node } = server;
  const clerk = await node.actor('nhaplieu');
  const fileId = await openFile(node, clerk, { fileNo: 'XL-10', fullName: 'Phan Văn Chuyển' });
  for (const [type, values] of [
    ['placement', { subCamp: 'Phân trại 9', team: 'Đội 10', from: '01/01/2024' }], ['execution_event', { eventKind: 'CHUYEN_DI', occurredOn: '10/06/2026' }], ['execution_event', { eventKind: 'CHUYEN_DEN', occurredOn: '01/07/2026', place: 'Trại giam Số 5' }],
    ['grading', { period: 'THANG', periodEnd: '25/06/2026', grade: 'TOT', ratedBy: 'Trại giam Số 5', decisionNo: '14/QĐ-TG' }], ['grading', { period: 'THANG', periodEnd: '25/08/2026', grade: 'KHA', cancelledOn: '01/09/2026', cancelDecisionNo: '15/QĐ-TG' }],
  ] as const) await node.do(clerk, 'record.amend', { operationId: node.id(), fileId, type, expectedVersion: 0, values, purpose: 'QUAN_LY_GIAM_GIU' });
  const { page, faults } = await openPage(browser, server);
  await signInFirst(page, server, 'chihuy');
  await page.goto(`${server.base}/grading`);
  await page.getByLabel('Một ngày trong kỳ').fill('20/08/2026');
  await page.keyboard.press('Enter');
  await page.locator('#grading-period').click();
  await page.locator('.ant-select-item-option', { hasText: 'Quý' }).click();
  await page.locator('#grading-team').fill('Đội 10');
  await page.locator('.ant-select-item-option', { hasText: 'Đội 10' }).click();
  const row = page.getByRole('row', { name: /Phan Văn Chuyển/ });
  for (const told of ['Chuyển đến ngày 01/07/2026 từ Trại giam Số 5.', 'Tốt (Trại giam Số 5): 25/06', 'Chưa ghi: 25/07, 25/08', 'Mới ghi 1/2 tháng đã xếp loại trong kỳ.']) await row.getByText(told).waitFor();
  await page.getByText('Hội đồng họp và biểu quyết').waitFor();
  expect(await fits(page.getByRole('table', { name: 'Xếp loại chấp hành án' }))).toBe(true);
  expect(await serious(page)).toEqual([]);
  await page.getByRole('button', { name: 'English' }).click();
  for (const told of ['Transferred in on 01/07/2026 from Trại giam Số 5.', 'Good (Trại giam Số 5): 25/06', 'Missing: 25/07, 25/08', 'Only 1 of 2 months rated in the period.']) await row.getByText(told).waitFor();
  await page.getByText('The board meets and votes').waitFor();

  await page.getByRole('button', { name: 'Tiếng Việt' }).click();
  await page.goto(`${server.base}/files/${fileId}?tab=8.2.g`);
  const lines = page.locator('.record-line > summary');
  // The words of code lists come after the records.
  await lines.first().getByText('Tháng', { exact: true }).waitFor();
  expect((await lines.allInnerTexts()).map((text) => text.split(/\s*\n\s*/).slice(0, 3))).toEqual([['Tháng', '25/08/2026', 'Khá'], ['Tháng', '25/06/2026', 'Tốt']]);
  for (const line of await lines.all()) expect((await line.boundingBox())?.height).toBeLessThanOrEqual(34);
  expect(await lines.evaluateAll((all) => all.every((line) => line.scrollWidth <= line.clientWidth))).toBe(true);
  expect(await serious(page)).toEqual([]);
  await lines.last().focus();
  await page.keyboard.press('Enter');
  await page.getByText('Nơi đã xếp loại (nếu là nơi khác)').waitFor();
  expect(faults).toEqual([]);
});
