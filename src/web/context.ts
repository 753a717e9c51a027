import type { Context, Hono } from 'hono';
import type { AppContext, Visitor } from '../app/context.ts';
import type { AuditExports } from '../ports/audit-export.ts';
import type { Locale } from '../text/locale.ts';
import type { Translate } from '../text/translate.ts';
import type { Form } from './guard/form.ts';

/** What the edge is given by `main/compose.ts`. */
export interface WebDependencies {
  app: AppContext;
  settings: WebSettings;
  facts: ServiceFacts;
  auditExports: AuditExports;
  /** Logical names (`index.css`) to hashed paths below /assets/. */
  assets: Readonly<Record<string, string>>;
  /** Reads a built asset by its hashed name. */
  readAsset(name: string): Promise<{ body: Uint8Array; type: string } | undefined>;
  log: WebLog;
  observe(request: ObservedRequest): void;
}

/** Facts of the service, the same for every visitor; looked up now and then, never on a request. */
export interface ServiceFacts {
  /** Queued messages wait so long that people should hear of it. */
  messagesAreSlow(): boolean;
  /** The domains of the only organisation there is; empty where there are several. */
  soleDomains(): readonly string[];
}

export interface WebSettings {
  mode: 'demonstration' | 'production';
  /** True where cookies carry `__Host-` and HSTS is sent: everywhere but on the demonstration's plain http (R42, R71). */
  secure: boolean;
  origin: string;
  /** Addresses and networks whose X-Forwarded-For is believed (R9). */
  trustedProxies: readonly string[];
  /** Origins to which a sign-in may lead back (R72). */
  returnOrigins: readonly string[];
  serviceName: string;
  /** The address that mail comes from, told on the help page. */
  mailFrom?: string;
}

interface WebLog {
  error(fields: Record<string, unknown>, message: string): void;
}

export interface ObservedRequest {
  method: string;
  /** The route's pattern, never the address: addresses may hold tokens (R59). */
  route: string;
  status: number;
  seconds: number;
}

/** What the guards leave for the pages of one request. */
interface Variables {
  deps: WebDependencies;
  visitor: Visitor;
  locale: Locale;
  t: Translate;
  /** Of a POST: each field exactly once. Set by the origin guard, after it judged the request. Else empty. */
  form: Form;
  /** In the console: how many requests wait for this administrator's agreement (R48), and how many people for help. */
  waiting?: { approvals: number; help: number };
}

export type Env = { Variables: Variables };
export type Ctx = Context<Env>;
export type Web = Hono<Env>;
