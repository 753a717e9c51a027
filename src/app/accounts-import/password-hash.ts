/**
 * R36; also the ceiling: a hash that takes a GiB to verify would let one sign-in stop the service, and unknown IDs cost
 * as much as the dearest hash in their domain (R2). 64 MiB is the second of RFC 9106's two recommendations.
 */
const bounds = {
  m: { least: 19 * 1024, most: 64 * 1024 },
  t: { least: 2, most: 10 },
  p: { least: 1, most: 8 },
};

const argon2id =
  /^\$argon2id\$v=19\$m=(?<m>\d{1,10}),t=(?<t>\d{1,10}),p=(?<p>\d{1,10})\$(?<salt>[A-Za-z0-9+/]{11,86})\$(?<hash>[A-Za-z0-9+/]{43,86})$/;

/** Why a password hash can't be taken over; undefined if it can. Never repeats the hash. */
export function passwordHashProblem(phc: string): string | undefined {
  const match = argon2id.exec(phc);
  if (!match) {
    return phc.startsWith('$argon2id$')
      ? 'the password hash is not a well-formed Argon2id string (PHC, v=19, salt of 8 bytes and hash of 32 bytes at least)'
      : 'the password hash is not Argon2id; leave it out, and the person sets a new password';
  }
  for (const name of ['m', 't', 'p'] as const) {
    const value = Number(match.groups![name]);
    const { least, most } = bounds[name];
    if (value < least)
      return `the password hash is too weak (${name} below ${least}); leave it out, and the person sets a new password`;
    if (value > most) return `the password hash costs too much to verify (${name} above ${most})`;
  }
  return undefined;
}
