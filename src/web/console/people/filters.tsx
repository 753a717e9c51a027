import { type PeopleQuery, peopleSorts, personStates, signInFilters } from '../../../domain/people/query.ts';
import { type WayBit, wayBits } from '../../../domain/people/way-mask.ts';
import { organisationRoles } from '../../../domain/roles/roles.ts';
import type { MessageId } from '../../../text/catalogue.ts';
import type { Ctx } from '../../context.ts';
import {
  ButtonRow,
  Details,
  FilterForm,
  LinkButton,
  SelectField,
  SubmitButton,
  TextField,
} from '../../kit/index.ts';
import { queryString } from './address.ts';

const wayWords = {
  email: 'email',
  ownMail: 'own-mail',
  phone: 'phone',
  totp: 'totp',
  recoveryCode: 'recovery-code',
  passkey: 'passkey',
} as const satisfies Record<WayBit, string>;

/** What may be asked for, each with the words for it. */
type Choices = readonly { value: string; words: MessageId }[];

const roles = organisationRoles.map((value) => ({ value, words: `console.role.${value}` as const }));
const states = personStates.map((value) => ({ value, words: `console.people.state.${value}` as const }));
const recoverable: Choices = [{ value: 'no', words: 'console.recoverable.no' }];
const signedIn = signInFilters.map((value) => ({
  value,
  words: `console.people.signed-in.${value}` as const,
}));
const ways = (Object.keys(wayBits) as WayBit[]).map((value) => ({
  value,
  words: `console.people.way.${wayWords[value]}` as const,
}));

/** One field that finds by name, ID or support code, and behind it everything else that people are told apart by. */
export function Filters({ c, query }: { c: Ctx; query: PeopleQuery }) {
  const { t } = c.var;
  const { text: _text, ...others } = query;
  const narrowed = queryString({ ...others, text: '' }) !== '';
  return (
    <FilterForm
      id="find-people"
      action="/admin/people"
      label={t('console.people.find')}
      buttons={
        <ButtonRow>
          <SubmitButton>{t('console.people.find-button')}</SubmitButton>
          {narrowed || query.text !== '' ? (
            <LinkButton href="/admin/people">{t('console.people.everybody')}</LinkButton>
          ) : null}
        </ButtonRow>
      }
    >
      <TextField
        name="text"
        label={t('console.people.text')}
        hint={t('console.people.text-hint')}
        value={query.text}
        autocomplete="off"
      />
      <Details summary={t('console.people.filters')} open={narrowed}>
        <div class="filter">
          <Narrowing c={c} name="role" label={t('console.person.role')} value={query.role} values={roles} />
          <Narrowing
            c={c}
            name="state"
            label={t('security.ways-state')}
            value={query.state}
            values={states}
          />
          <Narrowing
            c={c}
            name="recoverable"
            label={t('console.people.recoverable')}
            value={query.notRecoverable ? 'no' : ''}
            values={recoverable}
          />
          <Narrowing
            c={c}
            name="last-sign-in"
            label={t('console.person.last-sign-in')}
            value={query.lastSignIn}
            values={signedIn}
          />
          <Narrowing c={c} name="has" label={t('console.people.has')} value={query.held[0]} values={ways} />
          <Narrowing
            c={c}
            name="has-not"
            label={t('console.people.has-not')}
            value={query.lacking[0]}
            values={ways}
          />
          <SelectField
            name="sort"
            label={t('console.people.sort')}
            value={query.sort}
            options={peopleSorts.map((value) => ({ value, label: t(`console.people.by.${value}`) }))}
          />
          <SelectField
            name="order"
            label={t('console.people.order')}
            value={query.descending ? 'descending' : ''}
            options={[
              { value: '', label: t('console.people.ascending') },
              { value: 'descending', label: t('console.people.descending') },
            ]}
          />
        </div>
      </Details>
    </FilterForm>
  );
}

interface NarrowingProps {
  c: Ctx;
  name: string;
  label: string;
  value: string | undefined;
  values: Choices;
}

/** One of the values, or any. */
function Narrowing({ c, name, label, value, values }: NarrowingProps) {
  const { t } = c.var;
  return (
    <SelectField
      name={name}
      label={label}
      value={value}
      options={[
        { value: '', label: t('console.people.any') },
        ...values.map((one) => ({ value: one.value, label: t(one.words) })),
      ]}
    />
  );
}
