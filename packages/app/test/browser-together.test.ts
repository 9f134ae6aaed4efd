import { expect, it } from 'vitest';
import type { Actor } from '@thahs/engine';
import { openBrowser, openPage, serious, signInFirst } from './support/browser.ts';
import { PRISONER } from './support/sample.ts';
import { testServer } from './support/test-server.ts';

/* A flight that was entered a year too early: both of its days are asked for as one, and the head decides with the end of the term in sight. */

const purpose = 'NHAP_LIEU';
interface Shown { recordId: string; version: number; values: Record<string, unknown> }

it('what is corrected together stands before the second person whole, with the days that move, and is accepted whole', async () => {
  const server = await testServer();
  const { node, base } = server;
  const clerk: Actor = await node.actor('nhaplieu');
  const records = PRISONER('Nguyễn Hoàng Phương Thảo Nguyên Công Tằng Tôn Nữ').map((each) => (each.type === 'penalty' ? { ...each, values: { ...each.values, startDate: '2022-03-14', termEnd: null } } : each));
  const { fileId } = await node.do<{ fileId: string }>(clerk, 'file.open', { operationId: node.id(), subjectKind: 'PHAM_NHAN', fileNo: 'DCC-1', purpose, records });
  const event = (eventKind: string, occurredOn: string) => ({ type: 'execution_event', values: { eventKind, occurredOn } });
  await node.do(clerk, 'record.enter-many', { operationId: node.id(), fileId, purpose, entries: [event('BO_TRON', '2024-02-01'), event('BAT_LAI', '2024-05-01')] });
  const browser = await openBrowser();
  const asking = await openPage(browser, server);
  await signInFirst(asking.page, server, 'nhaplieu');
  await asking.page.goto(`${base}/files/${fileId}`);
  await asking.page.getByRole('button', { name: 'Đính chính…' }).click();
  const dialog = asking.page.getByRole('dialog');
  await dialog.getByRole('button', { name: /01\/02\/2024/ }).click();
  await dialog.locator('#correct-occurredOn').fill('01/02/2025');
  await dialog.locator('#correction-reason').fill('Nhập nhầm năm');
  await dialog.getByRole('button', { name: 'Gửi đính chính' }).click();
  await dialog.getByRole('checkbox', { name: /01\/05\/2024/ }).check();
  await dialog.getByRole('region', { name: /01\/05\/2024/ }).getByLabel(/^Ngày xảy ra/).fill('11/02/2025');
  await dialog.getByRole('button', { name: 'Gửi đính chính' }).click();
  await dialog.getByText(/người thứ hai/).first().waitFor();
  // Whoever opens the file meanwhile sees that its days may move: at its head, and at both events.
  await asking.page.goto(`${base}/files/${fileId}`);
  await asking.page.getByRole('heading', { level: 1 }).getByText('1 đính chính chờ xác nhận').waitFor();
  for (const day of ['01/02/2024', '01/05/2024']) await asking.page.locator('.event', { hasText: day }).getByText('1 đính chính chờ xác nhận').waitFor();
  const deciding = await openPage(browser, server);
  const { page } = deciding;
  await signInFirst(page, server, 'chihuy');
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(`${base}/corrections`);
  await page.getByText('2 bản ghi, duyệt hoặc trả lại cùng một lúc').waitFor();
  const row = (name: RegExp) => page.getByRole('row', { name });
  await page.getByText('Bỏ trốn').waitFor();
  await row(/01\/02\/2024.*01\/02\/2025/).waitFor();
  await row(/01\/05\/2024.*11\/02\/2025/).waitFor();
  // Nine years from 14/03/2022 with ninety days at large, and with ten.
  await row(/12\/06\/2031.*24\/03\/2031/).waitFor();
  expect(await serious(page)).toEqual([]);
  await page.getByRole('button', { name: 'Chấp nhận' }).click();
  await page.getByText('Không có đính chính nào chờ xác nhận.').waitFor();
  const days = (await node.do<{ records: Shown[] }>(clerk, 'file.read', { fileId, purpose })).records.flatMap(({ values, version }) => (values['eventKind'] === undefined ? [] : [`${String(values['occurredOn'])} ${version}`]));
  expect(days.toSorted()).toEqual(['2025-02-01 2', '2025-02-11 2']);
  expect([...asking.faults, ...deciding.faults]).toEqual([]);
});
