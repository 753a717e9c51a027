/**
 * How a mail looks: one content, laid out twice (HTML and plain text), each complete in itself.
 *
 * Threats: markup or a forged line smuggled in by a name (R64); a link that runs a script or leads elsewhere
 * than it says; a picture fetched from a server, which would tell who opened the mail and when.
 */
export type MailLayout = (content: MailContent) => LaidOutMail;

export interface MailContent {
  /** BCP 47. Also decides the direction of writing. */
  language: string;
  brand: MailBrand;
  title: string;
  /** In the order of reading. */
  blocks: readonly MailBlock[];
  /** The support code, or the reference shown on the page that asked for this mail. */
  reference?: MailReference;
  /** Small print: who sent this, and why. */
  footer: readonly string[];
}

interface MailBrand {
  /** The organisation's name: not trusted. */
  name: string;
}

export interface MailReference {
  /** E.g. "Reference". */
  label: string;
  value: string;
}

/** Values are plain text: no block takes markup, and line breaks in them become spaces. */
export type MailBlock =
  | { kind: 'paragraph'; text: string }
  | { kind: 'code'; code: string; label: string }
  /** `url` is absolute, http or https; laying out throws on any other. */
  | { kind: 'button'; label: string; url: string }
  | { kind: 'facts'; rows: readonly MailFact[] }
  /** Set apart: what to do if this mail was not expected. */
  | { kind: 'note'; text: string };

export type MailFact = readonly [label: string, value: string];

interface LaidOutMail {
  text: string;
  html: string;
}
