const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** True if it is written as PostgreSQL and we write one: in lower case. Whatever else an address holds would fail a statement. */
export function isUuid(text: string): boolean {
  return uuid.test(text);
}
