import type { PeopleList } from '../../../app/administration/people.ts';
import type { Signed } from '../../../app/session/session.ts';
import { mayAdd } from '../../../domain/authority/add.ts';
import type { PeopleQuery } from '../../../domain/people/query.ts';
import type { Ctx } from '../../context.ts';
import { ButtonRow, LinkButton, Notice } from '../../kit/index.ts';
import { type Said, SaidNotice } from '../said.tsx';
import { ConsolePage } from '../shell.tsx';
import { Filters } from './filters.tsx';
import { countSentence, Found } from './found.tsx';

interface Props {
  c: Ctx;
  who: Signed;
  query: PeopleQuery;
  list: PeopleList;
  /** The place in the list that was asked for is none of it. */
  beginsAnew: boolean;
  said: Said | undefined;
}

/** Who is there: search first, then what was found, then what to do with several of them. */
export function PeoplePage({ c, who, query, list, beginsAnew, said }: Props) {
  const { t } = c.var;
  return (
    <ConsolePage c={c} who={who} room="people" title={t('console.room.people')}>
      <SaidNotice c={c} said={said} />
      {beginsAnew ? (
        <Notice tone="info" announce>
          {t('console.people.begins-anew')}
        </Notice>
      ) : null}
      {mayAdd(who.account.roles) ? (
        <ButtonRow>
          <LinkButton href="/admin/people/add">{t('console.people.add')}</LinkButton>
        </ButtonRow>
      ) : null}
      <Filters c={c} query={query} />
      <p id="found-count" role="status">
        {countSentence(c, list)}
      </p>
      <live-search id="found" data-form="find-people" data-count="found-count">
        <Found c={c} who={who} query={query} list={list} />
      </live-search>
    </ConsolePage>
  );
}
