import { afterAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../support/compose.ts';

describe('facts of the service', () => {
  const apps: TestApp[] = [];
  afterAll(async () => {
    for (const app of apps) await app.stop();
  });
  const start = async (facts: object) => {
    const app = await startTestApp({ facts });
    apps.push(app);
    return app.browser();
  };

  it('stand on every page while messages are slow, and on none while they are not', async () => {
    const slow = await start({ messagesAreSlow: () => true });
    for (const path of ['/signin', '/recover', '/help', '/no-such-page']) {
      expect((await slow.get(path)).text).toContain('Messages are slow now');
    }
    const quick = await start({});
    expect((await quick.get('/signin')).text).not.toContain('Messages are slow now');
  });

  it('name the endings of user IDs where there is one organisation', async () => {
    const browser = await start({ soleDomains: () => ['one.example', 'uno.example'] });
    const page = await browser.get('/recover/who?kind=work');
    expect(page.text).toContain('IDs here end in @one.example, @uno.example.');
    expect((await browser.get('/recover/who?kind=personal')).text).not.toContain('@one.example');
  });
});
