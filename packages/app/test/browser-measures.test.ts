import type { Browser, Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '@thahs/engine';
import { openBrowser, openPage, serious, signInFirst } from './support/browser.ts';
import { testServer } from './support/test-server.ts';
import type { TestServer } from './support/test-server.ts';

/* The dates of those who serve no prison term, on the screen of the superior who may look at them. */

type Values = Record<string, unknown>;
interface Entry { readonly type: string; readonly values: Values }
let server: TestServer;
let browser: Browser;
let page: Page;
let faults: readonly string[];
beforeAll(async () => {
  server = await testServer();
  browser = await openBrowser();
  ({ page, faults } = await openPage(browser, server));
  await signInFirst(page, server, 'lanhdao');
  await page.evaluate("sessionStorage.setItem('purpose', 'CHI_DAO_CAP_DUOI')");
});

const event = (eventKind: string, occurredOn: string, more: Values = {}): Entry => ({ type: 'execution_event', values: { eventKind, occurredOn, ...more } });
const COMMUNE = { unitId: 'cax-tan-chi', unitKind: 'CONG_AN_XA', scope: ['cax-tan-chi'] };
const SCHOOL = { unitId: 'tgd-hoa-binh-minh', unitKind: 'TRUONG_GIAO_DUONG', scope: ['tgd-hoa-binh-minh'] };

/** A file of another unit as its officer enters it, open at its dates. */
async function shown(unit: Pick<Actor, 'unitId' | 'unitKind' | 'scope'>, subjectKind: string, fileNo: string, records: readonly Entry[]): Promise<void> {
  const { node } = server;
  const officer: Actor = { ...(await node.actor('nhaplieu')), ...unit };
  const person = { type: 'person', values: { fullName: 'Bùi Văn Ban', birthDate: '12/08/2010', sex: 'NAM', nationality: 'VN' } };
  const judgment = { type: 'judgment', values: { judgmentNo: '12/2025/HS-ST', judgmentDate: '07/02/2025', court: 'Tòa án nhân dân tỉnh Bắc Ninh' } };
  const entries = records.filter(({ type }) => type === 'execution_event');
  const { fileId } = await node.do<{ fileId: string }>(officer, 'file.open', { operationId: node.id(), subjectKind, fileNo, purpose: 'NHAP_LIEU', records: [person, judgment, ...records.filter((each) => !entries.includes(each))] });
  if (entries.length > 0) await node.do(officer, 'record.enter-many', { operationId: node.id(), fileId, purpose: 'NHAP_LIEU', entries });
  await page.goto(`${server.base}/files/${fileId}?tab=dates`);
}
/** The day of a date and the steps behind it. */
async function told(name: string): Promise<{ day: string; steps: string[] }> {
  const card = page.getByRole('region', { name, exact: true });
  await card.waitFor();
  await card.locator('summary').first().click();
  await card.getByRole('listitem').first().waitFor();
  return { day: await card.locator('.date-day').innerText(), steps: await card.getByRole('listitem').allInnerTexts() };
}
const step = ({ steps }: { steps: string[] }, part: string): string => steps.find((each) => each.includes(part)) ?? '';

it('non-custodial reform: a day of custody stands for three', async () => {
  // Eighteen months from 10/10/2025, 27 days less.
  await shown(COMMUNE, 'CAI_TAO_KHONG_GIAM_GIU', 'CT-1', [{ type: 'penalty', values: { mainPenalty: 'CAI_TAO_KHONG_GIAM_GIU', term: { years: 1, months: 6, days: 0 }, custodyDays: 9, startDate: '10/10/2025' } }]);
  const end = await told('Hết thời hạn cải tạo không giam giữ');
  expect([end.day, step(end, '27 ngày').includes('Điều 36 khoản 1')]).toEqual(['14/03/2027', true]);
  expect((await told('Đủ thời gian để được xét giảm lần đầu')).day).toBe('14/03/2026');
  expect(await serious(page)).toEqual([]);
});

it('supervision: days away without a permit are not counted, and are drawn', async () => {
  // Three years from 01/03/2025, away for 14 days.
  await shown(COMMUNE, 'QUAN_CHE', 'QC-1', [
    { type: 'additional_penalty', values: { kind: 'QUAN_CHE', term: { years: 3, months: 0, days: 0 }, startDate: '01/03/2025' } },
    event('BAT_DAU_THI_HANH', '01/03/2025'), event('BO_TRON', '01/02/2026'), event('BAT_LAI', '15/02/2026'),
  ]);
  const end = await told('Hết thời hạn quản chế');
  expect([end.day, step(end, '14 ngày').includes('Điều 116 khoản 2')]).toEqual(['15/03/2028', true]);
  expect(await page.locator('.dates-spans').innerText()).toContain('01/02/2026 – 15/02/2026');
  expect(await serious(page)).toEqual([]);
});

it('a residence ban says what has to be entered before its end is known', async () => {
  await shown(COMMUNE, 'CAM_CU_TRU', 'CC-1', [{ type: 'additional_penalty', values: { kind: 'CAM_CU_TRU', startDate: '01/03/2025' } }]);
  const end = page.getByRole('region', { name: 'Hết thời hạn cấm cư trú' });
  await end.getByText('Hình phạt bổ sung chưa có thời hạn').waitFor();
  expect(await end.locator('.date-day').innerText()).not.toMatch(/\d/);
  expect(await serious(page)).toEqual([]);
});

it('a reformatory school: a flight is not counted, half of the time opens the review', async () => {
  // Two years from 05/05/2025 and 22 days at large; half of it is 05/05/2026, and the flight came before.
  await shown(SCHOOL, 'HOC_SINH_TRUONG_GIAO_DUONG', 'GD-1', [
    { type: 'penalty', values: { mainPenalty: 'TRUONG_GIAO_DUONG', term: { years: 2, months: 0, days: 0 }, startDate: '05/05/2025' } },
    event('TIEP_NHAN', '05/05/2025'), event('BO_TRON', '10/01/2026'), event('BAT_LAI', '01/02/2026'),
  ]);
  const end = await told('Hết thời hạn chấp hành tại trường giáo dưỡng');
  expect([end.day, step(end, '22 ngày').includes('Điều 144 khoản 3')]).toEqual(['27/05/2027', true]);
  expect((await told('Đủ thời gian để được xét chấm dứt trước thời hạn')).day).toBe('27/05/2026');
  // The same card in English, its steps still open.
  await page.getByRole('button', { name: /English/ }).click();
  expect(await page.getByRole('region', { name: 'End of the reformatory measure' }).locator('.date-day').innerText()).toBe('27/05/2027');
  expect(await serious(page)).toEqual([]);
  expect(faults).toEqual([]);
});
