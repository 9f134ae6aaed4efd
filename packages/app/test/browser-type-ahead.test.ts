import { expect, it } from 'vitest';
import { openBrowser, openPage, signInFirst } from './support/browser.ts';
import { openFile } from './support/sample.ts';
import { testServer } from './support/test-server.ts';

it('what is typed after "/" while the search screen is still on its way is searched for, letter by letter', { timeout: 90_000 }, async () => {
  const server = await testServer();
  await openFile(server.node, await server.node.actor('nhaplieu'), { fileNo: 'TA-1', fullName: 'Nguyễn Văn Hưng' });
  const { page, faults } = await openPage(await openBrowser(), server);
  await signInFirst(page, server, 'nhaplieu');
  // From here on the line is slow: what the screen is made of waits until everything was typed.
  let arrive = (): void => undefined;
  const slow = new Promise<void>((resolve) => { arrive = resolve; });
  let asked = 0;
  await page.route('**/assets/*.js', async (route) => {
    asked += 1;
    await slow;
    await route.continue();
  });
  await page.keyboard.press('/');
  await expect.poll(() => asked).toBeGreaterThan(0);
  await page.keyboard.type('nguyen van hugx');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('n');
  await page.keyboard.press('Enter');
  arrive();
  await page.getByText('TA-1').first().waitFor();
  expect(await page.getByRole('searchbox').or(page.locator('#search-box')).inputValue()).toBe('nguyen van hugn');
  expect(faults).toEqual([]);
});
