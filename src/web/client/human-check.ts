import { improves, words } from './element.ts';
import { renewInPlace } from './human-check-renew.ts';
import { solveProof } from './solve-proof.ts';

improves('human-check', (host) => {
  offerOneButtonForSound(host);
  renewInPlace(host);
  const compute = computation(host);
  const chosen = () => host.querySelector<HTMLInputElement>('[name="check-way"]:checked')?.value;
  host.addEventListener('change', () => {
    if (chosen() === 'none') compute();
  });
  if (chosen() === 'none') compute();
});

/** The browser's player is small and differs everywhere. Nothing ever plays by itself. */
function offerOneButtonForSound(host: HTMLElement): void {
  const audio = host.querySelector('audio');
  const button = host.querySelector<HTMLButtonElement>('[data-part="play"]');
  const label = button?.querySelector('span');
  if (!audio || !button || !label) return;
  audio.hidden = true;
  button.hidden = false;
  button.addEventListener('click', async () => {
    try {
      audio.currentTime = 0;
      await audio.play();
      label.textContent = words(button, 'replay');
    } catch {
      audio.hidden = false;
    }
  });
}

/** The way without a puzzle: with scripts the device works instead of waiting (R73). */
function computation(host: HTMLElement): () => Promise<void> {
  const wait = host.querySelector<HTMLElement>('[data-part="wait"]');
  const box = host.querySelector<HTMLElement>('[data-part="compute"]');
  const progress = box?.querySelector('progress');
  const said = box?.querySelector('[data-part="said"]');
  const proof = host.querySelector<HTMLInputElement>('[name="check-proof"]');
  let solvedFor: string | undefined;
  return async () => {
    const token = host.querySelector<HTMLInputElement>('[name="check-token"]')?.value;
    if (!wait || !box || !progress || !said || !proof || solvedFor === token) return;
    solvedFor = token;
    wait.hidden = true;
    box.hidden = false;
    progress.hidden = false;
    said.textContent = words(host, 'computing');
    try {
      const answer = await fetch(words(host, 'computation'), { headers: { accept: 'application/json' } });
      if (!answer.ok) throw new Error(`computation: ${answer.status}`);
      proof.value = await solveProof(await answer.text(), (share) => {
        progress.value = share;
      });
      progress.value = 1;
      said.textContent = words(host, 'computed');
    } catch {
      solvedFor = undefined;
      progress.hidden = true;
      wait.hidden = false;
      said.textContent = words(host, 'failed');
    }
  };
}
