import { clockFace, countDown } from './countdown.ts';
import { fill, improves, say, words } from './element.ts';

/** Seconds before the end at which the reader is warned (WCAG 2.2.1 asks for at least 20 to answer). */
const warnAt = 120;

improves('session-timer', (host) => {
  const box = host.querySelector<HTMLElement>('.time-limit');
  const text = host.querySelector('[data-part="text"]');
  const button = host.querySelector('button');
  if (!box || !text) return;
  const more = button?.textContent ?? '';
  let cameFrom: HTMLElement | null = null;
  let stop = () => {};

  const start = (seconds: number) => {
    stop();
    let warned = false;
    stop = countDown(seconds, (left) => {
      box.toggleAttribute('data-quiet', left > warnAt);
      box.toggleAttribute('data-near', left <= warnAt);
      if (button) button.textContent = left > 0 ? more : words(host, 'again');
      if (left > warnAt) return;
      text.textContent =
        left > 0 ? fill(words(host, 'left'), { time: clockFace(left) }) : words(host, 'over');
      if (warned && left > 0) return;
      warned = true;
      say(host, text.textContent);
    });
  };

  button?.addEventListener('focus', (event) => {
    cameFrom = event.relatedTarget as HTMLElement | null;
  });
  button?.addEventListener('click', async (event) => {
    event.preventDefault();
    const seconds = await moreTime(button);
    if (seconds === undefined) {
      button.form?.requestSubmit(button);
      return;
    }
    start(seconds);
    say(host, words(host, 'extended'));
    cameFrom?.focus();
  });
  start(Number(words(host, 'seconds')));
});

/** Sends the unseen fields alone: a password half typed has no business in this request. */
async function moreTime(button: HTMLButtonElement): Promise<number | undefined> {
  const fields = button.form?.querySelectorAll<HTMLInputElement>('input[type="hidden"]') ?? [];
  const body = new URLSearchParams([...fields].map((field) => [field.name, field.value]));
  try {
    const answer = await fetch(button.formAction, {
      method: 'POST',
      body,
      headers: { accept: 'application/json' },
    });
    if (!answer.ok) return undefined;
    const { secondsLeft } = (await answer.json()) as { secondsLeft?: unknown };
    return typeof secondsLeft === 'number' ? secondsLeft : undefined;
  } catch {
    return undefined;
  }
}
