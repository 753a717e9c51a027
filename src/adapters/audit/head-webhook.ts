import { headLine } from '../../domain/audit/block.ts';
import type { HeadExporter } from './head-export.ts';

/** The sealer waits no longer for one place, in milliseconds. */
const longestAnswer = 10_000;

/** Posts each head as JSON. It needs no further proof of origin: it is signed. Any 2xx answer counts as kept. */
export function headWebhook(url: string): HeadExporter {
  return async (head) => {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: headLine(head),
      redirect: 'error',
      signal: AbortSignal.timeout(longestAnswer),
    }).catch(({ name, cause }: Error) => {
      throw failed((cause as NodeJS.ErrnoException | undefined)?.code ?? name);
    });
    await answer.body?.cancel();
    if (!answer.ok) throw failed(`HTTP ${answer.status}`);
  };
}

/** With a code, which is what the log keeps of an error (R59). */
function failed(code: string): Error {
  return Object.assign(new Error('the webhook for heads did not take one'), { code });
}
