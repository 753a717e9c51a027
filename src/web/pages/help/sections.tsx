import type { Translate } from '../../../text/translate.ts';
import { LinkButton, MailLink } from '../../kit/index.ts';
import type { Part, Section, Sentence } from './topics.ts';

/** What sentences are filled with: facts of this installation, the same for everybody. */
export interface HelpFacts {
  origin: string;
  host: string;
  supportAddress: string;
  mailFrom: string | undefined;
}

interface Words {
  t: Translate;
  facts: HelpFacts;
}

export function SectionContent({ section, t, facts }: Words & { section: Section }) {
  return (
    <>
      <h2>{t(section.heading)}</h2>
      {section.parts.map((part) => (
        <PartContent part={part} t={t} facts={facts} />
      ))}
    </>
  );
}

function PartContent({ part, t, facts }: Words & { part: Part }) {
  switch (part.kind) {
    case 'text':
      return <p>{said(part.sentence, t, facts)}</p>;
    case 'list': {
      const items = part.items
        .filter(({ needs }) => needs === undefined || facts[needs] !== undefined)
        .map((sentence) => <Item sentence={sentence} t={t} facts={facts} />);
      return part.ordered ? <ol class="help-steps">{items}</ol> : <ul>{items}</ul>;
    }
    case 'button':
      return <LinkButton href={part.href}>{t(part.label)}</LinkButton>;
    case 'link':
      return (
        <p>
          <a href={part.href}>{t(part.label)}</a>
        </p>
      );
    case 'support':
      return <Support t={t} facts={facts} />;
  }
}

function Item({ sentence, t, facts }: Words & { sentence: Sentence }) {
  return (
    <li>
      {sentence.about === undefined ? null : (
        <>
          <strong>{t(sentence.about)}</strong>
          <br />
        </>
      )}
      {said(sentence, t, facts)}
    </li>
  );
}

function said({ text, quotes = {} }: Sentence, t: Translate, { origin, host, mailFrom }: HelpFacts): string {
  const names = Object.entries(quotes).map(([name, id]) => [name, t(id)] as const);
  return t(text, { origin, host, mailFrom: mailFrom ?? '', ...Object.fromEntries(names) });
}

export function Support({ t, facts: { supportAddress } }: Words) {
  return (
    <p>
      {t('help.support')} <MailLink address={supportAddress} />
    </p>
  );
}
