import { words } from './element.ts';

interface ComputedProof {
  start(): Promise<void>;
  stop(): void;
}

/** The way without a puzzle: with scripts the device works instead of its owner waiting (R73). */
export function computedProof(host: HTMLElement): ComputedProof {
  const wait = host.querySelector<HTMLElement>('[data-part="wait"]')!;
  const box = host.querySelector<HTMLElement>('[data-part="compute"]')!;
  const progress = box.querySelector('progress')!;
  const said = box.querySelector('[data-part="said"]')!;
  const solution = host.querySelector<HTMLInputElement>('[name="check-proof"]')!;
  let running: AbortController | undefined;
  let pressed: HTMLElement | undefined;

  const show = (working: boolean, text: string) => {
    box.hidden = false;
    progress.hidden = !working;
    wait.hidden = working;
    said.textContent = words(host, text);
  };
  const stop = () => {
    running?.abort();
    running = undefined;
    pressed = undefined;
    solution.value = '';
  };
  const finish = () => {
    running = undefined;
    if (pressed) solution.form?.requestSubmit(pressed);
    pressed = undefined;
  };
  const start = async () => {
    if (running || solution.value !== '') return;
    const run = new AbortController();
    running = run;
    show(true, 'computing');
    try {
      const found = await solve(words(host, 'computation'), run.signal, (share) => {
        progress.value = share;
      });
      if (run.signal.aborted) return;
      solution.value = found;
      show(true, 'computed');
      progress.value = 1;
    } catch {
      if (run.signal.aborted) return;
      show(false, 'failed');
    }
    finish();
  };

  // Whoever presses too soon has said what they want: the post follows as soon as the work is done.
  solution.form?.addEventListener(
    'submit',
    (event) => {
      const button = event.submitter as HTMLButtonElement | null;
      if (!running || button?.formNoValidate) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      pressed = button ?? undefined;
    },
    { capture: true },
  );
  return { start, stop };
}

async function solve(url: string, signal: AbortSignal, progress: (share: number) => void): Promise<string> {
  const { solveProof } = await import('./solve-proof.ts');
  const answer = await fetch(url, { signal, headers: { accept: 'application/json' } });
  if (!answer.ok) throw new Error(`computation: ${answer.status}`);
  return solveProof(await answer.text(), signal, progress);
}
