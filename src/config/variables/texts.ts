import * as z from 'zod';
import { country, isLoopback, list } from '../kinds.ts';
import { variable } from '../variable.ts';

const webhook = z
  .string()
  .refine(
    (value) =>
      URL.canParse(value) &&
      (new URL(value).protocol === 'https:' ||
        (new URL(value).protocol === 'http:' && isLoopback(new URL(value).hostname))),
    'must be an https:// URL (http:// is for this machine only)',
  )
  .refine((value) => {
    const receiver = URL.parse(value);
    return receiver === null || (receiver.username === '' && receiver.password === '');
  }, 'must hold no user and password: what is posted is signed');

const sharedSecret = z.string().min(32, 'must have at least 32 characters');

export const texts = {
  REGAIN_SMS_WEBHOOK_URL: variable({
    section: 'Text messages',
    description:
      'Where text messages are handed over, as signed JSON by POST. Without it no text message is offered. Without effect in the demonstration.',
    schema: webhook,
    defaultInWords: 'the phone at `/demo/phone`, in the demonstration',
    example: 'https://sms.example.com/regain',
  }),
  REGAIN_SMS_WEBHOOK_SECRET: variable({
    section: 'Text messages',
    description:
      'The secret that signs what is handed over, shared with the receiver: at least 32 characters.',
    schema: sharedSecret,
    example: '(openssl rand -base64 32)',
    secret: true,
  }),
  REGAIN_SMS_COUNTRIES: variable({
    section: 'Text messages',
    description:
      'The countries whose numbers may be texted, comma-separated. Numbers elsewhere are refused, because text messages to far places are how others make money (R63).',
    schema: list(country),
    default: '',
    example: 'IT, DE, CH',
  }),
} as const;

export { webhook };
