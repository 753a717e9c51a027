import { bulkActs } from '../../../app/administration/bulk/acts.ts';
import type { ListedPerson, PeopleList } from '../../../app/administration/people.ts';
import type { Signed } from '../../../app/session/session.ts';
import { mayEver } from '../../../domain/authority/decide.ts';
import type { PeopleQuery } from '../../../domain/people/query.ts';
import { strongestRole } from '../../../domain/roles/roles.ts';
import { readSupportCode } from '../../../domain/support-code.ts';
import type { Ctx } from '../../context.ts';
import { forgeryToken } from '../../guard/origin.ts';
import {
  ButtonRow,
  DataTable,
  EmptyState,
  Form,
  Identifier,
  LinkButton,
  SecondaryButton,
  SelectField,
  Tag,
} from '../../kit/index.ts';
import { day } from '../../view/moment.ts';
import { listAddress, queryString } from './address.ts';

interface Props {
  c: Ctx;
  who: Signed;
  query: PeopleQuery;
  list: PeopleList;
}

export function countSentence({ var: { t } }: Ctx, { total, atLeast, supportCode }: PeopleList): string {
  if (supportCode !== undefined) return t('console.people.by-code', { code: supportCode, total });
  return t(atLeast ? 'console.people.more-than' : 'console.people.count', { total });
}

/** The page of the list, its neighbours, and what can be done with several of them at once. */
export function Found({ c, who, query, list }: Props) {
  const { t } = c.var;
  const acts = bulkActs.filter((act) => mayEver(act, who.account.roles));
  const chooses = acts.length > 0 && list.people.length > 0;
  const table = <Table c={c} query={query} list={list} chooses={chooses} />;
  return (
    <>
      {chooses ? (
        <Form
          id="bulk"
          action="/admin/people/bulk"
          hidden={{ csrf: forgeryToken(c), asked: queryString(query) }}
        >
          {table}
          <Pages c={c} query={query} list={list} />
          <fieldset class="field flow">
            <legend class="label">{t('console.people.several')}</legend>
            <p class="hint">{t('console.people.several-hint')}</p>
            <SelectField
              name="act"
              label={t('console.people.several-act')}
              options={[
                { value: '', label: t('console.people.several-none') },
                ...acts.map((value) => ({ value, label: t(`console.act.${value}`) })),
              ]}
            />
            <ButtonRow>
              <SecondaryButton>{t('console.people.preview')}</SecondaryButton>
              {list.supportCode === undefined && list.total > list.people.length ? (
                <SecondaryButton name="query" value={queryString(query)}>
                  {t(list.atLeast ? 'console.people.preview-all-more' : 'console.people.preview-all', {
                    total: list.total,
                  })}
                </SecondaryButton>
              ) : null}
            </ButtonRow>
            <p>
              <a href="/admin/people/bulk">{t('console.bulk.list')}</a>
            </p>
          </fieldset>
        </Form>
      ) : (
        <>
          {table}
          <Pages c={c} query={query} list={list} />
        </>
      )}
    </>
  );
}

function Table({ c, query, list, chooses }: Pick<Props, 'c' | 'query' | 'list'> & { chooses: boolean }) {
  const { t, locale } = c.var;
  return (
    <DataTable
      caption={t('console.room.people')}
      hideCaption
      close
      columns={[
        { key: 'who', head: t('console.people.who') },
        { key: 'role', head: t('console.person.role'), plain: true },
        { key: 'seen', head: t('console.person.last-sign-in'), nowrap: true },
        { key: 'recoverable', head: t('console.people.recoverable') },
        ...(chooses ? [{ key: 'choose', head: t('console.people.choose'), hideHead: true }] : []),
      ]}
      rows={list.people.map((person) => ({
        who: (
          <>
            <a href={`/admin/people/${person.id}`}>{person.displayName}</a>
            <br />
            <Identifier hint>{person.userId}</Identifier> <States c={c} person={person} />
          </>
        ),
        role: t(`console.role.${strongestRole(person.roles)}`),
        recoverable: person.recoverable ? (
          <Tag tone="success">{t('console.people.yes')}</Tag>
        ) : (
          <Tag tone="warning">{t('console.people.no')}</Tag>
        ),
        seen:
          person.lastSignInAt === undefined
            ? t('console.people.signed-in.never')
            : day(locale, person.lastSignInAt),
        choose: (
          <label class="tick">
            <input type="checkbox" name={`person-${person.id}`} value="on" />
            <span class="unseen">{t('console.people.choose-one', { name: person.displayName })}</span>
          </label>
        ),
      }))}
      empty={<Nobody c={c} query={query} />}
    />
  );
}

/** What was typed may be a right support code and yet nobody's. */
function Nobody({
  c: {
    var: { t },
  },
  query,
}: {
  c: Ctx;
  query: PeopleQuery;
}) {
  return (
    <EmptyState icon="person" title={t('console.people.nobody-about')}>
      {readSupportCode(query.text) === undefined ? null : <p>{t('console.people.nobody-code')}</p>}
    </EmptyState>
  );
}

function States({ c, person }: { c: Ctx; person: ListedPerson }) {
  const { t } = c.var;
  return (
    <>
      {person.state === 'disabled' ? <Tag tone="danger">{t('console.state.disabled')}</Tag> : null}{' '}
      {person.frozenAt === undefined ? null : <Tag tone="danger">{t('console.state.frozen')}</Tag>}
    </>
  );
}

function Pages({ c, query, list }: Pick<Props, 'c' | 'query' | 'list'>) {
  const { t } = c.var;
  if (list.previous === undefined && list.next === undefined) return null;
  return (
    <nav class="pages" aria-label={t('console.people.pages')}>
      {list.previous === undefined ? (
        <span />
      ) : (
        <LinkButton href={listAddress(query, list.previous)}>{t('console.people.previous')}</LinkButton>
      )}
      {list.next === undefined ? null : (
        <LinkButton href={listAddress(query, list.next)}>{t('console.people.next')}</LinkButton>
      )}
    </nav>
  );
}
