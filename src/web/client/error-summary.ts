import { improves } from './element.ts';

/** `autofocus` on a `div` is honoured by newer browsers only. */
improves('error-summary', (host) => {
  host.querySelector<HTMLElement>('[tabindex="-1"]')?.focus();
});
