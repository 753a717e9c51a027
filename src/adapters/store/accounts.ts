import { type RawBuilder, sql } from 'kysely';
import { shownName } from '../../domain/policy/policy.ts';
import type { OrganisationRole } from '../../domain/roles/roles.ts';
import type {
  AccessPassOut,
  AccountRecord,
  Accounts,
  MethodRecord,
  OrganisationRecord,
} from '../../ports/store/accounts.ts';
import type { Locale } from '../../text/locale.ts';
import { type Db, present } from './database.ts';

export function accountsIn(db: Db): Accounts {
  return {
    findByUserIdKey: (key) => find(db, sql`a.user_id_key = ${key}`),
    findById: (id) => find(db, sql`a.id = ${id}`),

    async change(id, epoch, change) {
      const { numUpdatedRows } = await db
        .updateTable('account')
        .set((eb) => ({
          security_epoch: eb('security_epoch', '+', 1),
          ...(change.password && {
            // A temporary or an ended one was nobody's habit: the own one before it is the one that phones still send.
            replaced_password_hash: eb
              .case()
              .when('password_expires_at', 'is', null)
              .then(eb.ref('password_hash'))
              .else(eb.ref('replaced_password_hash'))
              .end(),
            password_hash: change.password.hash,
            password_changed_at: change.password.at,
            password_expires_at: change.password.expiresAt ?? null,
          }),
          ...(change.passwordExpiresAt && { password_expires_at: change.passwordExpiresAt }),
          ...(change.roles && { roles: [...change.roles.are] }),
          ...(change.roles?.givenAt && { role_given_at: change.roles.givenAt }),
          ...(change.frozenAt !== undefined && { frozen_at: change.frozenAt }),
          ...(change.state && { state: change.state }),
        }))
        .where('id', '=', id)
        .where('security_epoch', '=', epoch)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },

    async signedIn(id, epoch, at, rehash) {
      const { numUpdatedRows } = await db
        .updateTable('account')
        .set((eb) => ({
          last_sign_in_at: at,
          ...(rehash && {
            password_hash: eb
              .case()
              .when('password_hash', '=', rehash.from)
              .then(rehash.to)
              .else(eb.ref('password_hash'))
              .end(),
          }),
        }))
        .where('id', '=', id)
        .where('security_epoch', '=', epoch)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },

    async rehash(id, { from, to }) {
      await db
        .updateTable('account')
        .set({ password_hash: to })
        .where('id', '=', id)
        .where('password_hash', '=', from)
        .execute();
    },

    async usePassword(id, epoch, now) {
      const { numUpdatedRows } = await db
        .updateTable('account')
        .set({ password_expires_at: now })
        .where('id', '=', id)
        .where('security_epoch', '=', epoch)
        .where('password_expires_at', '>', now)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },

    async requireRegistration(id, at) {
      await db
        .updateTable('account')
        .set({ registration_required_at: at ?? null })
        .where('id', '=', id)
        .execute();
    },

    async passSignedIn(id, at) {
      await db.updateTable('account').set({ pass_signed_in_at: at }).where('id', '=', id).execute();
    },

    async putOffNudge(id, until) {
      await db.updateTable('account').set({ nudge_after: until }).where('id', '=', id).execute();
    },

    async setLocale(id, locale) {
      await db.updateTable('account').set({ locale }).where('id', '=', id).execute();
    },

    async forgetReplacedPasswords(before) {
      const { numUpdatedRows } = await db
        .updateTable('account')
        .set({ replaced_password_hash: null })
        .where('replaced_password_hash', 'is not', null)
        .where('password_changed_at', '<', before)
        .executeTakeFirst();
      return Number(numUpdatedRows);
    },
  };
}

/** One statement whoever is asked for, so that work says nothing about who exists (R2). */
async function find(db: Db, condition: RawBuilder<unknown>): Promise<AccountRecord | undefined> {
  const { rows } = await sql<AccountRow>`
    select ${accountColumns} from account a left join organisation o on o.id = a.organisation_id
    where ${condition}`.execute(db);
  return rows[0] && accountOf(rows[0]);
}

/** What `accountOf` reads, of an account `a` and its organisation `o`. */
export const accountColumns = sql`a.id, a.kind, a.user_id, a.display_name, a.roles, a.locale, a.state, a.security_epoch,
      a.password_hash, a.password_changed_at, a.password_expires_at, a.replaced_password_hash, a.frozen_at,
      a.last_sign_in_at, a.nudge_after, a.registration_required_at, a.pass_signed_in_at,
      a.role_given_at,
      case when o.id is not null then json_build_object(
        'id', o.id, 'name', o.name, 'preset', o.preset, 'policy', o.policy, 'defaultLocale', o.default_locale,
        'domains', array(select d.domain from organisation_domain d where d.organisation_id = o.id order by 1),
        'administrators', (select count(*) from account g
          where g.organisation_id = o.id and g.state = 'active' and 'global-admin' = any (g.roles))
      ) end as organisation,
      (select coalesce(json_agg(json_build_object(
          'id', m.id, 'kind', m.kind, 'address', m.address, 'label', m.label, 'boundBy', m.bound_by,
          'createdAt', m.created_at, 'confirmedAt', m.confirmed_at, 'usableFrom', m.usable_from,
          'secretSealed', m.secret_sealed, 'lastStep', m.last_step,
          'unusedCodes', case when m.kind = 'recovery-codes' then
            (select count(*) from recovery_code c where c.method_id = m.id and c.used_at is null) else 0 end)
          order by m.created_at, m.id), '[]')
        from method m where m.account_id = a.id) as methods,
      (select json_build_object('madeBy', json_build_object('id', s.made_by, 'displayName',
          coalesce((select b.display_name from account b where b.id = s.made_by), '')),
          'createdAt', s.created_at, 'expiresAt', s.expires_at)
        from access_pass s where s.account_id = a.id and s.used_at is null) as access_pass`;

export interface AccountRow {
  id: string;
  kind: 'work' | 'personal';
  user_id: string;
  display_name: string;
  roles: OrganisationRole[];
  locale: Locale | null;
  state: 'active' | 'disabled';
  security_epoch: number;
  password_hash: string | null;
  password_changed_at: Date | null;
  password_expires_at: Date | null;
  replaced_password_hash: string | null;
  frozen_at: Date | null;
  last_sign_in_at: Date | null;
  nudge_after: Date | null;
  registration_required_at: Date | null;
  pass_signed_in_at: Date | null;
  role_given_at: Date | null;
  organisation: OrganisationRecord | null;
  methods: MethodJson[];
  access_pass: { madeBy: AccessPassOut['madeBy']; createdAt: string; expiresAt: string } | null;
}

export function accountOf(row: AccountRow): AccountRecord {
  return {
    id: row.id,
    kind: row.kind,
    userId: row.user_id,
    displayName: row.display_name,
    roles: row.roles,
    locale: present(row.locale),
    state: row.state,
    securityEpoch: row.security_epoch,
    passwordHash: present(row.password_hash),
    passwordChangedAt: present(row.password_changed_at),
    passwordExpiresAt: present(row.password_expires_at),
    replacedPasswordHash: present(row.replaced_password_hash),
    frozenAt: present(row.frozen_at),
    lastSignInAt: present(row.last_sign_in_at),
    nudgeAfter: present(row.nudge_after),
    registrationRequiredAt: present(row.registration_required_at),
    passSignedInAt: present(row.pass_signed_in_at),
    roleGivenAt: present(row.role_given_at),
    organisation: row.organisation === null ? undefined : named(row.organisation),
    methods: row.methods.map(methodOf),
    accessPass:
      row.access_pass === null
        ? undefined
        : {
            madeBy: row.access_pass.madeBy,
            createdAt: new Date(row.access_pass.createdAt),
            expiresAt: new Date(row.access_pass.expiresAt),
          },
  };
}

function named(organisation: OrganisationRecord): OrganisationRecord {
  return { ...organisation, name: shownName(organisation.policy, organisation.name) };
}

/** A method as JSON carries it: dates are text. */
type MethodJson = Pick<MethodRecord, 'id' | 'kind' | 'boundBy' | 'unusedCodes'> & {
  address: string | null;
  label: string | null;
  createdAt: string;
  confirmedAt: string | null;
  usableFrom: string | null;
  secretSealed: string | null;
  lastStep: number | null;
};

function methodOf(json: MethodJson): MethodRecord {
  return {
    ...json,
    address: present(json.address),
    label: present(json.label),
    createdAt: new Date(json.createdAt),
    confirmedAt: json.confirmedAt === null ? undefined : new Date(json.confirmedAt),
    usableFrom: json.usableFrom === null ? undefined : new Date(json.usableFrom),
    secretSealed: present(json.secretSealed),
    lastStep: present(json.lastStep),
  };
}
