import { auditStory, searchAudit } from '../../../app/administration/audit.ts';
import type { Signed } from '../../../app/session/session.ts';
import type { Ctx, Web } from '../../context.ts';
import { administered } from '../guard.tsx';
import { NotForYou } from '../not-for-you.tsx';
import { type Asked, isStory, readAsked } from './asked.ts';
import { mountExport } from './export-routes.tsx';
import { LogPage } from './page.tsx';
import { StoryPage } from './story-page.tsx';

/** `/admin/audit`: the organisation's log; with a support code alone, its story. */
export function mountLog(web: Web): void {
  web.get(
    '/admin/audit',
    administered(async (c, who) => {
      const asked = await readAsked(c.var.deps.app, who, (name) => c.req.query(name) ?? '');
      if (Object.keys(asked.wrong).length > 0) {
        return c.html(<LogPage c={c} who={who} asked={asked} found={undefined} />, 422);
      }
      return isStory(asked) ? showStory(c, who, asked) : showPage(c, who, asked, c.req.query('at'));
    }),
  );
  mountExport(web);
}

async function showPage(c: Ctx, who: Signed, asked: Asked, place?: string, lost = false): Promise<Response> {
  const found = await searchAudit(c.var.deps.app, who.account.id, asked.filter, place);
  switch (found.kind) {
    case 'page':
      return c.html(<LogPage c={c} who={who} asked={asked} found={found} lost={lost} />);
    case 'unknown-place':
      return showPage(c, who, asked, undefined, true);
    case 'refused':
      return c.html(<NotForYou c={c} who={who} />, 403);
  }
}

async function showStory(c: Ctx, who: Signed, { filter }: Asked): Promise<Response> {
  const code = filter.supportCode!;
  const story = await auditStory(c.var.deps.app, who.account.id, code);
  return story.kind === 'story'
    ? c.html(<StoryPage c={c} who={who} code={code} story={story} />)
    : c.html(<NotForYou c={c} who={who} />, 403);
}
