import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

/** What of a ceremony a test, or an attacker, may have otherwise than it should be. */
export interface Twist {
  origin?: string;
  rpId?: string;
  challenge?: string;
  /** False: nobody was asked who they are, or nobody was there. */
  userVerified?: boolean;
  userPresent?: boolean;
  counter?: number;
  type?: string;
  userHandle?: string | undefined;
  /** Signed with another key than the passkey's. */
  foreignKey?: boolean;
}

/** Options as a page carries them (`PublicKeyCredential…OptionsJSON`). */
interface PageOptions {
  challenge: string;
  rpId?: string;
  rp?: { id: string };
  user?: { id: string };
}

/** A passkey in software: ES256, attestation "none", as W3C Web Authentication §6 has them. */
export class Authenticator {
  readonly #origin: string;
  #key: KeyObject | undefined;
  #foreign = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
  #handle = '';
  id = randomBytes(32).toString('base64url');
  /** Of the last signature; 0 and never growing, as most have it, unless `counts`. */
  counter = 0;
  counts: boolean;

  constructor(origin: string, { counts = true } = {}) {
    this.#origin = origin;
    this.counts = counts;
  }

  /** `navigator.credentials.create`, as the page would post it. */
  create(options: PageOptions, twist: Twist = {}): string {
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    this.#key = privateKey;
    this.#handle = options.user?.id ?? '';
    const { x, y } = publicKey.export({ format: 'jwk' });
    // COSE_Key: kty EC2, alg ES256, crv P-256.
    const cose = cbor(
      new Map<number, Cbor>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, Buffer.from(x!, 'base64url')],
        [-3, Buffer.from(y!, 'base64url')],
      ]),
    );
    const id = Buffer.from(this.id, 'base64url');
    const length = Buffer.alloc(2);
    length.writeUInt16BE(id.length);
    const attested = Buffer.concat([Buffer.alloc(16), length, id, cose]);
    const authData = this.#authData(twist.rpId ?? options.rp?.id ?? '', twist, attested);
    const attestationObject = cbor(
      new Map<string, Cbor>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', authData],
      ]),
    );
    return this.#posted({
      clientDataJSON: this.#clientData('webauthn.create', options.challenge, twist),
      attestationObject: attestationObject.toString('base64url'),
      transports: ['internal', 'hybrid'],
    });
  }

  /** `navigator.credentials.get`. */
  get(options: PageOptions, twist: Twist = {}): string {
    if (this.counts) this.counter += 1;
    const authData = this.#authData(twist.rpId ?? options.rpId ?? '', twist);
    const clientDataJSON = this.#clientData('webauthn.get', options.challenge, twist);
    const hash = createHash('sha256').update(Buffer.from(clientDataJSON, 'base64url')).digest();
    const key = twist.foreignKey ? this.#foreign : this.#key!;
    return this.#posted({
      clientDataJSON,
      authenticatorData: authData.toString('base64url'),
      signature: sign('sha256', Buffer.concat([authData, hash]), key).toString('base64url'),
      userHandle: 'userHandle' in twist ? twist.userHandle : this.#handle,
    });
  }

  #posted(response: Record<string, unknown>): string {
    return JSON.stringify({
      id: this.id,
      rawId: this.id,
      type: 'public-key',
      clientExtensionResults: {},
      response,
    });
  }

  #clientData(type: string, challenge: string, twist: Twist): string {
    const data = {
      type: twist.type ?? type,
      challenge: twist.challenge ?? challenge,
      origin: twist.origin ?? this.#origin,
      crossOrigin: false,
    };
    return Buffer.from(JSON.stringify(data)).toString('base64url');
  }

  #authData(rpId: string, twist: Twist, attested = Buffer.alloc(0)): Buffer {
    const { userPresent = true, userVerified = true } = twist;
    const flags = (userPresent ? 1 : 0) | (userVerified ? 4 : 0) | (attested.length > 0 ? 64 : 0);
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(twist.counter ?? this.counter);
    return Buffer.concat([
      createHash('sha256').update(rpId).digest(),
      Buffer.from([flags]),
      counter,
      attested,
    ]);
  }
}

type Cbor = number | string | Uint8Array | Map<number, Cbor> | Map<string, Cbor>;

/** As much of CBOR (RFC 8949) as attestation objects are made of. */
function cbor(value: Cbor): Buffer {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === 'string')
    return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (value instanceof Uint8Array) return Buffer.concat([head(2, value.length), value]);
  const entries = [...(value as Map<number | string, Cbor>)].flatMap(([key, each]) => [
    cbor(key),
    cbor(each),
  ]);
  return Buffer.concat([head(5, value.size), ...entries]);
}

function head(major: number, size: number): Buffer {
  if (size < 24) return Buffer.from([(major << 5) | size]);
  if (size < 256) return Buffer.from([(major << 5) | 24, size]);
  return Buffer.from([(major << 5) | 25, size >> 8, size & 255]);
}
