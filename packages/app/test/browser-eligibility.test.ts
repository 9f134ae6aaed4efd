import type { Browser } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import type { EligibilityList } from '@thahs/engine/contract';
import { addDays, vietnamDate } from '@thahs/engine/kernel';
import { fits, openBrowser, openPage, serious, signInFirst } from './support/browser.ts';
import { testServer } from './support/test-server.ts';
import type { TestServer } from './support/test-server.ts';

const PURPOSE = 'QUAN_LY_GIAM_GIU';
const today = vietnamDate(Date.now());
const shown = (day: string): string => day.split('-').toReversed().join('/');
/** The last closed grading quarter by today (NĐ 133/2020 Điều 18.1.c). */
const LAST_RATING = [Number(today.slice(0, 4)), Number(today.slice(0, 4)) - 1].flatMap((year) => ['11-25', '08-25', '05-25', '02-25'].map((day) => `${year}-${day}`)).find((day) => day <= today) ?? '';
let server: TestServer;
let browser: Browser;

const open = async (fileNo: string, fullName: string, graded: boolean): Promise<void> => {
  const { node } = server;
  await node.do(await node.actor('nhaplieu'), 'file.open', {
    operationId: node.id(), subjectKind: 'PHAM_NHAN', fileNo, purpose: 'NHAP_LIEU', records: [
      { type: 'person', values: { fullName, birthDate: '12/08/1989', sex: 'NAM', nationality: 'VN' } }, { type: 'offence', values: { article: '173.2' } },
      { type: 'penalty', values: { mainPenalty: 'TU_CO_THOI_HAN', term: { years: 6, months: 0, days: 0 }, startDate: shown(addDays(today, -900)) } }, { type: 'admission', values: { admittedOn: shown(addDays(today, -800)) } },
      { type: 'civil_obligation', values: { kind: 'AN_PHI_HINH_SU', status: 'XONG' } },
      ...(graded ? [{ type: 'grading', values: { period: 'QUY', periodEnd: shown(LAST_RATING), grade: 'KHA' } }] : []),
    ],
  });
};

beforeAll(async () => {
  server = await testServer();
  await open('XB-1', 'Nguyễn Văn Đủ', true);
  await open('XB-2', 'Trần Văn An', true);
  await open('XB-3', 'Lê Văn Thiếu', false);
  browser = await openBrowser();
});

it('from the list to the reasons by keyboard, to what is wanting by its button, and to the file', async () => {
  const { page, faults } = await openPage(browser, server);
  await signInFirst(page, server, 'nhaplieu');
  await page.getByRole('link', { name: 'Xét giảm, tha tù' }).click();
  const table = page.getByRole('table', { name: 'Đủ điều kiện' });
  await table.waitFor();
  expect(await page.getByRole('tab', { name: /Đủ điều kiện/ }).innerText()).toMatch(/2$/);
  expect(await table.getByRole('row').nth(1).innerText()).toContain('Trần Văn An');
  expect(await serious(page)).toEqual([]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const reasons = page.getByRole('region', { name: 'Từng điều kiện' });
  await reasons.getByRole('heading', { name: 'Nguyễn Văn Đủ' }).waitFor();
  expect(await reasons.innerText()).toMatch(/Thời gian đã chấp hành\s+Đạt\s+Đã chấp hành 02 năm .* \/ cần 1\/3 = 02 năm/);
  expect(await serious(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await reasons.waitFor({ state: 'detached' });
  await page.keyboard.press('4');
  await page.getByRole('button', { name: /^Có nhiều tiến bộ/ }).click();
  await page.getByRole('button', { name: 'Lê Văn Thiếu' }).click();
  await reasons.getByText('Chưa có kết quả xếp loại quý').waitFor();
  expect(await serious(page)).toEqual([]);
  await reasons.getByRole('link', { name: 'Mở hồ sơ' }).click();
  await page.getByRole('heading', { name: /Lê Văn Thiếu/ }).first().waitFor();
  expect(faults).toEqual([]);
});

it('to a numbered paper, an exported file, and in English', async () => {
  const { page, faults } = await openPage(browser, server);
  await signInFirst(page, server, 'chihuy');
  await page.goto(`${server.base}/eligibility?kind=REDUCTION`);
  await page.getByRole('table', { name: 'Đủ điều kiện' }).waitFor();
  await page.getByRole('button', { name: 'Xuất danh sách…' }).click();
  const saving = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name: 'Xuất', exact: true }).click();
  expect((await saving).suggestedFilename()).toBe('danh-sach-ban-1.xlsx');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('i');
  await page.getByRole('button', { name: 'Lập bản in' }).click();
  const paper = page.locator('.paper');
  await paper.waitFor();
  const text = await paper.innerText();
  expect(text).toContain('DANH SÁCH RÀ SOÁT ĐỀ NGHỊ');
  expect(text).toMatch(/Trần Văn An[\s\S]*Nguyễn Văn Đủ/);
  expect(text).toMatch(/Bản số 2|2 · Mã/);
  expect(await serious(page)).toEqual([]);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('button', { name: 'Về danh sách' }).isVisible()).toBe(false);
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('button', { name: 'Về danh sách' }).click();
  await page.getByRole('button', { name: /English/ }).click();
  await page.getByRole('tab', { name: /^Qualifies/ }).waitFor();
  const english = page.getByRole('row', { name: /Nguyễn Văn Đủ/ });
  expect(await english.innerText()).toMatch(/\b6 y\b/);
  await english.getByRole('button').click();
  const conditions = page.locator('.review-condition');
  await conditions.first().waitFor();
  // Citations and papers stay in the language of their texts; what is said of the person does not.
  const said = await conditions.evaluateAll((all) => all.flatMap((each) => [...each.children].filter((line) => !line.classList.contains('secondary')).map((line) => line.textContent)));
  expect(said).toContainEqual(expect.stringMatching(/^Served 2 y .* \/ asked 1\/3 = 2 y/));
  expect(said.filter((line) => /[ăđơưạảấầậắểễệịọốộớợụứừự]/iu.test(line))).toEqual([]);
  expect(await serious(page)).toEqual([]);
  const shots = process.env['THAHS_SHOTS'];
  if (shots !== undefined) await page.screenshot({ path: `${shots}/eligibility-english.png` });
  const fileId = (await server.node.do<EligibilityList>(await server.node.actor('chihuy'), 'eligibility.list', { purpose: PURPOSE })).rows[0]?.fileId ?? '';
  const { looks } = await server.node.do<{ looks: { act: string }[] }>(await server.node.actor('chihuy'), 'file.looks', { fileId, purpose: PURPOSE });
  expect(looks.map(({ act }) => act).slice(0, 2)).toEqual(['eligibility.print', 'eligibility.export']);
  expect(faults).toEqual([]);
});

it('one very long name, with or without spaces, pushes neither columns of the list nor facts of the file off the page', async () => {
  await open('XB-8', 'Nguyễn Hoàng Phương Thảo Nguyên Công Tằng Tôn Nữ Diệu Huyền Trân Châu Bảo Ngọc Kim Cương Hoàng Anh Thư', true);
  await open('XB-9', 'N'.repeat(120), true);
  const { page } = await openPage(browser, server);
  await signInFirst(page, server, 'tracuu');
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.getByRole('link', { name: 'Xét giảm, tha tù' }).click();
  const table = page.getByRole('table', { name: 'Đủ điều kiện' });
  const name = table.getByRole('button', { name: 'N'.repeat(120) });
  await name.waitFor();
  expect(await fits(table)).toBe(true);
  await name.click();
  await page.getByRole('region', { name: 'Từng điều kiện' }).getByRole('link', { name: 'Mở hồ sơ' }).click();
  const heading = page.getByRole('heading', { level: 1, name: /^N+/ });
  await heading.waitFor();
  expect(await heading.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
});
