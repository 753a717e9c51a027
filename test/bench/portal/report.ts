import type { PortalFigures } from './measure.ts';

/** A table of each size; growth is p50 by that of the size before. */
export function printPortal(figures: readonly PortalFigures[]): void {
  for (const [place, { accounts, rows }] of figures.entries()) {
    const width = Math.max(...rows.map(({ what }) => what.length));
    console.log(`\n${accounts.toLocaleString('en')} people`);
    for (const { what, p50, p99, ofRoundTrip, aim } of rows) {
      const before = figures[place - 1]?.rows.find((row) => row.what === what);
      const growth = before === undefined ? '' : `, grown × ${(p50 / before.p50).toFixed(1)}`;
      const judged = aim === undefined ? '' : `  aim < ${aim} ms: ${p50 < aim ? 'met' : 'MISSED'}`;
      console.log(
        `${what.padEnd(width)}  p50 ${ms(p50)}, p99 ${ms(p99)}, × ${ofRoundTrip.toFixed(0).padStart(4)} of a round trip${growth}${judged}`,
      );
    }
  }
}

function ms(value: number): string {
  return `${value.toFixed(value < 10 ? 2 : 0).padStart(5)} ms`;
}
