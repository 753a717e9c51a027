/** Small elements that improve pages already working without them. */
import './error-summary.ts';
import './submit-once.ts';
import './reveal-password.ts';
import './password-rules.ts';
import './suggest-password.ts';
import './wait-countdown.ts';
import './session-timer.ts';
import './human-check.ts';
import './copy-button.ts';
