import { describe, expect, it } from 'vitest';
import { Form, Page, SubmitButton, TextField } from '../../../src/web/kit/index.ts';
import { frame, html, tagWith } from './render.ts';

const refusal = { title: 'There is a problem', items: [{ field: 'id', text: 'An ID has an @ in it.' }] };

describe('a page', () => {
  it('asks its question in the h1 and in the title, in the language of its reader', async () => {
    const page = await html(<Page {...frame} locale="zh-CN" dir="rtl" title="你的用户 ID 是什么？" />);
    expect(page).toMatch(/^<!DOCTYPE html><html lang="zh-CN" dir="rtl">/);
    expect(page).toContain('<h1>你的用户 ID 是什么？</h1>');
    expect(page).toContain('<title>你的用户 ID 是什么？ – Alpenglow</title>');
  });

  it('carries the support code at its foot', async () => {
    expect(await html(<Page {...frame} title="Sign in" />)).toMatch(/<footer.*K7Q2-9FMX.*<\/footer>/s);
  });

  it('holds no inline script, style or handler, so that the CSP can forbid them (R71)', async () => {
    const page = await html(
      <Page {...frame} title="Sign in" errors={refusal} formId="f">
        <Form id="f" action="/signin">
          <TextField name="id" label="User ID" error="Wrong" hint="Hint" />
          <SubmitButton>Next</SubmitButton>
        </Form>
      </Page>,
    );
    expect(page).not.toMatch(/\sstyle=|<style|\son\w+=|javascript:/);
    expect(page).not.toMatch(/<script(?![^>]*\ssrc=)/);
  });

  it('asks nothing of third parties (R22)', async () => {
    const page = await html(<Page {...frame} title="Sign in" />);
    expect(page).not.toMatch(/(href|src)="(https?:)?\/\//);
  });

  it('escapes what was typed', async () => {
    const page = await html(<Page {...frame} title={'<img src=x onerror=alert(1)>"'} />);
    expect(page).not.toContain('<img');
  });
});

describe('a refusal', () => {
  it('is marked in the title, takes the focus without scripts, and leads to the field', async () => {
    const page = await html(
      <Page {...frame} title="What is your user ID?" errors={refusal}>
        <TextField kind="id" name="id" label="User ID" error="An ID has an @ in it." />
      </Page>,
    );
    expect(page).toContain('<title>Error: What is your user ID? – Alpenglow</title>');
    expect(tagWith(page, 'role="alert"')).toMatch(/tabindex="-1".*autofocus/);
    expect(page.indexOf('role="alert"')).toBeLessThan(page.indexOf('<h1>'));
    expect(page).toContain('<a href="#id">An ID has an @ in it.</a>');
    expect(tagWith(page, 'id="id"')).toContain('aria-describedby="id-error"');
    expect(tagWith(page, 'id="id"')).toContain('aria-invalid="true"');
  });

  it('of a page without a form is marked too', async () => {
    expect(await html(<Page {...frame} title="Not here" error />)).toContain('<title>Error: Not here');
  });
});

describe('changing the language', () => {
  it('posts the form, so that what was typed is kept', async () => {
    const page = await html(<Page {...frame} title="Sign in" formId="who" />);
    const button = tagWith(page, 'value="zh-CN"');
    expect(button).toContain('form="who"');
    expect(button).toContain('name="lang"');
  });

  it('never becomes what Enter does: its buttons come after the form and its own button', async () => {
    const page = await html(
      <Page {...frame} title="Sign in" formId="who">
        <Form id="who" action="/">
          <SubmitButton>Next</SubmitButton>
        </Form>
      </Page>,
    );
    expect(page.indexOf('button-primary')).toBeLessThan(page.indexOf('name="lang"'));
  });

  it('is a link where there is nothing to lose', async () => {
    const page = await html(<Page {...frame} title="Help" />);
    expect(page).toContain('href="?lang=zh-CN"');
    expect(page).not.toContain('name="lang"');
  });
});
