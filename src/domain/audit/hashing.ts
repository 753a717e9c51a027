/** SHA-256 in lower-case hex, given by whoever has one: the domain knows the rules, not the primitive. */
export type Sha256 = (bytes: Uint8Array) => string;

/**
 * One byte in front of what is hashed says what it is. Threat: an event that reads like a list of leaves, or a
 * list that reads like a header, would let one hash stand for another thing (RFC 6962 §2.1).
 */
const domains = { leaf: 0, root: 1, block: 2 } as const;

/** Hex SHA-256 of `bytes`, told apart from the other things that are hashed. */
export function taggedHash(sha256: Sha256, domain: keyof typeof domains, bytes: Uint8Array): string {
  const tagged = new Uint8Array(bytes.length + 1);
  tagged[0] = domains[domain];
  tagged.set(bytes, 1);
  return sha256(tagged);
}

const encoder = new TextEncoder();

export function utf8(text: string): Uint8Array {
  return encoder.encode(text);
}
