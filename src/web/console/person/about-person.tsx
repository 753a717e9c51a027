import type { Child } from 'hono/jsx';
import type { Signed } from '../../../app/session/session.ts';
import type { AccountRecord } from '../../../ports/store/accounts.ts';
import type { Ctx } from '../../context.ts';
import { Identifier, type PageProps } from '../../kit/index.ts';
import { ConsolePage } from '../shell.tsx';

interface Props extends Pick<PageProps, 'title' | 'errors' | 'error' | 'lead' | 'formId'> {
  c: Ctx;
  who: Signed;
  target: Pick<AccountRecord, 'id' | 'displayName' | 'userId'>;
  /** False where what the page shows can't be seen again, so that its own button leads on. */
  back?: boolean;
  children?: Child;
}

/** The frame of every page of one act: below its question, whose user ID it is, unless another `lead` says more. */
export function AboutPerson({ target, lead, back = true, children, ...page }: Props) {
  return (
    <ConsolePage
      {...page}
      room="people"
      width="narrow"
      back={back ? { href: `/admin/people/${target.id}`, label: target.displayName } : undefined}
      lead={
        lead ?? (
          <p>
            <Identifier>{target.userId}</Identifier>
          </p>
        )
      }
    >
      {children}
    </ConsolePage>
  );
}
