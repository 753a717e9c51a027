import { type Block, blockLine, type Head, headLine, type Leaf } from '../block.ts';
import { type PersonalValue, personalLine } from '../event.ts';
import {
  type ExportEnd,
  type ExportStart,
  endLine,
  exportFormat,
  exportVersion,
  startLine,
  unsealedLine,
} from '../export-lines.ts';

/**
 * A line of an export, understood. Every kind but an event is written anew and compared with what was read: there
 * is one spelling, so a changed byte shows even where JSON would not care. An event's bytes are hashed as they are.
 */
export type ExportLine =
  | ({ is: 'start' } & ExportStart)
  | { is: 'event'; event: number; commitments: Readonly<Record<string, unknown>> }
  | { is: 'personal'; personal: PersonalValue }
  | { is: 'block'; block: Block }
  | { is: 'unsealed'; count: number }
  | ({ is: 'end' } & ExportEnd);

export function readExportLine(text: string): ExportLine | undefined {
  const value = parse(text);
  if (value === undefined) return undefined;
  if ('event' in value) return readEvent(value);
  const line = readWritten(value);
  return line !== undefined && written(line) === text ? line : undefined;
}

/** A head as an exporter wrote it. */
export function readHead(text: string): Head | undefined {
  const value = parse(text);
  const head = value && asHead(value);
  return head && headLine(head) === text ? head : undefined;
}

type Fields = Readonly<Record<string, unknown>>;

function parse(text: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isFields(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readEvent({ event, commitments }: Fields): ExportLine | undefined {
  return isCount(event) && isFields(commitments) ? { is: 'event', event, commitments } : undefined;
}

function readWritten(value: Fields): ExportLine | undefined {
  if ('personal' in value) {
    const { personal: event, field, salt, value: text } = value;
    const good = isCount(event) && isText(field) && isHex(salt) && isText(text);
    return good ? { is: 'personal', personal: { event, field, salt, value: text } } : undefined;
  }
  if ('block' in value) {
    const head = asHead(value);
    const { events } = value;
    return head && isLeaves(events) ? { is: 'block', block: { ...head, events } } : undefined;
  }
  if ('unsealed' in value) {
    return isCount(value.unsealed) ? { is: 'unsealed', count: value.unsealed } : undefined;
  }
  if ('end' in value) {
    if (!isFields(value.end)) return undefined;
    const { blocks, events, unsealed } = value.end;
    const good = isCount(blocks) && isCount(events) && isCount(unsealed);
    return good ? { is: 'end', blocks, events, unsealed } : undefined;
  }
  const { format, version, organisation, exportedAt, key } = value;
  const good =
    format === exportFormat &&
    version === exportVersion &&
    (organisation === null || isText(organisation)) &&
    isText(exportedAt) &&
    (key === null || isText(key));
  return good ? { is: 'start', organisation, exportedAt, key } : undefined;
}

function written(line: ExportLine): string | undefined {
  switch (line.is) {
    case 'start':
      return startLine(line);
    case 'personal':
      return personalLine(line.personal);
    case 'block':
      return blockLine(line.block);
    case 'unsealed':
      return unsealedLine(line.count);
    case 'end':
      return endLine(line);
    case 'event':
      return undefined;
  }
}

function asHead(value: Fields): Head | undefined {
  const { block, previous, root, count, sealedAt, key, hash, signature } = value;
  const good =
    isCount(block) &&
    isHex(previous) &&
    isHex(root) &&
    isCount(count) &&
    isText(sealedAt) &&
    isText(key) &&
    isHex(hash) &&
    isHex(signature);
  return good ? { block, previous, root, count, sealedAt, key, hash, signature } : undefined;
}

function isLeaves(value: unknown): value is readonly Leaf[] {
  return (
    Array.isArray(value) &&
    value.every((leaf) => Array.isArray(leaf) && leaf.length === 2 && isCount(leaf[0]) && isHex(leaf[1]))
  );
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isHex(value: unknown): value is string {
  return typeof value === 'string' && /^(?:[0-9a-f]{2})*$/.test(value);
}
