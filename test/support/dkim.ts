import { createHash, createVerify, type KeyObject } from 'node:crypto';

/**
 * Verification of one DKIM signature as a receiver does it, RFC 6376 §3.4.2 and §3.7, for relaxed/relaxed and
 * rsa-sha256 alone. `raw` holds one character an octet.
 */
export function verifyDkim(raw: string, publicKey: KeyObject) {
  const end = raw.indexOf('\r\n\r\n');
  const fields = raw.slice(0, end + 2).match(/[^\r\n]+\r\n(?:[ \t][^\r\n]*\r\n)*/g) ?? [];
  const signature = fields.find((field) => /^dkim-signature:/i.test(field));
  if (signature === undefined) return { valid: false, domain: undefined, selector: undefined, signed: [] };
  const tags = new Map(
    signature
      .slice(signature.indexOf(':') + 1)
      .replace(/\s+/g, '')
      .split(';')
      .map((tag) => [tag.slice(0, tag.indexOf('=')), tag.slice(tag.indexOf('=') + 1)]),
  );
  const signed = tags.get('h')!.toLowerCase().split(':');

  const remaining = [...fields];
  const chosen = signed.flatMap((name) => {
    const at = remaining.findLastIndex((field) => nameOf(field) === name);
    return at < 0 ? [] : remaining.splice(at, 1).map(relaxedField);
  });
  const unsigned = signature.replace(/(\bb=)[^;]*/, '$1').replace(/\r\n$/, '');
  const verifier = createVerify('RSA-SHA256').update(
    `${chosen.join('\r\n')}\r\n${relaxedField(unsigned)}`,
    'latin1',
  );
  const valid =
    tags.get('a') === 'rsa-sha256' &&
    tags.get('c') === 'relaxed/relaxed' &&
    tags.get('bh') ===
      createHash('sha256')
        .update(relaxedBody(raw.slice(end + 4)), 'latin1')
        .digest('base64') &&
    verifier.verify(publicKey, tags.get('b')!, 'base64');
  return { valid, domain: tags.get('d'), selector: tags.get('s'), signed };
}

const nameOf = (field: string) => field.slice(0, field.indexOf(':')).trim().toLowerCase();

function relaxedField(field: string): string {
  const value = field
    .slice(field.indexOf(':') + 1)
    .replace(/\r\n/g, '')
    .replace(/[ \t]+/g, ' ');
  return `${nameOf(field)}:${value.trim()}`;
}

function relaxedBody(body: string): string {
  const lines = body
    .replace(/[ \t]+/g, ' ')
    .replace(/ \r\n/g, '\r\n')
    .replace(/(\r\n)*$/, '');
  return lines === '' ? '' : `${lines}\r\n`;
}
