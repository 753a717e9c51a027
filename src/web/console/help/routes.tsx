import { answerRequest, isAnswer, longestNote } from '../../../app/administration/help/answer.ts';
import {
  decidedRequests,
  findRequest,
  type OneRequest,
  waitingRequests,
} from '../../../app/administration/help/queue.ts';
import type { Signed } from '../../../app/session/session.ts';
import type { Ctx, Web } from '../../context.ts';
import { signInAgain } from '../../guard/signed.ts';
import { changesLanguage } from '../../view/language.ts';
import { administered } from '../guard.tsx';
import { say, takeSaid } from '../said.tsx';
import { DonePage } from './done-page.tsx';
import { cursorOf, otherPages } from './other-pages.tsx';
import { QueuePage } from './queue-page.tsx';
import { RequestPage } from './request-page.tsx';

/** `/admin/help`: who asks for help, oldest first, and what became of it. */
export function mountHelp(web: Web): void {
  web.get(
    '/admin/help',
    administered(async (c, who) => {
      const after = cursorOf(c);
      const { rows, next } = await waitingRequests(c.var.deps.app, who, after);
      const pages = otherPages('/admin/help', after, next);
      return c.html(<QueuePage c={c} who={who} rows={rows} pages={pages} said={takeSaid(c)} />);
    }),
  );
  web.get(
    '/admin/help/done',
    administered(async (c, who) => {
      const after = cursorOf(c);
      const { rows, next } = await decidedRequests(c.var.deps.app, who, after);
      const pages = otherPages('/admin/help/done', after, next);
      return c.html(<DonePage c={c} who={who} rows={rows} pages={pages} />);
    }),
  );
  web.get(
    '/admin/help/:request',
    withRequest((c, who, one) => c.html(<RequestPage c={c} who={who} one={one} />)),
  );
  web.post('/admin/help/:request', withRequest(answer));
}

async function answer(c: Ctx, who: Signed, one: OneRequest): Promise<Response> {
  const { form, deps, visitor, t } = c.var;
  const typed = { answer: form.text('answer'), note: form.text('note') };
  if (changesLanguage(c)) return c.html(<RequestPage c={c} who={who} one={one} typed={typed} />);
  const refuse = (field: string, text: string) =>
    c.html(<RequestPage c={c} who={who} one={one} typed={typed} refused={{ field, text }} />, 422);
  const chosen = typed.answer;
  if (!isAnswer(chosen)) return refuse('answer', t('console.help.answer-empty'));
  const { id } = one.request;
  const answered = await answerRequest(deps.app, visitor, who, id, { answer: chosen, note: typed.note });
  switch (answered.kind) {
    case 'done':
      return say(c, chosen === 'declined' ? 'help-declined' : 'help-answered', '/admin/help');
    case 'note':
      return refuse('note', t(`console.help.note-${answered.because}`, { most: longestNote }));
    case 'decided': {
      const decided = { ...one, request: answered.request };
      return c.html(<RequestPage c={c} who={who} one={decided} overtaken />, 409);
    }
    case 'refused':
      return c.html(
        <RequestPage c={c} who={who} one={{ ...one, refusal: answered.because }} typed={typed} />,
        403,
      );
    case 'not-found':
      return c.notFound() as Response;
    case 'ended':
      return signInAgain(c, `/admin/help/${id}`);
  }
}

/** A request of the reader's own organisation; 404 for another's, as for none. */
function withRequest(page: (c: Ctx, who: Signed, one: OneRequest) => Response | Promise<Response>) {
  return administered(async (c, who) => {
    const one = await findRequest(c.var.deps.app, who, c.req.param('request') ?? '');
    return one === undefined ? c.notFound() : page(c, who, one);
  });
}
