const longest = { address: 254, localPart: 64 };

/** RFC 5322 dot-atom in ASCII. Quoted local parts are not taken: they may hold an @ or a comma (R8). */
const localPart = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const domainPart = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+$/;

/** The one mailbox that `text` names, with the key by which equal ones are known; undefined if it names none. */
export function readMailAddress(text: string): { address: string; key: string } | undefined {
  const at = text.lastIndexOf('@');
  const local = text.slice(0, Math.max(at, 0));
  const domain = text.slice(at + 1).toLowerCase();
  const good =
    text.length <= longest.address &&
    local.length <= longest.localPart &&
    localPart.test(local) &&
    domainPart.test(domain);
  return good ? { address: `${local}@${domain}`, key: `${local.toLowerCase()}@${domain}` } : undefined;
}
