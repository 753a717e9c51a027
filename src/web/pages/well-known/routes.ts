import type { Web } from '../../context.ts';

/** Addresses that programs look for, and the front door. */
export function mountWellKnown(web: Web): void {
  web.get('/', (c) => c.redirect('/signin', 303));
  // R38: password managers ask here where a password is changed; the other address must not exist.
  web.get('/.well-known/change-password', (c) => c.redirect('/security/password', 302));
  web.get('/robots.txt', (c) => c.text('User-agent: *\nDisallow: /\n'));
}
