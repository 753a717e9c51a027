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

/** The summary of what is wrong in several fields, in their order. */
export function errorsIn(c: Ctx, fields: Readonly<Record<string, string | undefined>>): PageProps['errors'] {
  const items = Object.entries(fields).flatMap(([field, text]) =>
    text === undefined ? [] : [{ field, text }],
  );
  return { title: c.var.t('common.error-summary'), items };
}

/** The refusal's sentence, if it is about this field. */
export function errorAt(
  refused: { text: string; field?: string | undefined } | undefined,
  field: string,
): string | undefined {
  return refused?.field === field ? refused.text : undefined;
}
