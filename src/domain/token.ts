/** True if it is written as `Random.token()` draws them: 32 bytes in base64url, without padding. */
export function isToken(text: string): boolean {
  return /^[\w-]{43}$/.test(text);
}
