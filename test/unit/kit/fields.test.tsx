import { describe, expect, it } from 'vitest';
import {
  CodeField,
  Form,
  HumanCheckField,
  type HumanCheckWords,
  PasswordField,
  PasswordRules,
  RadioList,
  TextField,
  Wait,
} from '../../../src/web/kit/index.ts';
import { html, tagWith } from './render.ts';

const reveal = { show: 'Show', hide: 'Hide' };

describe('the field of a user ID', () => {
  it('names itself to password managers, and is never corrected or capitalised (R75)', async () => {
    const field = tagWith(await html(<TextField kind="id" name="id" label="User ID" />), 'id="id"');
    expect(field).toContain('autocomplete="username"');
    expect(field).toContain('inputmode="email"');
    expect(field).toContain('spellcheck="false"');
    expect(field).toContain('autocapitalize="none"');
    expect(field).toContain('dir="ltr"');
  });
});

describe('the field of a password', () => {
  it.each(['current-password', 'new-password'] as const)(
    'says %s and lets any length pass (R32, R75)',
    async (kind) => {
      const page = await html(<PasswordField name="p" label="Password" autocomplete={kind} words={reveal} />);
      const field = tagWith(page, 'id="p"');
      expect(field).toContain(`autocomplete="${kind}"`);
      expect(field).not.toMatch(/maxlength|pattern|minlength/);
    },
  );

  it('never sends a password back, whatever a page gives it (R23)', async () => {
    const props = { name: 'p', label: 'Password', value: 'CANARY', words: reveal };
    expect(await html(<PasswordField {...props} autocomplete="new-password" />)).not.toContain('CANARY');
  });

  it('is described by the rules that it has to meet', async () => {
    const page = await html(
      <PasswordField name="p" label="Password" autocomplete="new-password" rulesId="rules" words={reveal}>
        <PasswordRules
          id="rules"
          of="p"
          context={{ minimumLength: 15, person: ['"<ann>'], organisation: [], customTerms: [] }}
          rules={[{ kind: 'length', text: 'At least 15 characters' }]}
          words={{ title: 'Rules', met: 'met', unmet: 'not met', summary: '{met} of {all}' }}
        />
      </PasswordField>,
    );
    expect(tagWith(page, 'id="p"')).toContain('aria-describedby="rules"');
    expect(page).toContain('id="rules"');
    expect(page).toContain('At least 15 characters');
    expect(page).not.toContain('<ann>');
  });

  it('shows no button that does nothing without scripts', async () => {
    const page = await html(
      <PasswordField name="p" label="Password" autocomplete="new-password" words={reveal} />,
    );
    expect(tagWith(page, 'data-hide')).toContain('hidden');
  });
});

describe('the field of a code', () => {
  it('is one field that takes paste and autofill, and cuts nothing (R75)', async () => {
    const page = await html(<CodeField name="code" label="Code" />);
    expect(page.match(/<input/g)).toHaveLength(1);
    const field = tagWith(page, 'id="code"');
    expect(field).toContain('autocomplete="one-time-code"');
    expect(field).toContain('inputmode="numeric"');
    expect(field).not.toMatch(/maxlength|pattern/);
  });
});

describe('a list of choices', () => {
  it('gives an error link a place to land, and ties each line to its choice', async () => {
    const page = await html(
      <RadioList
        name="trouble"
        label="Trouble"
        error="Choose one"
        value="b"
        options={[
          { value: 'a', label: 'A', hint: 'About A' },
          { value: 'b', label: 'B', hint: 'About B' },
        ]}
      />,
    );
    expect(tagWith(page, 'id="trouble"')).toContain('value="a"');
    expect(tagWith(page, 'value="b"')).toMatch(/checked.*aria-describedby="trouble-b-about"/);
    expect(tagWith(page, '<fieldset')).toContain('aria-describedby="trouble-error"');
  });
});

describe('a form', () => {
  it('posts, and carries its unseen fields', async () => {
    const page = await html(<Form id="f" action="/go" hidden={{ token: 't"1', none: undefined }} />);
    expect(tagWith(page, 'id="f"')).toContain('method="post"');
    expect(page).toContain('name="token" value="t&quot;1"');
    expect(page).not.toContain('none');
  });
});

describe('a wait', () => {
  const words = { until: 'Until 10:45.', left: 'In {time}.', over: 'Now.' };
  it('leaves its button usable without scripts: the server holds the wait', async () => {
    const page = await html(
      <Wait seconds={41.2} words={words}>
        <button type="submit">Again</button>
      </Wait>,
    );
    expect(page).toContain('data-seconds="42"');
    expect(page).toContain('Until 10:45.');
    expect(page).not.toMatch(/disabled/);
  });
  it('that is over is not mentioned', async () => {
    expect(await html(<Wait seconds={0} words={words} />)).not.toContain('10:45');
  });
});

describe('the human check', () => {
  const words = new Proxy({}, { get: (_, name) => String(name) }) as HumanCheckWords;
  const check = () =>
    html(
      <HumanCheckField
        token="tok"
        pictureUrl="/p"
        soundUrl="/s"
        computationUrl="/c"
        waitSeconds={60}
        renew={{ name: 'do', value: 'renew' }}
        words={words}
      />,
    );

  it('offers its three ways as equals, in one group (R73, R74)', async () => {
    const page = await check();
    for (const way of ['picture', 'sound', 'none']) {
      expect(tagWith(page, `name="check-way" value="${way}"`)).toContain('type="radio"');
    }
  });

  it('plays nothing by itself, and fetches no sound before it is asked for', async () => {
    const audio = tagWith(await check(), '<audio');
    expect(audio).toContain('preload="none"');
    expect(audio).not.toContain('autoplay');
  });

  it('takes exactly one answer: picture and sound share the field (R7)', async () => {
    const page = await check();
    for (const name of ['check-answer', 'check-token', 'check-proof']) {
      expect(page.match(new RegExp(`name="${name}"`, 'g'))).toHaveLength(1);
    }
  });

  it('says what the picture is for', async () => {
    expect(tagWith(await check(), '<img')).toContain('alt="pictureAlt"');
  });
});
