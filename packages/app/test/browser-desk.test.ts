import type { Browser } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import type { DutyBoard } from '@thahs/engine/contract';
import { openBrowser, openPage, serious, signInFirst } from './support/browser.ts';
import { openFile } from './support/sample.ts';
import { testServer } from './support/test-server.ts';
import type { TestServer } from './support/test-server.ts';

let server: TestServer;
let browser: Browser;
beforeAll(async () => {
  server = await testServer();
  browser = await openBrowser();
  const { node } = server;
  const clerk = await node.actor('nhaplieu');
  const fileId = await openFile(node, clerk, { fileNo: 'BAN-1', fullName: 'Cao Văn Trễ' });
  for (const [eventKind, occurredOn, lateReason] of [['TRICH_XUAT', '2026-07-05', 'Mất điện dài ngày'], ['NHAN_TRA_TRICH_XUAT', '2026-07-09', undefined]] as const) {
    await node.do(clerk, 'record.amend', { operationId: node.id(), fileId, type: 'execution_event', expectedVersion: 0, purpose: 'NHAP_LIEU', values: { eventKind, occurredOn }, ...(lateReason === undefined ? {} : { lateReason }) });
  }
});

it('the share entered in time leads a clerk to the late records that it counts; to a reader it is a figure and no link', async () => {
  const { page, faults } = await openPage(browser, server);
  await signInFirst(page, server, 'nhaplieu');
  await page.goto(`${server.base}/desk`);
  await page.getByRole('link', { name: /Nhập đúng hạn trễ 2 sự kiện/ }).click();
  const late = page.getByRole('table', { name: 'Bản ghi nhập trễ' });
  await late.waitFor();
  expect(await late.locator('tbody tr').count()).toBe(2);
  expect(await late.getByText('Mất điện dài ngày').count()).toBe(1);
  expect(await late.getByText('chưa ghi').count()).toBe(1);
  await late.getByRole('link', { name: 'BAN-1' }).first().click();
  await page.getByRole('heading', { name: 'Cao Văn Trễ' }).waitFor();
  const reader = await openPage(browser, server);
  await signInFirst(reader.page, server, 'tracuu');
  await reader.page.goto(`${server.base}/desk`);
  await reader.page.getByText('Nhập đúng hạn').waitFor();
  expect(await reader.page.getByRole('link', { name: /Nhập đúng hạn/ }).count()).toBe(0);
  expect([...faults, ...reader.faults]).toEqual([]);
});

it('the desk says what has to be done next, in the order of the board, and whose paper differs', async () => {
  const { node } = server;
  const clerk = await node.actor('chuyentrach');
  const { rows: [file] } = await node.db.owner((c) => c.query<{ id: string }>(`select file_id as id from file where file_no = 'BAN-1'`));
  await node.do(clerk, 'discrepancy.raise', { operationId: node.id(), fileId: file?.id, recordType: 'person', field: 'birthDate', paper: '21/08/1989', electronic: '12/08/1989', purpose: 'NHAP_LIEU' });
  const { page, faults } = await openPage(browser, server);
  await signInFirst(page, server, 'chuyentrach');
  await page.goto(`${server.base}/desk`);
  const { rows } = await node.do<DutyBoard>(clerk, 'duty.board', { purpose: 'QUAN_LY_GIAM_GIU', limit: 8 });
  expect(rows.length).toBeGreaterThan(0);
  const due = page.getByRole('table', { name: 'Việc đến hạn' }).locator('tbody tr');
  await due.nth(rows.length - 1).waitFor();
  expect(await due.count()).toBe(rows.length);
  for (const [at, row] of rows.entries()) expect(await due.nth(at).innerText()).toMatch(new RegExp(`${row.due.split('-').toReversed().join('/')}.*${row.label.vi}.*${row.name}\\s+${row.fileNo}`, 's'));
  const differing = page.getByRole('region', { name: 'Sai lệch giấy – điện tử' });
  await differing.getByText(/Cao Văn Trễ\s+BAN-1/).waitFor();
  expect(await serious(page)).toEqual([]);
  expect(faults).toEqual([]);
});

it('what waits for a head counts the proposals too, and leads to where both are', async () => {
  const { node } = server;
  const { page, faults } = await openPage(browser, server);
  await signInFirst(page, server, 'chihuy');
  await page.goto(`${server.base}/desk`);
  const waiting = page.locator('.figure', { hasText: 'Chờ xác nhận' });
  await waiting.waitFor();
  expect([await waiting.locator('.figure-value').innerText(), await waiting.getAttribute('href')]).toEqual(['0', '/corrections']);
  await node.do(await node.actor('quantri'), 'account.add', { operationId: node.id(), login: 'la.bui', name: 'Bùi Văn Lạ', rank: '', unitId: 'tg-binh-ha', position: 'INSPECTOR', from: '2026-11-01' });
  await page.reload();
  await page.getByText('0 đính chính, 1 đề nghị').waitFor();
  expect([await waiting.locator('.figure-value').innerText(), await waiting.getAttribute('href')]).toEqual(['1', '#pending']);
  await waiting.click();
  await page.getByRole('region', { name: 'Chờ xác nhận' }).getByText('Bùi Văn Lạ').waitFor();
  expect(await serious(page)).toEqual([]);
  expect(faults).toEqual([]);
});
