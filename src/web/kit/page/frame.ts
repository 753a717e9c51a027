import type { Child } from 'hono/jsx';
import type { Locale } from '../../../text/locale.ts';

/** What is the same on every page of one request. Make it once, spread it into `Page`. */
export interface PageFrame {
  locale: Locale;
  dir: 'ltr' | 'rtl';
  /** Whose page it is: the organisation's name, or the service's. */
  brand: { name: string; logo?: Picture | undefined };
  /** Short code that a help desk can look up; at the foot of every page. */
  supportCode: string;
  help: { href: string };
  /** A fact of the service that every reader should know now, such as slow messages. */
  bulletin?: string | undefined;
  languages: LanguageChoice[];
  /** True where the page answers a post: the script then keeps Back and Reload from asking to send it again. */
  answersPost?: boolean | undefined;
  /** Hashed URLs of the bundled style sheet, script and icon. */
  assets: { css: string; js: string; icon: string };
  words: FrameWords;
}

/** A picture of the organisation's own, in the place of its name; sizes in pixels. */
export interface Picture {
  src: string;
  width: number;
  height: number;
}

/** `name` is written in its own language; `href` is this page with `?lang=`. */
interface LanguageChoice {
  locale: Locale;
  name: string;
  href: string;
}

interface FrameWords {
  skipToContent: string;
  /** Before the title of a refusal, with its trailing space, where the language has one: "Error: ". */
  errorPrefix: string;
  supportCode: string;
  help: string;
  language: string;
}

export interface PageProps extends PageFrame {
  /** The question. It is the h1 and the document's title. */
  title: string;
  /** A refusal: puts the summary above the question, takes the focus, and marks the title. */
  errors?: ErrorList | undefined;
  /** Marks the title as a refusal where there is no list (a dead link, a 404). */
  error?: boolean | undefined;
  /** `narrow` (default): one column for one question. `wide`: tables and several cards. */
  width?: 'narrow' | 'wide' | undefined;
  /** Between masthead and sheet, for pages of a console: `Nav`. */
  nav?: Child | undefined;
  /** Above the question: `BackLink`, `Steps`. */
  before?: Child | undefined;
  /** One or two sentences below the question. */
  lead?: Child | undefined;
  /**
   * Id of the page's form. The language buttons then post it (with `lang`), so that a change of language keeps what
   * was typed; the server shows the page again with everything but secrets.
   */
  formId?: string | undefined;
  /** Below the footer's facts: `TimeLimit`. */
  after?: Child | undefined;
  /** `false`: no paper behind the content, which brings cards of its own. */
  sheet?: boolean | undefined;
  children?: Child | undefined;
}

export interface ErrorList {
  /** "There is a problem". */
  title: string;
  items: FieldError[];
}

/** `field` is the id of the field to mend; without it the sentence stands alone. */
interface FieldError {
  field?: string | undefined;
  text: string;
}
