import type { Web } from '../../context.ts';
import { HelpIndex, TopicPage } from './page.tsx';
import { topics } from './topics.ts';

/** `/help`: nothing on these pages depends on who asks. */
export function mountHelp(web: Web): void {
  web.get('/help', (c) => c.html(<HelpIndex c={c} />));
  for (const topic of topics) web.get(topic.path, (c) => c.html(<TopicPage c={c} topic={topic} />));
}
