import { createHmac } from 'node:crypto';

/** A signature a webhook's receiver can check: it covers the time, so an old request cannot be sent again later. */
export function webhookSignature(secret: string, at: Date, body: string): string {
  const t = Math.floor(at.getTime() / 1000);
  return `t=${t},v1=${createHmac('sha256', secret).update(`${t}.${body}`).digest('hex')}`;
}
