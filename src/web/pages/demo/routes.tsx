import { codeOfKey } from '../../../app/demonstration/phone.ts';
import { startOver } from '../../../app/demonstration/start-over.ts';
import type { Web } from '../../context.ts';
import { clearCookie, readCookie, writeCookie } from '../../guard/cookies.ts';
import { MailFrame, OutboxPage } from './outbox.tsx';
import { DemoPage } from './page.tsx';
import { PhonePage, phoneJson } from './phone.tsx';

/** `/demo`: mounted in the demonstration alone; production has no such route (R79). */
export function mountDemo(web: Web): void {
  web.get('/demo', async (c) => {
    const said = readCookie(c, 'flash') === 'started-over';
    if (said) clearCookie(c, 'flash');
    return c.html(<DemoPage c={c} lines={await c.var.deps.app.store.audit.latest(20)} startedOver={said} />);
  });

  web.post('/demo/start-over', async (c) => {
    await startOver(c.var.deps.app);
    for (const name of [
      'session',
      'recovery',
      'sign-in',
      'enrolment',
      'reset',
      'address',
      'app-setup',
      'link',
    ] as const)
      clearCookie(c, name);
    writeCookie(c, 'flash', 'started-over');
    return c.redirect('/demo', 303);
  });

  web.get('/demo/outbox', async (c) =>
    c.html(<OutboxPage c={c} messages={await c.var.deps.app.store.outbox.list()} />),
  );
  web.get('/demo/outbox.json', async (c) => c.json(await c.var.deps.app.store.outbox.list()));
  web.get('/demo/outbox/:id/mail', async (c) => {
    const message = (await c.var.deps.app.store.outbox.list()).find(({ id }) => id === c.req.param('id'));
    if (message?.html == null) return c.notFound();
    // A mail's own styles are inline, as mail programs need them: this frame alone allows that, and no script.
    c.header(
      'Content-Security-Policy',
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox allow-popups allow-top-navigation-by-user-activation",
    );
    c.header('X-Frame-Options', 'SAMEORIGIN');
    return c.html(MailFrame(message.html));
  });

  web.get('/demo/phone', async (c) => c.html(await PhonePage({ c })));
  web.post('/demo/phone', async (c) => {
    const key = c.var.form.text('key');
    return c.html(await PhonePage({ c, added: { key, code: codeOfKey(c.var.deps.app, key) } }));
  });
  web.get('/demo/phone.json', async (c) => c.json(await phoneJson(c)));
}
