import { supportCodeOf } from '../../app/identity.ts';
import { logoAddress, shownLogo } from '../../domain/policy/logo.ts';
import { localeNames, locales } from '../../text/locale.ts';
import type { Ctx } from '../context.ts';
import type { PageFrame } from '../kit/index.ts';

/** The part of a page that is the same on all pages of one request. `subject` names the flow, if there is one. */
export function frame(c: Ctx, subject?: string, organisation?: { name: string; policy: unknown }): PageFrame {
  const { t, locale, visitor, deps } = c.var;
  return {
    locale,
    dir: 'ltr',
    brand: { name: organisation?.name ?? deps.settings.serviceName, logo: logoOf(organisation?.policy) },
    supportCode: supportCodeOf(deps.app, subject ?? visitor.visit),
    help: { href: '/help' },
    bulletin: deps.facts.messagesAreSlow() ? t('common.messages-slow') : undefined,
    languages: locales.map((choice) => ({
      locale: choice,
      name: localeNames[choice],
      href: withLanguage(c.req.url, choice),
    })),
    answersPost: c.req.method === 'POST',
    assets: {
      css: asset(c, 'index.css'),
      js: asset(c, 'index.js'),
      icon: asset(c, 'favicon.svg'),
    },
    words: {
      skipToContent: t('common.skip-to-content'),
      errorPrefix: spaced(t('common.error-prefix')),
      supportCode: t('common.support-code'),
      help: t('common.help'),
      language: t('common.language'),
    },
  };
}

function logoOf(policy: unknown): PageFrame['brand']['logo'] {
  const logo = shownLogo(policy);
  return logo === null ? undefined : { src: logoAddress(logo), width: logo.width, height: logo.height };
}

/** A full-width colon brings its space along. */
function spaced(prefix: string): string {
  return prefix.endsWith('：') ? prefix : `${prefix} `;
}

function asset(c: Ctx, name: string): string {
  return `/assets/${c.var.deps.assets[name] ?? name}`;
}

/**
 * The same page in another language; a relative address, so that no Host header gets into it (R21). One slash at its
 * beginning: `//evil` would be another host (R72).
 */
function withLanguage(address: string, locale: string): string {
  const { pathname, searchParams } = new URL(address);
  searchParams.set('lang', locale);
  return `${pathname.replace(/^\/+/, '/')}?${searchParams}`;
}
