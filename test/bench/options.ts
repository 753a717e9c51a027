import { parseArgs } from 'node:util';

export interface Options {
  /** Seconds of each measured window. */
  seconds: number;
  /** Times that every window is measured, in turn. */
  rounds: number;
  /** Recoveries that are walked, of known and of unknown IDs each, for the difference of medians (R2). */
  samples: number;
  /** Where the figures go as JSON. */
  out: string | undefined;
  /** For finding out where the time goes: directory for CPU profiles of the server. */
  profile: string | undefined;
  /** Sizes of the populations with which the portal is measured, instead of everything else. */
  portal: readonly number[] | undefined;
}

export const usage = `npm run bench -- [--quick] [--seconds N] [--rounds N] [--samples N] [--out FILE] [--profile DIR]
npm run bench -- --portal [--people N,N] [--out FILE]

Starts Regain with its embedded database in a directory of its own, and measures it.
  --quick        a minute instead of ten: enough to see that it runs, too little to trust
  --seconds N    length of each measured window (5)
  --rounds N     how often each is measured, in turn (6)
  --samples N    recoveries of known and of unknown IDs, each (1000)
  --out FILE     the figures as JSON (bench-results/<time>.json)
  --profile DIR  also write CPU profiles of the server there; slows it down
  --portal       what administrators read, instead: up to half an hour, most of it for making people
  --people N,N   how many people, one population after the other (1000,100000,1000000)
`;

/** @throws with a sentence about what can't be read */
export function readOptions(args: readonly string[]): Options | 'help' {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false },
      seconds: { type: 'string' },
      rounds: { type: 'string' },
      samples: { type: 'string' },
      out: { type: 'string' },
      profile: { type: 'string' },
      portal: { type: 'boolean', default: false },
      people: { type: 'string', default: '1000,100000,1000000' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return 'help';
  const usual = values.quick
    ? { seconds: 2, rounds: 2, samples: 100 }
    : { seconds: 5, rounds: 6, samples: 1000 };
  return {
    seconds: positive('seconds', values.seconds) ?? usual.seconds,
    rounds: positive('rounds', values.rounds) ?? usual.rounds,
    samples: positive('samples', values.samples) ?? usual.samples,
    out: values.out,
    profile: values.profile,
    portal: values.portal ? values.people.split(',').map((size) => positive('people', size)!) : undefined,
  };
}

function positive(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new Error(`--${name} needs a whole number from 1 on.`);
  return number;
}
