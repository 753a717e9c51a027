import type { MessageId } from '../../../text/catalogue.ts';
import type { Ctx } from '../../context.ts';
import { MailLink } from '../../kit/index.ts';

/** A sentence that ends with the operator's support address, as a link. */
export function SupportLine({ c, text }: { c: Ctx; text: MessageId }) {
  const { t, deps } = c.var;
  const { supportAddress } = deps.app.settings;
  const [before = '', after = ''] = t(text, { support: '\0' }).split('\0');
  return (
    <p>
      {before}
      <MailLink address={supportAddress} />
      {after}
    </p>
  );
}
