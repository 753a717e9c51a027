import type { HelpRequest } from '../../../ports/store/help.ts';
import { Identifier } from '../../kit/index.ts';

/** Who asked, as the lists show them: the name leads to the request. */
export function Asker({ request: { id, displayName, userId } }: { request: HelpRequest }) {
  return (
    <>
      <a href={`/admin/help/${id}`}>{displayName}</a> <Identifier hint>{userId}</Identifier>
    </>
  );
}
