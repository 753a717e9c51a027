import type { Child } from 'hono/jsx';
import type { AccountRecord } from '../../../ports/store/accounts.ts';
import { translator } from '../../../text/translate.ts';
import type { Ctx } from '../../context.ts';
import { BackLink, Page } from '../../kit/index.ts';
import { frame } from '../../view/frame.ts';
import { OwnHelp } from '../../view/own-help.tsx';
import { type HelpFacts, SectionContent, Support } from './sections.tsx';
import { type Topic, topics } from './topics.ts';

/** True if English stands beside the page's own language, for who helps somebody in a language that is not theirs. */
function showsEnglish(c: Ctx): boolean {
  return c.var.locale !== 'en' && c.req.query('beside') === 'en';
}

export function HelpIndex({ c, reader }: { c: Ctx; reader: AccountRecord | undefined }) {
  const beside = showsEnglish(c);
  return (
    <HelpPage c={c} title="help.title" lead="help.lead">
      <ul class="help-topics">
        {topics.map((topic) => (
          <li>
            <a href={keeping(topic.path, beside)}>{c.var.t(topic.title)}</a>
            <p>{c.var.t(topic.about)}</p>
            {beside ? <English topic={topic} /> : null}
          </li>
        ))}
      </ul>
      <OwnHelp c={c} account={reader} />
      <Support t={c.var.t} facts={factsOf(c)} />
    </HelpPage>
  );
}

function English({ topic }: { topic: Topic }) {
  const t = translator('en');
  return (
    <p lang="en" class="help-english">
      {t(topic.title)}. {t(topic.about)}
    </p>
  );
}

interface TopicProps {
  c: Ctx;
  topic: Topic;
  reader: AccountRecord | undefined;
}

export function TopicPage({ c, topic, reader }: TopicProps) {
  const { t, locale } = c.var;
  const beside = showsEnglish(c);
  const facts = factsOf(c);
  return (
    <HelpPage c={c} title={topic.title} lead={topic.about} back>
      {topic.sections.map((section) =>
        beside ? (
          <div class="help-pair">
            <section class="flow" lang={locale}>
              <SectionContent section={section} t={t} facts={facts} />
            </section>
            <section class="flow help-english" lang="en">
              <SectionContent section={section} t={translator('en')} facts={facts} />
            </section>
          </div>
        ) : (
          <section class="flow">
            <SectionContent section={section} t={t} facts={facts} />
          </section>
        ),
      )}
      <OwnHelp c={c} account={reader} />
    </HelpPage>
  );
}

interface HelpPageProps {
  c: Ctx;
  title: Topic['title'];
  lead: Topic['about'];
  back?: boolean;
  children?: Child;
}

function HelpPage({ c, title, lead, back, children }: HelpPageProps) {
  const { t } = c.var;
  const beside = showsEnglish(c);
  const english = translator('en');
  return (
    <Page
      {...frame(c)}
      title={t(title)}
      width={beside ? 'wide' : 'narrow'}
      before={back ? <BackLink href={keeping('/help', beside)}>{t('help.back')}</BackLink> : undefined}
      lead={
        <>
          <p>{t(lead)}</p>
          {beside ? (
            <p lang="en" class="help-english">
              {english(title)}. {english(lead)}
            </p>
          ) : null}
          <EnglishSwitch c={c} beside={beside} />
        </>
      }
    >
      {children}
    </Page>
  );
}

function EnglishSwitch({ c, beside }: { c: Ctx; beside: boolean }) {
  if (c.var.locale === 'en') return null;
  const path = c.req.path;
  return (
    <p>
      <a href={keeping(path, !beside)}>{c.var.t(beside ? 'help.alone' : 'help.beside')}</a>
    </p>
  );
}

function keeping(path: string, beside: boolean): string {
  return beside ? `${path}?beside=en` : path;
}

function factsOf(c: Ctx): HelpFacts {
  const { app, settings } = c.var.deps;
  return {
    origin: settings.origin,
    host: new URL(settings.origin).hostname,
    supportAddress: app.settings.supportAddress,
    mailFrom: settings.mailFrom,
  };
}
