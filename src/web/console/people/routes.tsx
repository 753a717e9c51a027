import { searchPeople } from '../../../app/administration/people.ts';
import { readPeopleQuery } from '../../../domain/people/query.ts';
import type { Web } from '../../context.ts';
import { administered } from '../guard.tsx';
import { takeSaid } from '../said.tsx';
import { PeoplePage } from './page.tsx';

/** `/admin/people`: everybody of the reader's organisation, by words and filters. All that was asked stands in the address. */
export function mountPeople(web: Web): void {
  web.get(
    '/admin/people',
    administered(async (c, who) => {
      const { app } = c.var.deps;
      const query = readPeopleQuery((name) => c.req.queries(name) ?? []);
      const organisation = who.account.organisation!;
      const cursor = c.req.query('at');
      const found = await searchPeople(app, organisation, query, cursor);
      // Altered, or of another list: the list begins anew, and says so.
      const list = found === 'bad-cursor' ? await searchPeople(app, organisation, query) : found;
      if (list === 'bad-cursor') throw new Error('a list without a place has a first page');
      return c.html(
        <PeoplePage
          c={c}
          who={who}
          query={query}
          list={list}
          beginsAnew={found === 'bad-cursor'}
          said={takeSaid(c)}
        />,
      );
    }),
  );
}
