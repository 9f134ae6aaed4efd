import type { Browser } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import type { DutyBoard } from '@thahs/engine/contract';
import { addDays, vietnamDate } from '@thahs/engine/kernel';
import { openBrowser, openPage, serious, signInFirst } from './support/browser.ts';
import { PRISONER } from './support/sample.ts';
import { testServer } from './support/test-server.ts';
import type { TestServer } from './support/test-server.ts';

let server: TestServer;
let browser: Browser;
const today = vietnamDate(Date.now());
const shown = (day: string): string => day.split('-').toReversed().join('/');
beforeAll(async () => {
  server = await testServer();
  const { node } = server;
  const clerk = await node.actor('nhaplieu');
  const ends = [['VD-1', 'Nguyễn Văn Nay', today], ['VD-2', 'Trần Văn Mai', addDays(today, 4)], ['VD-3', 'Lê Văn Quá', today]] as const;
  for (const [fileNo, name, end] of ends) {
    const records = PRISONER(name).map((each) => (each.type === 'penalty' ? { ...each, values: { ...each.values, termEnd: shown(end) } } : each));
    await node.do(clerk, 'file.open', { operationId: node.id(), subjectKind: 'PHAM_NHAN', fileNo, purpose: 'NHAP_LIEU', records });
  }
  // As if the day of the third had passed while the file was kept here.
  await node.db.owner((client) => client.query("update duty set due = due - 2 where rule = 'pn.release' and file_id = (select file_id from file where file_no = 'VD-3')"));
  // A notice of the fourth falls due today; of a release only the record of it tells.
  const records = PRISONER('Phạm Văn Báo').map((each) => (each.type === 'penalty' ? { ...each, values: { ...each.values, termEnd: shown(addDays(today, 400)) } } : each));
  await node.do(clerk, 'file.open', { operationId: node.id(), subjectKind: 'PHAM_NHAN', fileNo: 'VD-4', purpose: 'NHAP_LIEU', records });
  await node.db.owner((client) => client.query("update duty set due = $1 where ctid = (select ctid from duty where file_id = (select file_id from file where file_no = 'VD-4') and met is null and owes = 'KEEPER' order by due limit 1)", [today]));
  browser = await openBrowser();
});

it('the desk leads to what is overdue and due, the board to the file and to recording it as done, by keyboard too', async () => {
  const { page, faults } = await openPage(browser, server);
  await signInFirst(page, server, 'nhaplieu');
  await page.goto(`${server.base}/desk`);
  const figure = page.getByRole('link', { name: /Việc quá hạn/ });
  expect(await figure.innerText()).toContain('2 việc đến hạn hôm nay');
  await figure.click();
  await page.getByRole('row', { name: /Lê Văn Quá/ }).getByText('trễ 2 ngày').waitFor();
  expect(await serious(page)).toEqual([]);
  await page.keyboard.press('2');
  const release = page.getByRole('row', { name: /Nguyễn Văn Nay/ });
  await release.getByRole('link', { name: /Ghi sự kiện ở hồ sơ/ }).waitFor();
  expect(await release.getByRole('button', { name: /Ghi đã làm/ }).count()).toBe(0);
  const row = page.getByRole('row', { name: /Phạm Văn Báo/ });
  expect(await row.innerText()).toContain('hạn hôm nay');
  await row.getByRole('button', { name: /Ghi đã làm/ }).click();
  const dialog = page.getByRole('dialog');
  expect(await dialog.getByLabel('Ngày đã làm').inputValue()).toBe(shown(today));
  await dialog.getByLabel('Số văn bản').fill('15/GCN');
  expect(await serious(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await row.waitFor({ state: 'detached' });
  const board = await server.node.do<DutyBoard>(await server.node.actor('nhaplieu'), 'duty.board', { purpose: 'QUAN_LY_GIAM_GIU', bucket: 'today' });
  expect(board.rows.map(({ name }) => name)).toEqual(['Nguyễn Văn Nay']);
  await page.keyboard.press('3');
  await page.getByRole('link', { name: 'Trần Văn Mai', exact: true }).click();
  await page.getByText('Vì sao hạn này?').first().click();
  // Another duty hangs on the same day and stands among what fell due before the file was opened.
  await page.getByText(`Ngày hết hạn: ${shown(addDays(today, 4))} (Điều 46 khoản 2`).waitFor();
  await page.getByRole('button', { name: /English/ }).click();
  await page.getByText(`End of the term: ${shown(addDays(today, 4))} (Điều 46 khoản 2`).waitFor();
  expect(await serious(page)).toEqual([]);
  expect(faults).toEqual([]);
});

it('the month, the figures of units and the paper stand beside the board, in both languages', async () => {
  const { page, faults } = await openPage(browser, server);
  await signInFirst(page, server, 'chihuy');
  await page.goto(`${server.base}/duties`);
  await page.getByRole('tab', { name: /^Hôm nay/ }).waitFor();
  await page.keyboard.press('l');
  await page.getByRole('heading', { name: `Tháng ${shown(today).slice(3)}` }).waitFor();
  expect(await serious(page)).toEqual([]);
  await page.getByRole('button', { name: 'Theo đơn vị' }).click();
  await page.getByRole('table', { name: 'Theo đơn vị' }).waitFor();
  expect(await serious(page)).toEqual([]);
  await page.keyboard.press('i');
  await page.getByRole('button', { name: 'Lập bản in' }).click();
  await page.locator('.paper h1', { hasText: 'BẢNG VIỆC ĐẾN HẠN' }).waitFor();
  expect(await page.locator('.paper-foot').textContent()).toMatch(/Nguồn: .*[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}/);
  expect(await page.locator('.paper-table tbody tr').count()).toBeGreaterThan(0);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('heading', { name: 'Việc đến hạn', exact: true }).isVisible()).toBe(false);
  expect(await page.getByRole('heading', { name: /BẢNG VIỆC/ }).isVisible()).toBe(true);
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('button', { name: /English/ }).click();
  await page.locator('.paper h1', { hasText: 'DUTIES WITH A TIME LIMIT' }).waitFor();
  expect(faults).toEqual([]);
});
