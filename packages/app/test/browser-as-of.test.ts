import { expect, it } from 'vitest';
import { addDays, systemPorts, vietnamDate } from '@thahs/engine/kernel';
import { openBrowser, openPage, serious, signInFirst } from './support/browser.ts';
import { openFile } from './support/sample.ts';
import { testServer } from './support/test-server.ts';

const DAY = 86_400_000;

it('a file is read as of a day: by keyboard, without what came later, with nothing to write, and back; before it was opened there is none', { timeout: 120_000 }, async () => {
  let shift = -10 * DAY;
  const server = await testServer({ ...systemPorts, now: () => Date.now() + shift });
  const { node } = server;
  const clerk = await node.actor('nhaplieu');
  const today = vietnamDate(Date.now());
  const shown = (days: number): string => addDays(today, days).split('-').toReversed().join('/');
  const fileId = await openFile(node, clerk, { fileNo: 'AO-1', fullName: 'Trịnh Văn Xưa' });
  shift = -5 * DAY;
  await node.do(clerk, 'record.amend', { operationId: node.id(), fileId, type: 'execution_event', expectedVersion: 0, purpose: 'NHAP_LIEU', values: { eventKind: 'KHEN_THUONG', occurredOn: addDays(today, -6), detail: 'Biểu dương trong lao động' } });
  shift = 0;

  const { page, faults, outside } = await openPage(await openBrowser(), server);
  await signInFirst(page, server, 'nhaplieu');
  await page.goto(`${server.base}/files/${fileId}`);
  const praised = page.getByText('Khen thưởng').first();
  await praised.waitFor();
  await page.getByRole('button', { name: 'Xem tại ngày…' }).focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Ngày cần xem').fill(shown(-7));
  await page.keyboard.press('Enter');
  await page.getByText(`Đang xem hồ sơ như tại ngày ${shown(-7)}`).waitFor();
  expect(await page.getByText('Khen thưởng').count()).toBe(0);
  for (const name of ['Ghi sự kiện', 'Đính chính…', 'Việc khác']) expect(await page.getByRole('button', { name }).count(), name).toBe(0);
  expect(await page.getByRole('tab', { name: 'Mốc thời hạn' }).count()).toBe(0);
  expect(await serious(page)).toEqual([]);
  // The address keeps the day, so that what was seen can be shown to somebody else.
  await page.reload();
  await page.getByText(`Đang xem hồ sơ như tại ngày ${shown(-7)}`).waitFor();
  await page.getByRole('button', { name: 'Về hiện tại' }).click();
  await praised.waitFor();
  await page.getByRole('button', { name: 'Ghi sự kiện' }).waitFor();

  await page.goto(`${server.base}/files/${fileId}?asOf=${addDays(today, -20)}`);
  await page.getByRole('link', { name: 'Về hiện tại' }).click();
  await praised.waitFor();
  const { rows } = await node.db.owner((client) => client.query<{ as_of: string }>(`select distinct b.body::json ->> 'asOf' as_of from journal_entry e join journal_body b on b.entry_id = e.id where e.act = 'file.read' and b.body::json ->> 'asOf' is not null`));
  expect(rows.map(({ as_of }) => as_of)).toContain(addDays(today, -7));
  expect([...faults, ...outside]).toEqual([]);
});
