import type { Repositories } from '../../ports/store/store.ts';
import type { AppContext } from '../context.ts';
import { createEnrolLink } from '../enrolment/link.ts';

/** How long the link of an administrator's first enrolment works, in hours. */
const enrolHours = 24;

/** Makes the link and says so in the log. Returns its token. */
export async function issueLink(
  app: AppContext,
  tx: Repositories,
  { accountId, organisationId }: { accountId: string; organisationId: string | undefined },
): Promise<string> {
  const token = await createEnrolLink(app, tx, accountId, enrolHours);
  await tx.audit.append([
    {
      at: app.clock.now(),
      kind: 'link.issued',
      organisationId,
      accountId,
      actor: 'operator',
      supportCode: undefined,
      data: { purpose: 'enrol' },
      personal: {},
    },
  ]);
  return token;
}
