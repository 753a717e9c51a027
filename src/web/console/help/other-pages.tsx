import { isUuid } from '../../../domain/uuid.ts';
import type { Cursor } from '../../../ports/store/help.ts';
import type { Ctx } from '../../context.ts';

/** Addresses of a list's next page, and of its first where this is not it. */
export interface OtherPages {
  next: string | undefined;
  first: string | undefined;
}

/** `?after=<milliseconds>.<id>`; what is malformed is the first page. */
export function cursorOf(c: Ctx): Cursor | undefined {
  const found = /^(\d{1,15})\.([0-9a-f-]{36})$/.exec(c.req.query('after') ?? '');
  const at = new Date(Number(found?.[1]));
  const id = found?.[2];
  return id !== undefined && isUuid(id) && !Number.isNaN(at.getTime()) ? { at, id } : undefined;
}

export function otherPages(path: string, after: Cursor | undefined, next: Cursor | undefined): OtherPages {
  return {
    next: next === undefined ? undefined : `${path}?after=${next.at.getTime()}.${next.id}`,
    first: after === undefined ? undefined : path,
  };
}

export function OtherPagesLinks({ c, pages: { next, first } }: { c: Ctx; pages: OtherPages }) {
  const { t } = c.var;
  return (
    <>
      {next === undefined ? null : (
        <p>
          <a href={next}>{t('console.help.next')}</a>
        </p>
      )}
      {first === undefined ? null : (
        <p>
          <a href={first}>{t('console.help.first')}</a>
        </p>
      )}
    </>
  );
}
