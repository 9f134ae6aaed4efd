import { beforeAll, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { openBrowser, openPage, serious, signInFirst } from './support/browser.ts';
import { PRISONER } from './support/sample.ts';
import { testServer } from './support/test-server.ts';
import type { TestServer } from './support/test-server.ts';

/* What leaves the printer: the dates with the way to each as a numbered copy, the figures as a paper, and of any other screen only where to print from. */

let server: TestServer;
let fileId: string;
let page: Page;
let faults: string[];
beforeAll(async () => {
  server = await testServer();
  const { node } = server;
  const clerk = await node.actor('nhaplieu');
  const records = PRISONER('Nguyễn Văn Giấy').map((each) => (each.type === 'penalty' ? { type: 'penalty', values: { ...each.values, startDate: '14/03/2022', termEnd: '10/03/2031' } } : each));
  fileId = (await node.do<{ fileId: string }>(clerk, 'file.open', { operationId: node.id(), subjectKind: 'PHAM_NHAN', fileNo: 'GIAY-1', purpose: 'NHAP_LIEU', records })).fileId;
  await node.do(clerk, 'record.amend', { operationId: node.id(), fileId, type: 'execution_event', expectedVersion: 0, purpose: 'NHAP_LIEU', values: { eventKind: 'GIAM', occurredOn: '02/09/2025', months: 4, decisionNo: '19/2025/QĐ-TA', decisionDate: '28/08/2025' } });
  ({ page, faults } = await openPage(await openBrowser(), server));
  await signInFirst(page, server, 'nhaplieu');
});

it('the dates of a file are printed with every step, as a copy with its number', async () => {
  await page.goto(`${server.base}/files/${fileId}/print`);
  await page.getByRole('combobox', { name: 'Bản cần in' }).click();
  await page.locator('.ant-select-item-option', { hasText: 'Bảng tính mốc thời hạn' }).click();
  await page.getByRole('button', { name: 'Lập bản in' }).click();
  const paper = page.getByRole('article');
  await paper.getByRole('heading', { name: 'BẢNG TÍNH MỐC THỜI HẠN' }).waitFor();
  await page.emulateMedia({ media: 'print' });
  const text = await paper.innerText();
  // Nine years from 14/03/2022 less four months; the paper says another day, which counts.
  expect(text).toContain('Hết hạn chấp hành án phạt tù: 10/03/2031');
  expect(text).toContain('Theo giấy tờ: 10/03/2031. Tính được: 14/11/2030. Tính được sớm hơn giấy tờ 116 ngày');
  expect(text).toMatch(/Giảm 4 tháng\s+− 04 tháng/);
  expect(text).toContain('số 19/2025/QĐ-TA ngày 28/08/2025');
  expect(text).toMatch(/Bản số 1 · Mã kiểm tra: [0-9A-F]{4}-/);
  await page.emulateMedia({ media: 'screen' });
  expect(await serious(page)).toEqual([]);
  const { rows } = await server.node.db.owner((client) => client.query<{ body: { form: string; copyNumber: number; dates: string[][] } }>(`select b.body::json body from journal_entry e join journal_body b on b.entry_id = e.id where e.act = 'file.print'`));
  expect(rows.map(({ body }) => [body.form, body.copyNumber, body.dates.find(([code]) => code === 'PRISON_END')])).toEqual([['dates', 1, ['PRISON_END', '2031-03-10', '2030-11-14']]]);
  expect(faults).toEqual([]);
});

it('a screen is no paper: printed, it says where to print from and shows nothing of the file', async () => {
  for (const path of [`/files/${fileId}`, `/files/${fileId}?tab=dates`, '/search', '/desk', '/counts']) {
    await page.goto(`${server.base}${path}`);
    await page.locator('.work :is(h1, h2)').first().waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByText('Màn hình không phải bản in').isVisible(), path).toBe(true);
    expect(await page.locator('.work').isVisible(), path).toBe(false);
    await page.emulateMedia({ media: 'screen' });
  }
  expect(faults).toEqual([]);
});

it('the figures are printed as a paper that fits its sheet, and Esc leads back', async () => {
  await page.goto(`${server.base}/counts`);
  await page.getByRole('button', { name: 'In số liệu…' }).click();
  await page.getByRole('heading', { name: 'SỐ LIỆU TĂNG, GIẢM NGƯỜI CHẤP HÀNH ÁN' }).waitFor();
  expect(await serious(page)).toEqual([]);
  await page.emulateMedia({ media: 'print' });
  const fits = await page.locator('.counts-table').evaluate((table) => table.getBoundingClientRect().width <= (table.closest('.paper') as HTMLElement).getBoundingClientRect().width + 1 && [...table.querySelectorAll('th')].every((head) => head.scrollWidth <= head.clientWidth + 1));
  expect(fits).toBe(true);
  await page.emulateMedia({ media: 'screen' });
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'In số liệu…' }).waitFor();
  expect(faults).toEqual([]);
});
