import { overviewOf, undeliveredMessages } from '../../../app/administration/overview.ts';
import type { Web } from '../../context.ts';
import { administered } from '../guard.tsx';
import { NotForYou } from '../not-for-you.tsx';
import { takeSaid } from '../said.tsx';
import { OverviewPage } from './page.tsx';
import { UndeliveredPage } from './undelivered-page.tsx';

/** `/admin`: what needs somebody today. `/admin/undelivered`: the messages that did not leave. */
export function mountOverview(web: Web): void {
  web.get(
    '/admin',
    administered(async (c, who) => {
      const figures = await overviewOf(c.var.deps.app, who.account.id);
      // Demoted since the guard looked.
      if (figures.kind === 'refused') return c.html(<NotForYou c={c} who={who} />, 403);
      return c.html(<OverviewPage c={c} who={who} figures={figures} said={takeSaid(c)} />);
    }),
  );
  web.get(
    '/admin/undelivered',
    administered(async (c, who) => {
      const list = await undeliveredMessages(c.var.deps.app, who.account.id);
      if (list.kind === 'refused') return c.html(<NotForYou c={c} who={who} />, 403);
      return c.html(<UndeliveredPage c={c} who={who} list={list} />);
    }),
  );
}
