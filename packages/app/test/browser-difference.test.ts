import { expect, it } from 'vitest';
import type { FileView } from '@thahs/engine/contract';
import { openBrowser, openPage, signInFirst } from './support/browser.ts';
import { openFile } from './support/sample.ts';
import { testServer } from './support/test-server.ts';

it('what the file says differs from the paper is read as in the file: a term in years and months, a code by its label, a day as a day', async () => {
  const server = await testServer();
  const browser = await openBrowser();
  const { node } = server;
  const clerk = await node.actor('chuyentrach');
  const fileId = await openFile(node, clerk, { fileNo: 'BAN-2', fullName: 'Cao Văn Lệch' });
  const { records } = await node.do<FileView>(clerk, 'file.read', { fileId, purpose: 'QUAN_LY_GIAM_GIU' });
  for (const [type, field] of [['penalty', 'term'], ['penalty', 'mainPenalty'], ['penalty', 'termEnd'], ['offence', 'article']] as const) {
    const recordId = records.find((record) => record.type === type)?.recordId;
    await node.do(clerk, 'discrepancy.raise', { operationId: node.id(), fileId, recordId, recordType: type, field, paper: 'Giấy ghi khác', electronic: '', purpose: 'NHAP_LIEU' });
  }
  const said = ['09 năm', 'Tù có thời hạn', '13/05/2031', 'Điều 174, khoản 3'];
  const { page, faults } = await openPage(browser, server);
  await signInFirst(page, server, 'tracuu');
  for (const [address, within] of [[`/desk`, page.getByRole('region', { name: 'Sai lệch giấy – điện tử' })], [`/files/${fileId}`, page.getByRole('region', { name: /Sai lệch/ })]] as const) {
    await page.goto(`${server.base}${address}`);
    for (const text of said) await within.getByText(new RegExp(`điện tử ghi: ${text}`, 'i')).waitFor();
    expect(await within.innerText()).not.toMatch(/[{}]|TU_CO|\d{4}-\d{2}-\d{2}/);
  }
  expect(faults).toEqual([]);
});
