import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { openBrowser, openPage, serious, signInFirst } from './support/browser.ts';
import { PRISONER } from './support/sample.ts';
import { testServer } from './support/test-server.ts';
import type { TestServer } from './support/test-server.ts';

/* What the file page offers to write: only what the door lets through, by the keyboard alone. */

const GROUP = encodeURIComponent('8.2.g');
const purpose = 'NHAP_LIEU';
let server: TestServer;
let page: Page;
let faults: string[];
let fileId: string;
beforeAll(async () => {
  server = await testServer();
  const { node } = server;
  const clerk = await node.actor('nhaplieu');
  const event = { type: 'execution_event', values: { eventKind: 'KHEN_THUONG', occurredOn: '2024-05-20' } };
  const home = { type: 'residence', values: { kind: 'THUONG_TRU', address: 'Thôn Đông, xã Yên Phụ', from: '2019-01-01' } };
  const named = PRISONER('Nguyễn Hoàng Phương Thảo Nguyên Công Tằng Tôn Nữ Minh Khuê');
  ({ fileId } = await node.do<{ fileId: string }>(clerk, 'file.open', { operationId: node.id(), subjectKind: 'PHAM_NHAN', fileNo: 'GHI-1', purpose, records: [...named, event, home] }));
  ({ page, faults } = await openPage(await openBrowser(), server));
  await signInFirst(page, server, 'nhaplieu');
});

it('kinds to add are one button and a list: events first, narrowed by typing without accents, taken by Enter', async () => {
  await page.goto(`${server.base}/files/${fileId}?tab=${GROUP}`);
  await page.getByRole('button', { name: 'Thêm…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Thêm thông tin' });
  const kinds = dialog.getByRole('listitem');
  expect(await kinds.first().innerText()).toContain('Diễn biến chấp hành án');
  expect(await kinds.count()).toBeGreaterThan(9);
  expect(await serious(page)).toEqual([]);
  await page.keyboard.type('suc khoe');
  await expect.poll(() => kinds.count()).toBe(1);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: /Sức khỏe/ }).waitFor();
  await page.keyboard.press('Escape');
  expect(faults).toEqual([]);
});

it('a fact that is filled leads to its correction, and only what is empty is filled in', async () => {
  await page.goto(`${server.base}/files/${fileId}?tab=${GROUP}`);
  const card = page.getByRole('article').filter({ hasText: 'Khen thưởng' });
  await card.getByRole('button', { name: 'Bổ sung' }).click();
  const dialog = page.getByRole('dialog');
  const kept = dialog.getByRole('region', { name: 'Đã ghi' });
  await kept.getByText('20/05/2024').waitFor();
  expect(await dialog.locator('#amend-occurredOn, #amend-eventKind').count()).toBe(0);
  expect(await serious(page)).toEqual([]);
  await dialog.locator('#amend-decisionNo').fill('7/QĐ-TG');
  await dialog.getByRole('button', { name: 'Ghi vào hồ sơ' }).click();
  await dialog.waitFor({ state: 'detached' });
  await card.getByText('7/QĐ-TG').waitFor();
  await card.getByRole('button', { name: 'Bổ sung' }).click();
  await kept.getByRole('button', { name: 'Đính chính…' }).click();
  await page.locator('#correct-occurredOn').waitFor();
  await page.keyboard.press('Escape');
  // What changes with time is told anew.
  await page.goto(`${server.base}/files/${fileId}?tab=${encodeURIComponent('8.2.b')}`);
  const home = page.getByRole('article').filter({ hasText: 'Thôn Đông' });
  await home.getByRole('button', { name: 'Sửa, bổ sung' }).click();
  expect(await dialog.locator('#amend-address').inputValue()).toBe('Thôn Đông, xã Yên Phụ');
  await page.keyboard.press('Escape');
  expect(faults).toEqual([]);
});

it('a difference shows what the file says of the field, and asks for the paper alone', async () => {
  await page.goto(`${server.base}/files/${fileId}?tab=${GROUP}`);
  await page.getByRole('article').filter({ hasText: 'Khen thưởng' }).getByRole('button', { name: 'Báo sai lệch…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Trường').click();
  await page.getByTitle('Ngày xảy ra', { exact: true }).click();
  await dialog.getByText('20/05/2024').waitFor();
  expect(await dialog.locator('#discrepancy-electronic').count()).toBe(0);
  await dialog.getByLabel('Giấy ghi').fill('21/05/2024');
  expect(await serious(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Gửi báo cáo' }).click();
  await dialog.waitFor({ state: 'detached' });
  const { rows } = await server.node.db.owner((c) => c.query('select field, paper, electronic from discrepancy where file_id = $1', [fileId]));
  expect(rows).toEqual([{ field: 'occurredOn', paper: '21/05/2024', electronic: '2024-05-20' }]);
  expect(faults).toEqual([]);
});

it('the dictionary says of each type what an amendment may overwrite', async () => {
  await page.goto(`${server.base}/dictionary`);
  const type = (name: string) => page.locator('section').filter({ has: page.locator(`#type-${name}`) });
  await type('execution_event').getByText('Cập nhật chỉ điền thêm ô còn trống; thay đổi ô đã có là đính chính.').waitFor();
  await type('residence').getByText('Cập nhật được ghi đè ô đã có').waitFor();
  await type('health').getByText(/ghi đè được “.+”, vì thay đổi theo thời gian/).waitFor();
  expect(faults).toEqual([]);
});
