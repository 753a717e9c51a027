import { domainToASCII, domainToUnicode } from 'node:url';
import { DeliveryFailed } from '../../ports/delivery.ts';

/** RFC 5321 §4.5.3.1: in octets. */
const longestAddress = 254;
const longestLocalPart = 64;

/** RFC 5322 dot-atom, with the letters of RFC 6531. Quoted local parts are not taken: they may hold an @ or a comma. */
const localPart = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const domainPart =
  /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/;

/**
 * The one mailbox that `address` names, its domain in ASCII; undefined if it names none, several, or needs
 * interpretation. A list, a group or a display name would reach somebody who was never confirmed (R8).
 */
export function singleMailbox(address: string): string | undefined {
  const at = address.lastIndexOf('@');
  const local = address.slice(0, Math.max(at, 0));
  const domain = address.slice(at + 1);
  const ascii = domainToASCII(domain);
  if (!localPart.test(local) || Buffer.byteLength(local) > longestLocalPart) return undefined;
  if (!domainPart.test(ascii) || !keepsItsName(domain, ascii)) return undefined;
  const mailbox = `${local}@${ascii}`;
  return Buffer.byteLength(mailbox) <= longestAddress ? mailbox : undefined;
}

/** Like `singleMailbox`, for the recipient of a message: refused for good, and the error does not repeat it. */
export function onlyRecipient(address: string): string {
  const mailbox = singleMailbox(address);
  if (mailbox === undefined) throw new DeliveryFailed('the recipient is not one plain mail address', true);
  return mailbox;
}

/** The IDNA mapping turns `ſ` into `s` and a Kelvin sign into `k`: another domain than the stored one (R8). */
function keepsItsName(domain: string, ascii: string): boolean {
  const lower = domain.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  return lower === ascii || lower === domainToUnicode(ascii);
}
