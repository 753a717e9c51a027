import { refusalsWhileTyping } from '../../domain/password/judge.ts';
import { type MeasureContext, measurePassword } from '../../domain/password/measure.ts';
import { fill, improves, say, words } from './element.ts';

/** Which refusals of the domain break which line of the list. Lines of kind `server` are judged after sending. */
const brokenBy: Record<string, string[]> = {
  length: ['too-short', 'too-long'],
  names: ['contains-person', 'contains-organisation'],
  terms: ['custom-term'],
  simple: ['too-simple'],
};

/** Long enough for a reader by ear not to be interrupted at each letter. */
const pause = 900;

improves('password-rules', (host) => {
  const input = document.getElementById(words(host, 'of')) as HTMLInputElement | null;
  if (!input) return;
  const context = JSON.parse(words(host, 'context')) as MeasureContext;
  const lines = [...host.querySelectorAll<HTMLElement>('li')].filter((line) => brokenBy[words(line, 'kind')]);
  let later = 0;
  input.addEventListener('input', () => {
    const met = judge(host, lines, input.value, context);
    clearTimeout(later);
    if (input.value === '') return;
    later = window.setTimeout(
      () => say(host, fill(words(host, 'summary'), { met, all: lines.length })),
      pause,
    );
  });
});

/** Marks each line and returns how many are met. */
function judge(host: HTMLElement, lines: HTMLElement[], password: string, context: MeasureContext): number {
  const refusals = refusalsWhileTyping(measurePassword(password, context)).map(({ rule }) => rule as string);
  const short = refusals.includes('too-short');
  let met = 0;
  for (const line of lines) {
    const broken = brokenBy[words(line, 'kind')]!.some((rule) => refusals.includes(rule));
    // Praise for the first letter ("contains no name") would be noise: the other rules count once it is long enough.
    const state = password === '' ? '' : broken ? 'unmet' : short ? '' : 'met';
    if (state === '') delete line.dataset.state;
    else line.dataset.state = state;
    const spoken = line.querySelector('[data-part="state"]');
    if (spoken) spoken.textContent = state === '' ? '' : ` – ${words(host, state)}`;
    if (state === 'met') met += 1;
  }
  return met;
}
