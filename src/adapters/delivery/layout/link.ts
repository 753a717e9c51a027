/**
 * A link as it stands in both parts. Throws on anything but absolute http or https without credentials; the error
 * keeps the URL to itself, because it may carry a token.
 */
export function linkTarget(text: string): string {
  const url = URL.parse(text);
  if (
    url === null ||
    !['https:', 'http:'].includes(url.protocol) ||
    url.username !== '' ||
    url.password !== ''
  )
    throw new TypeError('A button leads to an absolute http or https address without credentials.');
  return url.href;
}
