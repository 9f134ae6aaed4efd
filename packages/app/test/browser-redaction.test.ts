import { expect, it } from 'vitest';
import { openBrowser, openPage, serious, signInFirst } from './support/browser.ts';
import { openFile } from './support/sample.ts';
import { testServer } from './support/test-server.ts';

/* An order of a court: the dedicated officer asks, the head sees what goes beside what stays and decides, and whoever opens the file reads by which order it went. */

const SHOTS = process.env['THAHS_SHOTS'];
const purpose = 'NHAP_LIEU';

it('a redaction goes from the file page over the desk of the head into the history, of a record and of a whole file', { timeout: 180_000 }, async () => {
  const server = await testServer();
  const { node, base } = server;
  const clerk = await node.actor('nhaplieu');
  const fileId = await openFile(node, clerk, { fileNo: 'LX-1', fullName: 'Nguyễn Văn Lệnh' });
  const event = await node.do<{ recordId: string }>(clerk, 'record.amend', { operationId: node.id(), fileId, type: 'execution_event', expectedVersion: 0, purpose, values: { eventKind: 'KHEN_THUONG', occurredOn: '2026-04-02', detail: 'Ghi nhầm của người khác' } });
  await node.do(clerk, 'record.correct', { operationId: node.id(), fileId, recordId: event.recordId, expectedVersion: 1, values: { eventKind: 'KHEN_THUONG', occurredOn: '2026-04-02', detail: 'Khen quý I' }, reason: 'Ghi nhầm người', purpose });
  const browser = await openBrowser();
  const asking = await openPage(browser, server);
  const deciding = await openPage(browser, server);
  const shot = async (page: typeof asking.page, name: string): Promise<void> => void (SHOTS !== undefined && (await page.screenshot({ path: `${SHOTS}/${name}.png` })));
  for (const { page } of [asking, deciding]) await page.setViewportSize({ width: 1366, height: 768 });
  await signInFirst(asking.page, server, 'chuyentrach');
  await signInFirst(deciding.page, server, 'chihuy');

  const ask = async (scope: string, record: RegExp | null): Promise<void> => {
    const { page } = asking;
    await page.goto(`${base}/files/${fileId}`);
    await page.getByRole('complementary').getByRole('button', { name: 'Xóa nội dung theo lệnh…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: scope }).check();
    expect(await dialog.getByRole('button', { name: 'Gửi đề nghị' }).isDisabled()).toBe(true);
    if (record !== null) {
      await dialog.getByRole('combobox', { name: 'Bản ghi' }).click();
      await page.getByRole('option', { name: record }).waitFor({ state: 'attached' });
      await page.locator('.ant-select-item-option', { hasText: record }).click();
    }
    await dialog.getByLabel('Số lệnh, quyết định').fill('15/QĐ-TA');
    await dialog.getByLabel('Ngày', { exact: true }).fill('02/11/2026');
    await dialog.getByLabel('Cơ quan ban hành').fill('Tòa án nhân dân tỉnh Bắc Ninh');
    await dialog.getByLabel('Lý do').fill('Thi hành quyết định của Tòa án');
    await shot(page, `ask-${record === null ? 'file' : 'versions'}`);
    expect(await serious(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Gửi đề nghị' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('heading', { level: 1 }).getByText('Đề nghị xóa nội dung chờ quyết định').waitFor();
  };
  const decide = async (name: string): Promise<void> => {
    const { page } = deciding;
    await page.goto(`${base}/desk`);
    await page.getByRole('link', { name: 'Xem, quyết định' }).waitFor();
    await shot(page, `desk-${name}`);
    await page.getByRole('link', { name: 'Xem, quyết định' }).click();
    await page.getByText('Sẽ bị xóa').waitFor();
    if (name === 'versions') {
      await page.getByText('Ghi nhầm của người khác').waitFor();
      expect(await page.getByRole('cell', { name: /Khen quý I/ }).count()).toBeGreaterThan(0);
    }
    await shot(page, `decide-${name}`);
    expect(await serious(page)).toEqual([]);
    await page.getByRole('button', { name: 'Quyết định xóa' }).click();
    await page.getByRole('button', { name: 'Xóa', exact: true }).click();
    await page.getByText('Sẽ bị xóa').waitFor({ state: 'detached' });
  };

  await ask('Các bản trước của một bản ghi', /Diễn biến|02\/04\/2026/);
  await decide('versions');
  const { page } = asking;
  await page.goto(`${base}/files/${fileId}`);
  const side = page.getByRole('complementary');
  const taken = 'Nội dung đã bị xóa theo lệnh số 15/QĐ-TA ngày 02/11/2026 của Tòa án nhân dân tỉnh Bắc Ninh.';
  await side.getByText(taken).first().waitFor();
  expect(await side.getByText(taken).count()).toBe(2);
  expect(await page.content()).not.toContain('Ghi nhầm của người khác');
  await shot(page, 'history');
  await ask('Toàn bộ hồ sơ', null);
  await decide('file');
  await page.goto(`${base}/files/${fileId}`);
  await page.getByText('Hồ sơ đã bị xóa nội dung theo lệnh').waitFor();
  await page.getByText(taken).first().waitFor();
  expect(await page.content()).not.toContain('Nguyễn Văn Lệnh');
  await shot(page, 'file-gone');
  expect(await serious(page)).toEqual([]);
  await deciding.page.goto(`${base}/journal`);
  await deciding.page.getByText('Quyết định xóa nội dung theo lệnh').first().waitFor();
  expect([...asking.faults, ...deciding.faults]).toEqual([]);
});
