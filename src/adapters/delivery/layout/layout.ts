import type { MailLayout } from '../../../ports/mail-layout.ts';
import { htmlPart } from './html-part.ts';
import { textPart } from './text-part.ts';

/** Pure. Throws a `TypeError` if a button leads anywhere but to an http or https address. */
export const layoutMail: MailLayout = (content) => ({ text: textPart(content), html: htmlPart(content) });
