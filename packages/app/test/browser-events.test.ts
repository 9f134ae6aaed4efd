import { beforeAll, expect, it } from 'vitest';
import { openBrowser, openPage, serious, signInFirst } from './support/browser.ts';
import type { Seen } from './support/browser.ts';
import { openFile } from './support/sample.ts';
import { testServer } from './support/test-server.ts';
import type { TestServer } from './support/test-server.ts';

const PURPOSE = 'NHAP_LIEU';
let server: TestServer;
let seen: Seen;
beforeAll(async () => {
  server = await testServer();
  seen = await openPage(await openBrowser(), server);
  await signInFirst(seen.page, server, 'nhaplieu');
});

async function fileWith(fileNo: string, ...events: Record<string, string>[]): Promise<string> {
  const { node } = server;
  const clerk = await node.actor('nhaplieu');
  const fileId = await openFile(node, clerk, { fileNo, fullName: 'Nguyễn Văn Đôi' });
  await node.do(clerk, 'record.enter-many', { operationId: node.id(), fileId, purpose: PURPOSE, entries: events.map((values) => ({ type: 'execution_event', values })) });
  return fileId;
}

async function daysOf(fileId: string): Promise<string[]> {
  const { records } = await server.node.do<{ records: { type: string; values: Record<string, unknown> }[] }>(await server.node.actor('nhaplieu'), 'file.read', { fileId, purpose: PURPOSE });
  return records.filter(({ type }) => type === 'execution_event').map(({ values }) => String(values['occurredOn'])).toSorted((a, b) => a.localeCompare(b));
}

it('of records corrected together what stood before is struck through beside each', async () => {
  const fileId = await fileWith('DOI-1', { eventKind: 'TAM_DINH_CHI', occurredOn: '01/03/2024' }, { eventKind: 'HUY_TAM_DINH_CHI', occurredOn: '01/06/2024' });
  const { page, faults } = seen;
  await page.goto(`${server.base}/files/${fileId}?tab=8.2.g`);
  await page.getByRole('article').filter({ hasText: '01/03/2024' }).getByRole('button', { name: 'Đính chính' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/^Ngày xảy ra/).fill('01/03/2025');
  await dialog.getByLabel('Lý do đính chính', { exact: true }).fill('Nhập nhầm năm');
  await dialog.getByRole('button', { name: 'Gửi đính chính' }).click();
  await dialog.getByRole('checkbox', { name: /01\/06\/2024/ }).check();
  const second = dialog.getByRole('region', { name: /01\/06\/2024/ });
  await second.getByLabel(/^Ngày xảy ra/).fill('01/06/2025');
  expect(await dialog.locator('s').allInnerTexts()).toEqual(['01/03/2024', '01/06/2024']);
  expect(await second.locator('s').allInnerTexts()).toEqual(['01/06/2024']);
  expect(await serious(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Gửi đính chính' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(await daysOf(fileId)).toEqual(['2025-03-01', '2025-06-01']);
  expect(faults).toEqual([]);
});

it('an event is said to stand in the file already only while its decision may be the same', async () => {
  const fileId = await fileWith('LAP-1', { eventKind: 'KHEN_THUONG', occurredOn: '20/05/2024', decisionNo: '12/QĐ-TG' });
  const { page, faults } = seen;
  await page.goto(`${server.base}/files/${fileId}`);
  await page.getByRole('button', { name: 'Ghi sự kiện' }).click();
  const dialog = page.getByRole('dialog');
  const said = dialog.getByText('Hồ sơ đã có “Khen thưởng”', { exact: false });
  await dialog.getByLabel(/^Ngày xảy ra/).fill('20/05/2024');
  await page.keyboard.press('Tab');
  await dialog.getByLabel(/^Loại diễn biến/).click();
  await page.keyboard.type('Khen thưởng');
  await page.getByTitle('Khen thưởng', { exact: true }).last().click();
  await said.waitFor();
  const number = dialog.getByLabel(/^Số quyết định/);
  await number.fill('13/QĐ-TG');
  await said.waitFor({ state: 'detached' });
  await number.fill('12/qđ-tg');
  await said.waitFor();
  expect(faults).toEqual([]);
});

it('Ctrl+Enter over an open list neither takes the highlighted kind nor sends the form', async () => {
  const fileId = await fileWith('DANH-SACH-1', { eventKind: 'KHEN_THUONG', occurredOn: '20/05/2024' });
  const { page, faults } = seen;
  await page.goto(`${server.base}/files/${fileId}`);
  await page.getByRole('button', { name: 'Ghi sự kiện' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/^Ngày xảy ra/).fill('01/10/2026');
  await dialog.getByLabel(/^Loại diễn biến/).click();
  const open = dialog.locator('[role="combobox"][aria-expanded="true"]');
  await open.waitFor();
  await page.keyboard.press('ArrowDown');
  let sent = 0;
  page.on('request', (request) => { if (/record\.(amend|enter-many)$/.test(request.url())) sent += 1; });
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('Escape');
  await open.waitFor({ state: 'detached' });
  expect(await dialog.locator('.form-row', { hasText: 'Loại diễn biến' }).locator('.ant-select-content').innerText()).not.toMatch(/Tiếp nhận|Trích xuất|Khen thưởng/);
  // The keys belong to the form again.
  await dialog.getByLabel(/^Ngày xảy ra/).focus();
  await page.keyboard.press('Control+Enter');
  await dialog.locator('.notice-red').waitFor();
  expect([sent, await daysOf(fileId)]).toEqual([1, ['2024-05-20']]);
  expect(faults).toEqual([]);
});
