import type { Fault } from '../../domain/audit/verify/fault.ts';

/** A fault in one sentence. */
export function sentence(fault: Fault): string {
  switch (fault.fault) {
    case 'not-an-export':
      return 'This is not an export of an audit log.';
    case 'unreadable-line':
      return `Line ${fault.line} is not as an export writes it, or not in its place.`;
    case 'truncated-file':
      return 'The file is not complete: its last line is missing, or counts otherwise than what is there.';
    case 'event-edited':
      return `Event ${fault.event} in block ${fault.block} was edited.`;
    case 'event-removed':
      return `Event ${fault.event} was removed from block ${fault.block}.`;
    case 'event-inserted':
      return `Event ${fault.event} was put into block ${fault.block}, which was sealed without it.`;
    case 'event-misplaced':
      return `Event ${fault.event} in block ${fault.block} stands in another order.`;
    case 'personal-edited':
      return `The personal field ${name(fault.field)} of event ${fault.event} was edited.`;
    case 'personal-inserted':
      return `The personal field ${name(fault.field)} was added to event ${fault.event}.`;
    case 'blocks-missing':
      return fault.from === fault.to
        ? `Block ${fault.from} is missing.`
        : `Blocks ${fault.from} to ${fault.to} are missing.`;
    case 'block-misplaced':
      return `Block ${fault.block} stands in another order, or twice.`;
    case 'block-edited':
      return `Block ${fault.block} was edited: it no longer fits its own hash.`;
    case 'chain-broken':
      return `Block ${fault.block} does not follow the block before it: what is older was written anew.`;
    case 'signature-wrong':
      return `The signature of block ${fault.block} is wrong.`;
    case 'key-unknown':
      return `Block ${fault.block} is signed with key ${name(fault.key)}, which is not among the trusted ones.`;
    case 'head-unproven':
      return `The head for block ${fault.block} from elsewhere is not signed with a trusted key, and proves nothing.`;
    case 'tail-cut':
      return `The end was cut off: block ${fault.block} was seen elsewhere, the log here ends with block ${fault.last}.`;
    case 'head-differs':
      return `Block ${fault.block} is another than was seen elsewhere: the log was written anew.`;
  }
}

/** Names come from the log and may be anybody's: none may steer the terminal (R60). */
function name(text: string): string {
  return JSON.stringify(text.slice(0, 60).replace(/[^\x20-\x7e]/g, '?'));
}
