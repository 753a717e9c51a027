import type { Author } from '../../../app/policy/history.ts';
import type { Ctx } from '../../context.ts';

/** Who it was, in the reader's language. */
export function authorName({ var: { t } }: Ctx, author: Author): string {
  return author.kind === 'account' ? author.name : t('console.policy.author', { kind: author.kind });
}
