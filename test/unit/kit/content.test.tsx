import { describe, expect, it } from 'vitest';
import { DataTable, ForWhom, Identifier, QrCode, WithIdentifiers } from '../../../src/web/kit/index.ts';
import { html } from './render.ts';

describe('a table', () => {
  const columns = [
    { key: 'what', head: 'What' },
    { key: 'tries', head: 'Tries' },
  ];
  it('heads its columns and its rows, and keeps its roles where it is shown as a list', async () => {
    const page = await html(
      <DataTable caption="Activity" columns={columns} rows={[{ what: 'Signed in', tries: 2 }]} />,
    );
    expect(page).toContain('<caption>Activity</caption>');
    expect(page.match(/<th scope="col" role="columnheader"/g)).toHaveLength(2);
    expect(page.match(/<th scope="row" role="rowheader"/g)).toHaveLength(1);
    expect(page).toContain('data-head="Tries"');
  });
  it('without rows says so instead', async () => {
    expect(
      await html(<DataTable caption="Activity" columns={columns} rows={[]} empty={<p>None.</p>} />),
    ).toBe('<p>None.</p>');
  });
});

describe('the repeated user ID', () => {
  it('cannot turn the sentence around it (bidirectional text)', async () => {
    const page = await html(<ForWhom id={'\u202eelpmaxe@nna'} words={{ before: 'For' }} />);
    expect(page).toMatch(/<bdi class="id">.*<\/bdi>/);
  });
});

describe('a user ID', () => {
  it('may break between its parts, is what it was without the places for that, and turns nothing around it', async () => {
    const page = await html(<Identifier>anna-maria.smith_2@alpenglow.example</Identifier>);
    expect(page).toContain(
      '<bdi class="id" dir="ltr">anna-<wbr/>maria.<wbr/>smith_<wbr/>2@<wbr/>alpenglow.<wbr/>example</bdi>',
    );
    expect(await html(<Identifier>{'<b>@x'}</Identifier>)).toContain('&lt;b&gt;@<wbr/>x');
  });

  it('breaks so within a sentence, which is left as it is', async () => {
    const page = await html(<WithIdentifiers>Mail to a@b.example, well-known.</WithIdentifiers>);
    expect(page).toContain('Mail to <bdi class="id" dir="ltr">a@<wbr/>b.<wbr/>example,</bdi> well-known.');
  });
});

describe('a QR code', () => {
  it('is drawn on the server and has a name; its content appears nowhere else', async () => {
    const page = await html(<QrCode data="otpauth://totp/CANARY" label="For your app" />);
    expect(page).toMatch(/<svg[^>]*role="img" aria-label="For your app"/);
    expect(page).not.toContain('CANARY');
    expect(page.length).toBeGreaterThan(1000);
  });
});
