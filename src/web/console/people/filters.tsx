import { type PeopleQuery, peopleSorts, personStates, signInFilters } from '../../../domain/people/query.ts';
import { type WayBit, wayBits } from '../../../domain/people/way-mask.ts';
import { organisationRoles } from '../../../domain/roles/roles.ts';
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

const bits = Object.keys(wayBits) as WayBit[];

const wayWords = {
  email: 'email',
  ownMail: 'own-mail',
  phone: 'phone',
  totp: 'totp',
  recoveryCode: 'recovery-code',
  passkey: 'passkey',
} as const satisfies Record<WayBit, string>;

/** One field that finds by name, ID or support code, and behind it everything else that people are told apart by. */
export function Filters({ c, query }: { c: Ctx; query: PeopleQuery }) {
  const { t } = c.var;
  const any = { value: '', label: t('console.people.any') };
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
          <SelectField
            name="role"
            label={t('console.person.role')}
            value={query.role}
            options={[
              any,
              ...organisationRoles.map((value) => ({ value, label: t(`console.role.${value}`) })),
            ]}
          />
          <SelectField
            name="state"
            label={t('security.ways-state')}
            value={query.state}
            options={[
              any,
              ...personStates.map((value) => ({ value, label: t(`console.people.state.${value}`) })),
            ]}
          />
          <SelectField
            name="recoverable"
            label={t('console.people.recoverable')}
            value={query.notRecoverable ? 'no' : ''}
            options={[any, { value: 'no', label: t('console.recoverable.no') }]}
          />
          <SelectField
            name="last-sign-in"
            label={t('console.person.last-sign-in')}
            value={query.lastSignIn}
            options={[
              any,
              ...signInFilters.map((value) => ({ value, label: t(`console.people.signed-in.${value}`) })),
            ]}
          />
          <SelectField
            name="has"
            label={t('console.people.has')}
            value={query.held[0]}
            options={[
              any,
              ...bits.map((value) => ({ value, label: t(`console.people.way.${wayWords[value]}`) })),
            ]}
          />
          <SelectField
            name="has-not"
            label={t('console.people.has-not')}
            value={query.lacking[0]}
            options={[
              any,
              ...bits.map((value) => ({ value, label: t(`console.people.way.${wayWords[value]}`) })),
            ]}
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
