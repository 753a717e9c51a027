import { availableParallelism, cpus, loadavg } from 'node:os';
import { measure } from './measure.ts';
import { readOptions, usage } from './options.ts';
import { measurePortal } from './portal/measure.ts';
import { printPortal } from './portal/report.ts';
import { print, write } from './report.ts';

const options = readOptions(process.argv.slice(2));
if (options === 'help') {
  console.log(usage);
} else {
  const machine = {
    processor: cpus()[0]?.model ?? 'unknown',
    cores: availableParallelism(),
    node: process.version,
    loadBefore: loadavg()[0]!,
  };
  console.log(
    `Measuring on ${machine.cores} × ${machine.processor}, load ${machine.loadBefore.toFixed(1)} …`,
  );
  const say = (sentence: string) => console.log(`  ${sentence}`);
  const keep = (figures: object) =>
    write({ machine: { ...machine, loadAfter: loadavg()[0]! }, options, ...figures }, options.out);
  let file: string;
  if (options.portal) {
    const portal = await measurePortal(options.portal, say);
    file = keep({ portal });
    printPortal(portal);
  } else {
    const figures = await measure(options, say);
    file = keep(figures);
    print(figures);
  }
  console.log(`\nAll figures: ${file}`);
}
