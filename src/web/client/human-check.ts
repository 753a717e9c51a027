import { improves, words } from './element.ts';
import { computedProof } from './human-check-compute.ts';
import { renewInPlace } from './human-check-renew.ts';

improves('human-check', (host) => {
  const proof = computedProof(host);
  const followChoice = () => {
    const way = host.querySelector<HTMLInputElement>('[name="check-way"]:checked')?.value;
    if (way === 'none') void proof.start();
    else proof.stop();
  };
  offerOneButtonForSound(host);
  renewInPlace(host, () => {
    proof.stop();
    followChoice();
  });
  host.addEventListener('change', followChoice);
  // Back may bring the choice back after this script has run.
  addEventListener('pageshow', followChoice);
  followChoice();
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
