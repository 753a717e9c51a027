import { everyMask, type WayGroup, wayBits } from '../../domain/people/way-mask.ts';
import type { AppContext } from '../context.ts';
import { everybody } from '../people-search.ts';

interface Counted {
  /** Active, and not frozen. */
  all: number;
  /** Of them, with a passkey past its probation (R25): with it they can act for others (R46). */
  withPasskey: number;
}

/** Who of an organisation's administrators could act if policy asked for a passkey. */
export async function passkeysOfAdministrators(
  app: AppContext,
  organisationId: string,
): Promise<{ administrators: Counted; globalAdmins: Counted }> {
  const now = app.clock.now();
  const groups = (await app.store.people.wayGroups(organisationId, now)).filter(
    ({ administrator, frozen }) => administrator && !frozen,
  );
  const sum = (of: typeof groups) => of.reduce((all, { people }) => all + people, 0);
  const globalAdmins = async (of: readonly WayGroup[]) => {
    const those = { ...everybody, role: 'global-admin', groups: of, limit: 1 } as const;
    return (await app.store.people.search({ ...those, organisationId, now })).total;
  };
  return {
    administrators: { all: sum(groups), withPasskey: sum(groups.filter(holdsPasskey)) },
    globalAdmins: {
      all: await globalAdmins(administratorGroups),
      withPasskey: await globalAdmins(administratorGroups.filter(holdsPasskey)),
    },
  };
}

const administratorGroups: readonly WayGroup[] = everyMask.flatMap((ways) =>
  [false, true].map((secondFactor) => ({ ways, administrator: true, secondFactor, frozen: false })),
);

function holdsPasskey({ ways }: WayGroup): boolean {
  return (ways & wayBits.passkey) !== 0;
}
