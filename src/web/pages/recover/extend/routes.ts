import { extendRecovery } from '../../../../app/recovery/extend.ts';
import type { Web } from '../../../context.ts';
import { sayNext } from '../flash.ts';
import { pageOf } from '../places.ts';
import { standing } from '../standing.ts';

/** `/recover/extend`: more time (R76). A script is told the seconds; without scripts the page is shown again. */
export function mountExtend(web: Web): void {
  web.post('/recover/extend', async (c) => {
    const live = await standing(c);
    if (live instanceof Response) return live;
    const { app } = c.var.deps;
    const expiresAt = await extendRecovery(app, live);
    if (c.req.header('accept') === 'application/json') {
      return c.json({ secondsLeft: Math.floor((expiresAt.getTime() - app.clock.now().getTime()) / 1000) });
    }
    sayNext(c, 'recover-extended');
    return c.redirect(pageOf(live.recovery), 303);
  });
}
