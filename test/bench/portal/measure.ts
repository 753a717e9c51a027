import { openStore } from '../../../src/adapters/store/open.ts';
import { Server } from '../server.ts';
import { auditRows } from './audit-rows.ts';
import { addEvents } from './events.ts';
import { measurePeople } from './people.ts';
import { populatePortal } from './population.ts';
import { type PortalRow, timed } from './timing.ts';

export interface PortalFigures {
  accounts: number;
  rows: PortalRow[];
}

/** Events of each person: of a million people five million. */
const eventsOf = 5;

/** What the portal reads, with populations of each of these sizes, each in a database of its own. */
export async function measurePortal(
  sizes: readonly number[],
  say: (sentence: string) => void,
): Promise<PortalFigures[]> {
  const figures: PortalFigures[] = [];
  for (const accounts of sizes) {
    const server = await Server.create();
    try {
      await server.start();
      const { url } = await server.database();
      say(`${accounts} people`);
      const population = await populatePortal(url, { accounts }, say);
      const store = openStore({ connectionString: url, applicationName: 'bench' });
      try {
        say(`${accounts * eventsOf} events`);
        const { organisationId } = population;
        const made = await addEvents(store.pool, {
          organisationId,
          count: accounts * eventsOf,
          until: new Date(),
        });
        say('what is read');
        const rows = await measurePeople(store, population);
        for (const { name, run } of auditRows(store, organisationId, made)) {
          if (name !== 'select 1')
            rows.push(await timed(store, name, name.startsWith('log') ? 50 : undefined, run));
        }
        figures.push({ accounts, rows });
      } finally {
        await store.close();
      }
    } finally {
      await server.stop();
      server.remove();
    }
  }
  return figures;
}
