import { openStore } from '../../../src/adapters/store/open.ts';
import { Server } from '../server.ts';
import { measurePeople } from './people.ts';
import { populatePortal } from './population.ts';
import type { PortalRow } from './timing.ts';

export interface PortalFigures {
  accounts: number;
  rows: PortalRow[];
}

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
        say('their pages');
        figures.push({ accounts, rows: await measurePeople(store, population) });
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
