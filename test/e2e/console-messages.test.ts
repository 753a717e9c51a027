import { describe } from 'vitest';
import { signIn } from './support/steps.ts';
import { expect, noBrowser, test } from './support/test.ts';

describe.skipIf(noBrowser)('*Did the code leave?*, in a real browser', () => {
  test('the list of messages looks for the answer by itself, says so once, and then looks no more', async ({
    regain,
    open,
  }) => {
    const person = await regain.idOf('member@alpenglow.example');
    const of = '(select organisation_id from account where id = $1)';
    await regain.sql(
      `insert into audit_event (at, kind, organisation_id, account_id, actor)
       values (now(), 'administration.reset-link', ${of}, $1, 'system')`,
      [person],
    );
    const page = await open();
    await signIn(page, 'admin@alpenglow.example', 'nine quiet glaciers hum');
    await page.goto(`/admin/people/${person}`);
    const status = page.locator('#messages-status');
    expect(await status.textContent()).toContain('has not left yet');
    const changes = await page.evaluateHandle(`(() => {
      const said = [];
      const status = document.getElementById('messages-status');
      new MutationObserver(() => said.push(status.textContent)).observe(status, { childList: true, subtree: true });
      return said;
    })()`);
    await page.waitForResponse((answer) => answer.url().endsWith(person));
    await regain.sql(
      `insert into delivery (id, account_id, channel, kind, recipient, queued_at, finished_at, outcome, answer)
       select 'd1', $1, 'mail', 'send-reset-link', 'm•••@m•••.example', max(at), now(), 'sent', '250 taken'
       from audit_event where account_id = $1 and kind = 'administration.reset-link'`,
      [person],
    );
    await page.locator('#deliveries td', { hasText: '250 taken' }).waitFor();
    expect(await page.locator('live-part').count()).toBe(0);
    expect(await changes.jsonValue()).toEqual(['What became of the message stands below now.']);
    let asked = 0;
    page.on('request', () => (asked += 1));
    await page.waitForTimeout(4000);
    expect(asked).toBe(0);
  });
});
