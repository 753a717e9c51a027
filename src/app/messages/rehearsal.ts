import type { AccountRecord, MethodRecord } from '../../ports/store/accounts.ts';
import { nobody as nobodysId } from '../identity.ts';
import type { MessageContext } from './context.ts';

/**
 * Where a message that nobody may get is made all the same: the same work up to the last step, and nothing sent or
 * kept. What would be recorded is a commit of nothing, what would be counted is counted for nobody. Threat: whoever
 * times the next request learns whether we were just busy with a message, and so whether the ID exists (R2).
 *
 * @param of whose counters these would be, so that rehearsals don't wait for each other's
 */
export function rehearsal(app: MessageContext, of: string): MessageContext {
  const { store } = app;
  const nobodys = app.secrets.mac('limit', `rehearsal ${of}`);
  return {
    ...app,
    mail: { ...app.mail, send: (mail) => app.mail.rehearse(mail) },
    text: { ...app.text, send: (text) => app.text.rehearse(text) },
    store: {
      ...store,
      transaction: () => Promise.reject(new Error('a rehearsal changes nothing')),
      limits: {
        ...store.limits,
        hit: async (limits, now) => {
          await store.limits.hit(
            limits.map((limit) => ({ ...limit, key: nobodys })),
            now,
          );
          return 0;
        },
      },
      deliveries: { ...store.deliveries, record: (delivery) => store.commitNothing(delivery) },
      audit: { ...store.audit, append: (entries) => store.commitNothing(entries) },
    },
  };
}

const longAgo = new Date(0);

function method(kind: 'email' | 'phone', address: string): MethodRecord {
  return {
    id: '',
    kind,
    address,
    label: undefined,
    boundBy: 'enrolment',
    createdAt: longAgo,
    confirmedAt: longAgo,
    usableFrom: longAgo,
    secretSealed: undefined,
    lastStep: undefined,
    unusedCodes: 0,
  };
}

/** Who a message is made for where it has no reader: an ID without an account, or an account without that way. */
export const nobody: AccountRecord = {
  id: nobodysId,
  kind: 'personal',
  userId: 'nobody@mail.invalid',
  displayName: '',
  roles: [],
  locale: undefined,
  state: 'active',
  securityEpoch: 0,
  passwordHash: undefined,
  passwordChangedAt: undefined,
  passwordExpiresAt: undefined,
  replacedPasswordHash: undefined,
  frozenAt: undefined,
  lastSignInAt: undefined,
  nudgeAfter: undefined,
  registrationRequiredAt: undefined,
  passSignedInAt: undefined,
  roleGivenAt: undefined,
  organisation: undefined,
  // A number of those kept for films (Ofcom), should it ever leave by mistake.
  accessPass: undefined,
  methods: [method('email', 'nobody@mail.invalid'), method('phone', '+447700900000')],
};
