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
const LONG = 'Khu dân cư số 12, thôn Đồng Bào Thượng Hạ Trung, xã Nguyễn Thượng Hiền '.repeat(6).slice(0, 400);

const amend = (type: string, values: Record<string, unknown>): Promise<unknown> => server.node.do(clerk, 'record.amend', { operationId: server.node.id(), fileId, type, expectedVersion: 0, purpose: 'NHAP_LIEU', values });

/** Twelve months of non-custodial reform of which six were served, then a new crime with two years of prison: two years and two months. Two bans of residence, three years and four. */
beforeAll(async () => {
  server = await testServer();
  browser = await openBrowser();
  clerk = await server.node.actor('nhaplieu');
  const kept = new Set(['person', 'admission']);
  const records = [
    ...PRISONER('Nguyễn Thị Tổng Hợp').filter(({ type }) => kept.has(type)),
    { type: 'penalty', values: { mainPenalty: 'TU_CO_THOI_HAN', term: { years: 2, months: 6, days: 0 }, startDate: '14/03/2022' } },
    { type: 'judgment', values: { judgmentNo: '1/2020/HS-ST', judgmentDate: '10/05/2020', instance: 'SO_THAM' } },
    { type: 'judgment', values: { judgmentNo: '2/2021/HS-ST', judgmentDate: '01/03/2021', instance: 'SO_THAM', earlierServed: { years: 0, months: 6, days: 0 } } },
    { type: 'offence', values: { judgmentNo: '1/2020/HS-ST', article: '134.1', crimeDate: '15/01/2019', penalty: 'CAI_TAO_KHONG_GIAM_GIU', term: { years: 1, months: 0, days: 0 } } },
    { type: 'offence', values: { judgmentNo: '2/2021/HS-ST', article: '173.1', crimeDate: '20/08/2020', term: { years: 2, months: 0, days: 0 } } },
    { type: 'additional_penalty', values: { kind: 'CAM_CU_TRU', term: { years: 3, months: 0, days: 0 }, detail: LONG } },
    { type: 'additional_penalty', values: { kind: 'CAM_CU_TRU', term: { years: 4, months: 0, days: 0 } } },
  ];
  fileId = (await server.node.do<{ fileId: string }>(clerk, 'file.open', { operationId: server.node.id(), subjectKind: 'PHAM_NHAN', fileNo: 'TH-1', purpose: 'NHAP_LIEU', records })).fileId;
});

it('shows what the judgments and the additional penalties come to, what is missing of the court, and what the court decided once it is entered', async () => {
  const { page, faults } = await openPage(browser, server);
  await signInFirst(page, server, 'nhaplieu');
  await page.goto(`${server.base}/files/${fileId}`);
  await page.getByRole('tab', { name: /Mốc thời hạn/ }).click();
  const main = page.getByRole('region', { name: 'Hình phạt chung của các bản án' });
  await main.getByText('02 năm 02 tháng').waitFor();
  expect(await main.innerText()).toContain('ngắn hơn 04 tháng');
  await main.locator('summary').click();
  expect(await main.getByRole('listitem').allInnerTexts()).toEqual(expect.arrayContaining([expect.stringContaining('Đổi 12 tháng cải tạo không giam giữ thành 4 tháng tù')]));
  const ban = page.getByRole('region', { name: 'Hình phạt bổ sung chung: Cấm cư trú' });
  expect(await ban.innerText()).toContain('chưa ghi hình phạt chung');
  expect(await ban.innerText()).toContain('nhiều nhất 05 năm');
  expect(await serious(page)).toEqual([]);
  const shots = process.env['THAHS_SHOTS'];
  if (shots !== undefined) await page.screenshot({ path: `${shots}/combined.png` });
  await amend('additional_penalty', { kind: 'CAM_CU_TRU', term: { years: 4, months: 0, days: 0 }, combined: true });
  await page.reload();
  await page.getByRole('tab', { name: /Mốc thời hạn/ }).click();
  await ban.getByText('04 năm').first().waitFor();
  expect(await ban.innerText()).not.toContain('chưa ghi hình phạt chung');
  if (shots !== undefined) {
    await ban.scrollIntoViewIfNeeded();
    await page.screenshot({ path: `${shots}/combined-decided.png` });
  }
  expect(faults).toEqual([]);
});
