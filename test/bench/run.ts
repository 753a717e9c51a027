import { availableParallelism, cpus, loadavg } from 'node:os';
import { measure } from './measure.ts';
import { readOptions, usage } from './options.ts';
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
  const figures = await measure(options, (sentence) => console.log(`  ${sentence}`));
  const file = write({ machine: { ...machine, loadAfter: loadavg()[0]! }, options, ...figures }, options.out);
  print(figures);
  console.log(`\nAll figures: ${file}`);
}
