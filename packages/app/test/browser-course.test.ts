import type { Browser } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { openBrowser, openPage, serious, signInFirst } from './support/browser.ts';
import { printed } from './support/printed.ts';
import { openFile } from './support/sample.ts';
import { testServer } from './support/test-server.ts';
import type { TestServer } from './support/test-server.ts';

let server: TestServer;
let browser: Browser;
/** The entry officer, signed in. */
let atDesk: Awaited<ReturnType<typeof openPage>>;
beforeAll(async () => {
  server = await testServer();
  browser = await openBrowser();
  atDesk = await openPage(browser, server);
  await signInFirst(atDesk.page, server, 'nhaplieu');
});

it('the form of a new event offers what may follow first, says at the others why not, and judges the day before it is saved', async () => {
  const { node } = server;
  const clerk = await node.actor('nhaplieu');
  const fileId = await openFile(node, clerk, { fileNo: 'DB-1', fullName: 'Nguyễn Văn Trình' });
  await node.do(clerk, 'record.amend', { operationId: node.id(), fileId, type: 'execution_event', expectedVersion: 0, purpose: 'NHAP_LIEU', values: { eventKind: 'TRICH_XUAT', occurredOn: '10/10/2026' } });
  const { page, faults } = atDesk;
  await page.goto(`${server.base}/files/${fileId}`);
  await page.getByRole('button', { name: 'Ghi sự kiện' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/^Loại diễn biến/).first().click();
  const option = (name: string) => page.getByTitle(name, { exact: true });
  await page.keyboard.type('trich xuat');
  await option('Nhận lại sau trích xuất').waitFor();
  const closed = option('Trích xuất');
  expect(await closed.innerText()).toContain('người này đang được trích xuất; ghi nhận lại sau trích xuất trước');
  const [openAt, closedAt] = await Promise.all([option('Nhận lại sau trích xuất').boundingBox(), closed.boundingBox()]);
  expect(openAt!.y).toBeLessThan(closedAt!.y);
  expect(await serious(page)).toEqual([]);
  await option('Nhận lại sau trích xuất').click();
  await dialog.getByLabel(/^Ngày xảy ra/).fill('01/10/2026');
  await page.keyboard.press('Tab');
  await dialog.getByText('người này không đang được trích xuất').waitFor();
  await dialog.getByLabel(/^Ngày xảy ra/).fill('20/10/2026');
  await page.keyboard.press('Tab');
  await dialog.getByText('người này không đang được trích xuất').waitFor({ state: 'detached' });
  await dialog.getByRole('button', { name: 'Ghi vào hồ sơ' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect((await node.do<{ status: string }>(clerk, 'file.read', { fileId, purpose: 'NHAP_LIEU' })).status).toBe('DANG_CHAP_HANH');
  expect(faults).toEqual([]);
});

it('a pair that only makes sense together is entered late in one act', async () => {
  const { node } = server;
  const clerk = await node.actor('nhaplieu');
  const fileId = await openFile(node, clerk, { fileNo: 'DB-3', fullName: 'Nguyễn Văn Đôi' });
  await node.do(clerk, 'record.amend', { operationId: node.id(), fileId, type: 'execution_event', expectedVersion: 0, purpose: 'NHAP_LIEU', values: { eventKind: 'KHEN_THUONG', occurredOn: '20/05/2024' } });
  const { page, faults } = atDesk;
  await page.goto(`${server.base}/files/${fileId}`);
  await page.getByRole('button', { name: 'Ghi sự kiện' }).click();
  const dialog = page.getByRole('dialog');
  const typeIn = async (at: number, day: string, kind: string): Promise<void> => {
    await dialog.getByLabel(/^Ngày xảy ra/).nth(at).fill(day);
    await page.keyboard.press('Tab');
    await dialog.getByLabel(/^Loại diễn biến/).nth(at).click();
    await page.keyboard.type(kind);
    await page.getByTitle(kind, { exact: true }).last().click();
  };
  await typeIn(0, '01/03/2024', 'Chuyển đi nơi khác');
  await dialog.getByText('“Khen thưởng” ngày 20/05/2024 đã ghi trong hồ sơ không còn đúng trình tự').waitFor();
  await dialog.getByRole('button', { name: 'Ghi cùng diễn biến đi kèm' }).click();
  await typeIn(1, '05/03/2024', 'Từ nơi khác chuyển đến');
  await dialog.getByText('không còn đúng trình tự').first().waitFor({ state: 'detached' });
  expect(await serious(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Ghi vào hồ sơ' }).click();
  await dialog.waitFor({ state: 'detached' });
  const read = await node.do<{ status: string; records: { type: string; values: Record<string, unknown> }[] }>(clerk, 'file.read', { fileId, purpose: 'NHAP_LIEU' });
  expect(read.status).toBe('DANG_CHAP_HANH');
  expect(read.records.filter(({ type }) => type === 'execution_event').map(({ values }) => String(values['eventKind'])).toSorted((a, b) => a.localeCompare(b))).toEqual(['CHUYEN_DEN', 'CHUYEN_DI', 'KHEN_THUONG']);
  expect(faults).toEqual([]);
});

it('both registers of a file are seen before they are printed, and printed as numbered copies', async () => {
  const { node } = server;
  const clerk = await node.actor('nhaplieu');
  const fileId = await openFile(node, clerk, { fileNo: 'DB-2', fullName: 'Nguyễn Văn Sổ' });
  // So many lines that the register of 27 columns goes over the foot of its first sheet.
  const happened = [['TAM_DINH_CHI', '2024-06-01'], ['BAN_GIAO', '2024-06-05'], ['HUY_TAM_DINH_CHI', '2024-11-28'], ['TIEP_NHAN', '2024-12-01'], ['BO_TRON', '2025-02-01'], ['TRUY_NA', '2025-02-02'], ['BAT_LAI', '2025-03-01'], ['TIEP_NHAN', '2025-03-02']] as const;
  const papers = (day: string) => ({ decisionNo: '17/2024/QĐ-CA', decisionDate: day, issuer: 'Tòa án nhân dân tỉnh Hà Nam Ninh (mẫu)' });
  await node.do(clerk, 'record.enter-many', { operationId: node.id(), fileId, purpose: 'NHAP_LIEU', lateReason: 'Bản giấy đến muộn', entries: happened.map(([eventKind, occurredOn]) => ({ type: 'execution_event', values: { eventKind, occurredOn, ...papers(occurredOn) } })) });
  const { page, faults } = await openPage(browser, server);
  await signInFirst(page, server, 'chuyentrach');
  for (const [form, heading, rows] of [['Sổ kiểm sát thi hành án phạt tù (27 cột)', 'SỔ KIỂM SÁT THI HÀNH ÁN PHẠT TÙ', 27], ['Phiếu theo dõi (13 mục)', 'PHIẾU THEO DÕI', 13]] as const) {
    await page.goto(`${server.base}/files/${fileId}/print`);
    await page.getByLabel('Bản cần in').click();
    await page.getByTitle(form).last().click();
    await page.locator('.paper tr').nth(rows - 1).waitFor();
    expect(await serious(page)).toEqual([]);
    await page.getByRole('button', { name: 'Lập bản in' }).click();
    await page.locator('.paper h1', { hasText: heading }).waitFor();
    expect(await page.locator('.paper-table tr').count()).toBe(rows);
    expect(await page.locator('.paper-foot').innerText()).toMatch(/Bản số [12] · Mã kiểm tra: [0-9A-F]{4}-/);
    // No page that holds the head alone, or the foot alone; no row that the foot of a page covers.
    expect(await printed(page)).toEqual({ sheets: rows === 27 ? 2 : 1, rows, underFoot: 0 });
  }
  expect(faults).toEqual([]);
});

it('a correction that the rest of the file stands against is sent together with that of the event that belongs to it', async () => {
  const { node } = server;
  const clerk = await node.actor('nhaplieu');
  const fileId = await openFile(node, clerk, { fileNo: 'DB-DOI', fullName: 'Đặng Văn Đôi' });
  const entries = [['TAM_DINH_CHI', '2024-03-01'], ['HUY_TAM_DINH_CHI', '2024-06-01']].map(([eventKind, occurredOn]) => ({ type: 'execution_event', values: { eventKind, occurredOn } }));
  await node.do(clerk, 'record.enter-many', { operationId: node.id(), fileId, purpose: 'NHAP_LIEU', entries });
  const { page, faults } = atDesk;
  await page.goto(`${server.base}/files/${fileId}`);
  await page.getByRole('button', { name: 'Đính chính…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /01\/03\/2024/ }).click();
  await dialog.locator('#correct-occurredOn').fill('01/03/2025');
  await dialog.locator('#correction-reason').fill('Nhập nhầm năm');
  await dialog.getByRole('button', { name: 'Gửi đính chính' }).click();
  await dialog.getByText('Nếu diễn biến đi kèm cũng sai, đính chính cùng lúc.').waitFor();
  await dialog.getByRole('checkbox', { name: /01\/06\/2024/ }).check();
  await dialog.getByRole('region', { name: /01\/06\/2024/ }).getByLabel(/^Ngày xảy ra/).fill('01/06/2025');
  await page.setViewportSize({ width: 1366, height: 768 });
  expect(await serious(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Gửi đính chính' }).click();
  await dialog.waitFor({ state: 'hidden' });
  const { rows } = await node.db.owner((c) => c.query(`select content ->> 'occurredOn' as day, version from record where file_id = $1 and type = 'execution_event' order by day`, [fileId]));
  expect(rows).toEqual([{ day: '2025-03-01', version: 2 }, { day: '2025-06-01', version: 2 }]);
  expect(faults).toEqual([]);
});
