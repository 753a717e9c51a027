import type { MessageId } from '../../../text/catalogue.ts';

/** Names of pages and buttons that a sentence quotes, by placeholder. */
type Quotes = Readonly<Record<string, MessageId>>;

export interface Sentence {
  text: MessageId;
  /** In bold before it: the title of the page or the choice that it is about. */
  about?: MessageId;
  quotes?: Quotes;
  /** Said only where this is known. */
  needs?: 'mailFrom';
}

export type Part =
  | { kind: 'text'; sentence: Sentence }
  | { kind: 'list'; ordered?: true; items: readonly Sentence[] }
  | { kind: 'button'; href: string; label: MessageId }
  | { kind: 'link'; href: string; label: MessageId }
  | { kind: 'support' };

export interface Section {
  heading: MessageId;
  parts: readonly Part[];
}

export interface Topic {
  path: string;
  title: MessageId;
  about: MessageId;
  sections: readonly Section[];
}

const text = (id: MessageId, quotes?: Quotes): Part => ({
  kind: 'text',
  sentence: { text: id, ...(quotes && { quotes }) },
});
const list = (...items: Sentence[]): Part => ({ kind: 'list', items });

const regainAccess: Part = { kind: 'button', href: '/recover', label: 'help.in-button' };

const cannotSignIn: Topic = {
  path: '/help/cannot-sign-in',
  title: 'help.cannot-sign-in',
  about: 'help.cannot-sign-in-about',
  sections: [
    {
      heading: 'help.check-title',
      parts: [list({ text: 'help.check-id' }, { text: 'help.check-keys' }, { text: 'help.check-old' })],
    },
    {
      heading: 'help.in-title',
      parts: [
        text('help.in', { link: 'sign-in.cant-access' }),
        list(
          { about: 'recover.trouble-forgotten', text: 'recover.trouble-forgotten-about' },
          { about: 'recover.trouble-locked', text: 'recover.trouble-locked-about' },
          { about: 'recover.trouble-lost-factor', text: 'recover.trouble-lost-factor-about' },
          { about: 'recover.trouble-intruder', text: 'recover.trouble-intruder-about' },
        ),
        regainAccess,
      ],
    },
    { heading: 'help.wait-title', parts: [text('help.wait'), text('help.wait-known')] },
    {
      heading: 'help.support-title',
      parts: [
        text('help.ask'),
        { kind: 'link', href: '/help/ask', label: 'recover.ask-for-help' },
        { kind: 'support' },
        text('help.support-code'),
      ],
    },
  ],
};

const resetPassword: Topic = {
  path: '/help/reset-password',
  title: 'help.reset-password',
  about: 'help.reset-password-about',
  sections: [
    {
      heading: 'help.need-title',
      parts: [list({ text: 'help.need-id' }, { text: 'help.need-way' }, { text: 'help.need-two' })],
    },
    {
      heading: 'help.steps-title',
      parts: [
        {
          kind: 'list',
          ordered: true,
          items: [
            { about: 'sign-in.title', text: 'help.step-start', quotes: { link: 'sign-in.cant-access' } },
            {
              about: 'recover.kind-title',
              text: 'help.step-kind',
              quotes: { work: 'recover.kind-work', personal: 'recover.kind-personal' },
            },
            { about: 'recover.who-title', text: 'help.step-who' },
            {
              about: 'recover.trouble-title',
              text: 'help.step-trouble',
              quotes: { forgotten: 'recover.trouble-forgotten' },
            },
            { about: 'recover.way-title', text: 'help.step-way' },
            { about: 'help.step-code-title', text: 'help.step-code' },
            { about: 'recover.password-title', text: 'help.step-password' },
            { about: 'recover.done-password-changed', text: 'help.step-done' },
          ],
        },
        regainAccess,
      ],
    },
    {
      heading: 'help.know-title',
      parts: [
        list(
          { text: 'help.know-nothing' },
          { text: 'help.know-arrived', quotes: { nothing: 'recover.nothing-arrived' } },
          { text: 'help.know-time' },
        ),
      ],
    },
    { heading: 'help.support-title', parts: [{ kind: 'support' }, text('help.support-code')] },
  ],
};

const messages: Topic = {
  path: '/help/messages',
  title: 'help.messages',
  about: 'help.messages-about',
  sections: [
    {
      heading: 'help.never-title',
      parts: [
        list({ text: 'help.never-ask' }, { text: 'help.never-password' }, { text: 'help.never-hurry' }),
      ],
    },
    {
      heading: 'help.from-title',
      parts: [
        list(
          { text: 'help.from-address', needs: 'mailFrom' },
          { text: 'help.from-name' },
          { text: 'help.from-forged' },
        ),
      ],
    },
    {
      heading: 'help.inside-title',
      parts: [
        list(
          { text: 'help.inside-link' },
          { text: 'help.inside-reference' },
          { text: 'help.inside-code' },
          { text: 'help.inside-text' },
          { text: 'help.inside-notice' },
        ),
      ],
    },
    {
      heading: 'help.check-message-title',
      parts: [
        list(
          { text: 'help.check-message-type' },
          { text: 'help.check-message-nothing' },
          { text: 'help.check-message-not-me', quotes: { notMe: 'messages.notice.not-me' } },
        ),
      ],
    },
    {
      heading: 'help.report-title',
      parts: [
        text('help.report'),
        { kind: 'support' },
        text('help.report-typed', { intruder: 'recover.trouble-intruder' }),
        regainAccess,
      ],
    },
  ],
};

const resetUserPassword: Topic = {
  path: '/help/reset-user-password',
  title: 'help.reset-user',
  about: 'help.reset-user-about',
  sections: [
    {
      heading: 'help.reset-user-who-title',
      parts: [
        list(
          { about: 'console.role.global-admin', text: 'help.reset-user-global' },
          { about: 'console.role.user-admin', text: 'help.reset-user-user-admin' },
          {
            about: 'console.role.helpdesk-admin',
            text: 'help.reset-user-help-desk',
            quotes: { verify: 'console.act.verify-caller' },
          },
        ),
        text('help.reset-user-own', { own: 'console.own-account', link: 'sign-in.cant-access' }),
      ],
    },
    {
      heading: 'help.reset-user-steps-title',
      parts: [
        {
          kind: 'list',
          ordered: true,
          items: [
            { text: 'help.reset-user-open', quotes: { console: 'console.administration' } },
            {
              text: 'help.reset-user-choose',
              quotes: {
                acts: 'console.person.acts',
                mail: 'console.act.reset-link',
                temporary: 'console.act.temporary-password',
              },
            },
            { text: 'help.reset-user-prove' },
            { text: 'help.reset-user-press' },
          ],
        },
      ],
    },
    {
      heading: 'help.reset-user-link-title',
      parts: [
        list(
          { about: 'console.act.reset-link', text: 'help.reset-user-link' },
          { about: 'console.act.temporary-password', text: 'help.reset-user-temporary' },
        ),
        text('help.reset-user-second', { lost: 'recover.trouble-lost-factor' }),
      ],
    },
    {
      heading: 'help.reset-user-not-title',
      parts: [
        list(
          { text: 'help.reset-user-self-service', quotes: { sendWay: 'console.act.send-way-back' } },
          { text: 'help.reset-user-policy' },
          { text: 'help.reset-user-address' },
        ),
      ],
    },
    {
      heading: 'help.reset-user-alone-title',
      parts: [
        text('help.reset-user-alone'),
        regainAccess,
        text('help.reset-user-alone-else'),
        { kind: 'support' },
      ],
    },
  ],
};

/** In the order of the index. */
export const topics: readonly Topic[] = [cannotSignIn, resetPassword, messages, resetUserPassword];
