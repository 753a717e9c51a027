/**
 * Small elements that improve pages already working without them. Bundled with code splitting: what only some pages
 * need is fetched by those.
 */
import './ask-afresh.ts';
import './error-summary.ts';
import './submit-once.ts';
import './reveal-password.ts';
import './wait-countdown.ts';
import './session-timer.ts';
import './human-check.ts';
import './copy-button.ts';
import './passkey-field.ts';

if (document.querySelector('password-rules, suggest-password')) void import('./password.ts');
if (document.querySelector('live-search')) void import('./live-search.ts');
if (document.querySelector('live-part')) void import('./live-part.ts');
