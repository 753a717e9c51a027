import type { Ctx } from '../context.ts';
import type { PageProps } from '../kit/index.ts';

/** The summary of a refusal, which leads to its field if it is about one; none where nothing was refused. */
export function errorsOf(
  c: Ctx,
  refused: string | { text: string; field?: string | undefined } | undefined,
  field?: string,
): PageProps['errors'] {
  if (refused === undefined) return undefined;
  const item = typeof refused === 'string' ? { text: refused, field } : refused;
  return { title: c.var.t('common.error-summary'), items: [item] };
}

/** The refusal's sentence, if it is about this field. */
export function errorAt(
  refused: { text: string; field?: string | undefined } | undefined,
  field: string,
): string | undefined {
  return refused?.field === field ? refused.text : undefined;
}
