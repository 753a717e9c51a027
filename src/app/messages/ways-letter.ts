import { maskEmail, maskPhone } from '../../domain/mask.ts';
import { closedBecause } from '../../domain/policy/methods.ts';
import type { MailBlock, MailFact } from '../../ports/mail-layout.ts';
import type { AccountRecord, MethodKind, MethodRecord } from '../../ports/store/accounts.ts';
import { type Translate, translator } from '../../text/translate.ts';
import { gatesFor, methodContext, openers, policyFor } from '../recovery/facts.ts';
import type { MessageContext } from './context.ts';
import type { JobPayloads } from './jobs.ts';
import type { Letter } from './mail.ts';
import { dayIn, momentIn } from './words.ts';

type Payload = JobPayloads['tell-ways'];

const kinds: readonly MethodKind[] = ['email', 'phone', 'totp', 'passkey', 'recovery-codes'];

/** Which ways an account has, masked, and what to do where they do not suffice. No secret, no link. */
export function waysLetter(app: MessageContext, account: AccountRecord, payload: Payload): Letter {
  const t = translator(payload.locale);
  const { userId } = account;
  return {
    subject: t('messages.ways.subject', { userId }),
    title: t('messages.ways.title'),
    blocks: [
      { kind: 'paragraph', text: t('messages.ways.intro', { userId }) },
      ...otherKind(account, payload, t),
      { kind: 'facts', rows: [...waysOf(app, account, payload), asked(payload, t)] },
      { kind: 'paragraph', text: t(enough(app, account)) },
      { kind: 'paragraph', text: help(app, account, t) },
      { kind: 'note', text: t('messages.ways.not-you') },
    ],
  };
}

function otherKind(account: AccountRecord, payload: Payload, t: Translate): MailBlock[] {
  if (!payload.otherKind) return [];
  const [work, personal] = [t('recover.kind-work'), t('recover.kind-personal')];
  const [right, wrong] = account.kind === 'work' ? [work, personal] : [personal, work];
  return [{ kind: 'note', text: t('messages.ways.other-kind', { right, wrong }) }];
}

function asked(payload: Payload, t: Translate): MailFact {
  return [t('messages.asked'), momentIn(payload.locale, new Date(payload.queuedAt))];
}

function waysOf(app: MessageContext, account: AccountRecord, payload: Payload): MailFact[] {
  const t = translator(payload.locale);
  return kinds.map((kind) => {
    const confirmed = account.methods.filter(
      (method) => method.kind === kind && method.confirmedAt !== undefined,
    );
    const said = confirmed.map((method) => describe(app, account, payload, method));
    return [t(`messages.ways.${kind}`), said.length === 0 ? t('messages.ways.none') : said.join(', ')];
  });
}

function describe(
  app: MessageContext,
  account: AccountRecord,
  payload: Payload,
  method: MethodRecord,
): string {
  const t = translator(payload.locale);
  const closed = closedBecause(method, methodContext(account, app.clock.now()));
  const name = nameOf(method, t);
  if (closed === undefined) return name;
  const why =
    closed === 'too-new' && method.usableFrom !== undefined
      ? t('messages.ways.too-new', { day: dayIn(payload.locale, method.usableFrom) })
      : t(closed === 'own-mailbox' ? 'messages.ways.own-mailbox' : 'messages.ways.closed');
  return t('messages.ways.but', { name, why });
}

function nameOf(method: MethodRecord, t: Translate): string {
  switch (method.kind) {
    case 'email':
      return maskEmail(method.address ?? '');
    case 'phone':
      return maskPhone(method.address ?? '');
    case 'totp':
    // A passkey's name is what somebody typed who was signed in: it has no place in a mail of ours (R56).
    case 'passkey':
      return t('messages.ways.set-up');
    case 'recovery-codes':
      return t('messages.ways.unused', { count: method.unusedCodes });
  }
}

function enough(app: MessageContext, account: AccountRecord) {
  const now = app.clock.now();
  const gates = gatesFor(account, 'forgotten', now);
  if (openers(account, now).length < gates) return 'messages.ways.too-few';
  return gates === 1 ? 'messages.ways.one' : 'messages.ways.two';
}

function help(app: MessageContext, account: AccountRecord, t: Translate): string {
  const support = app.settings.supportAddress;
  return policyFor(account).helpBy === 'administrators'
    ? t('messages.ways.help-administrators', { support })
    : t('messages.ways.help-support', { support });
}
