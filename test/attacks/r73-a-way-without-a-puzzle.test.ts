import { afterAll, beforeAll, expect, test } from 'vitest';
import { solveProof } from '../../src/web/client/solve-proof.ts';
import type { HttpBrowser } from '../support/browser.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import { elements, find, textOf } from '../support/html.ts';
import type { Person } from '../support/people.ts';
import { isSignedIn, stranger, tryPassword } from './support/sign-in.ts';
import { newPassword, setPassword, typeNewest } from './support/way-back.ts';

/** R73, R74: nobody has to see or hear anything to get back in; who looks finds a twin to listen to. */
let app: TestApp;
let organisation: string;
beforeAll(async () => {
  app = await startTestApp({ humanCheck: 'strict' });
  organisation = await app.addOrganisation();
});
afterAll(() => app.stop());

let people = 0;
async function atCheck(language = 'en'): Promise<{ browser: HttpBrowser; person: Person }> {
  people += 1;
  const person = await app.addPerson(`p${people}@alpenglow.example`, {
    organisation,
    emails: [`p${people}@mail.example`],
  });
  const browser = app.browser({ address: `10.9.${people}.1`, language });
  await browser.get(`/recover?username=${encodeURIComponent(person.userId)}`);
  await browser.submit({ kind: 'work' });
  return { browser, person };
}

async function finish(browser: HttpBrowser, person: Person): Promise<void> {
  expect(browser.page.path).toBe('/recover/trouble');
  await browser.submit({ trouble: 'forgotten' });
  await browser.submit({ way: 'email' });
  await typeNewest(app, browser);
  await setPassword(browser);
  expect(browser.page.path).toBe('/recover/done');
  const check = stranger(app);
  await tryPassword(check, person.userId, newPassword);
  expect(await isSignedIn(check)).toBe(true);
}

test('R73: with scripts: the computed proof alone, from the first page to the new password', async () => {
  const { browser, person } = await atCheck();
  const element = [...elements(browser.page.document, 'human-check')][0]!;
  const challenge = await browser.request(element.attributes.get('data-computation')!);
  const solution = await solveProof(await challenge.text(), new AbortController().signal, () => undefined);
  await browser.submit({ 'check-way': 'none', 'check-proof': solution });
  await finish(browser, person);
});

test('R73: without scripts: a visible wait of 60 seconds, held by the server, and nothing else', async () => {
  const { browser, person } = await atCheck();
  expect(browser.page.text).toContain('Press “Next” in 60 seconds');
  app.clock.pass(20);
  await browser.submit({ 'check-way': 'none' });
  expect(browser.page.status).toBe(422);
  // The same wait goes on: it does not begin anew, the ID is kept, and so is the way that was chosen.
  expect(browser.page.text).toContain('in 40 seconds');
  expect(find(browser.page.document, 'input', 'name', 'username')!.attributes.get('value')).toBe(
    person.userId,
  );
  app.clock.pass(40);
  await browser.submit();
  await finish(browser, person);
});

test('R73: no page behind the check shows a picture or plays a sound that has to be understood', async () => {
  const { browser } = await atCheck();
  app.clock.pass(60);
  await browser.submit({ 'check-way': 'none' });
  const media = () =>
    [...elements(browser.page.document)].filter(({ name }) =>
      ['img', 'audio', 'video', 'canvas'].includes(name),
    );
  for (const step of [{ trouble: 'forgotten' }, { way: 'email' }]) {
    expect(media()).toEqual([]);
    await browser.submit(step);
  }
  expect(media()).toEqual([]);
});

test.each(['en', 'it', 'zh-CN'])(
  'R73 R74: in %s the three ways stand side by side, in one list of equals, each with its words',
  async (language) => {
    const { browser } = await atCheck(language);
    const choices = [...elements(browser.page.document, 'input')].filter(
      (input) => input.attributes.get('name') === 'check-way',
    );
    expect(choices.map((choice) => [choice.attributes.get('type'), choice.attributes.get('value')])).toEqual([
      ['radio', 'picture'],
      ['radio', 'sound'],
      ['radio', 'none'],
    ]);
    const labels = choices.map((choice) => choice.parent!);
    expect(new Set(labels.map((label) => `${label.name} ${label.attributes.get('class')}`)).size).toBe(1);
    for (const label of labels) expect(textOf(label).length).toBeGreaterThan(1);
    expect(choices.some((choice) => choice.attributes.has('disabled'))).toBe(false);
  },
);

test.each(['en', 'it', 'zh-CN'])(
  'R74: in %s the picture has its purpose in words and a twin to listen to, which starts by nobody’s hand but one’s own',
  async (language) => {
    const { browser } = await atCheck(language);
    const picture = find(browser.page.document, 'img', 'src')!;
    const alt = picture.attributes.get('alt')!;
    expect(alt.length).toBeGreaterThan(15);
    const token = find(browser.page.document, 'input', 'name', 'check-token')!.attributes.get('value')!;
    const { characters, digits } = JSON.parse(app.secrets.open('human-check', token)!);
    expect(browser.page.html).not.toContain(characters);
    expect(alt).not.toContain(digits);
    const sound = find(browser.page.document, 'audio', 'src')!;
    expect(sound.attributes.has('controls')).toBe(true);
    expect(sound.attributes.has('autoplay')).toBe(false);
    expect(sound.attributes.get('aria-label')!.length).toBeGreaterThan(2);
    const wav = await browser.request(sound.attributes.get('src')!);
    expect(wav.headers.get('content-type')).toBe('audio/wav');
    const bytes = Buffer.from(await wav.arrayBuffer());
    expect(bytes.subarray(0, 4).toString()).toBe('RIFF');
    // Six digits take a while to say.
    expect(bytes.length).toBeGreaterThan(50_000);
    const answer = find(browser.page.document, 'input', 'id', 'check-answer')!;
    expect(answer.attributes.get('aria-describedby')).toContain('check-answer-hint');
  },
);

test('R74: either answer counts in the one field, whichever way is marked; each language speaks its own', async () => {
  const heard = new Set<string>();
  for (const language of ['en', 'it', 'zh-CN']) {
    const { browser, person } = await atCheck(language);
    const token = find(browser.page.document, 'input', 'name', 'check-token')!.attributes.get('value')!;
    const wav = await browser.request(`/recover/check/sound?token=${token}`);
    heard.add(
      Buffer.from(await wav.arrayBuffer())
        .toString('base64')
        .slice(0, 4000),
    );
    const { digits } = JSON.parse(app.secrets.open('human-check', token)!);
    await browser.submit({ 'check-answer': [...digits].join(' ') });
    expect(browser.page.path).toBe('/recover/trouble');
    expect(browser.page.text).toContain(person.userId);
  }
  expect(heard.size).toBe(3);
});
