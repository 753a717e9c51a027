import type { Child } from 'hono/jsx';

interface Fact {
  term: Child;
  value: Child;
}

/** Facts in pairs: what was done, to what, when. `line`: short ones, beside each other, before what has to be seen. */
export function SummaryList({ facts, line }: { facts: Fact[]; line?: boolean | undefined }) {
  return (
    <dl class={line ? 'facts facts-line' : 'facts'}>
      {facts.map((fact) => (
        <div class="fact">
          <dt>{fact.term}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}

interface ForWhomProps {
  /** What was typed, whether it exists or not (R1). */
  id: string;
  change?: { href: string; label: string } | undefined;
  words: { before: string; after?: string | undefined };
}

/** "For name@… (Change)": repeats what was typed, so nobody proves the wrong account. */
export function ForWhom({ id, change, words }: ForWhomProps) {
  return (
    <p class="for-whom">
      <span>
        {words.before}{' '}
        <bdi class="id">
          <Breakable id={id} />
        </bdi>
        {words.after ? ` ${words.after}` : ''}
      </span>
      {change ? <a href={change.href}>{change.label}</a> : null}
    </p>
  );
}

/** Where a line is too short for a user ID, it breaks at the @ rather than before the last letter. */
function Breakable({ id }: { id: string }) {
  const at = id.lastIndexOf('@') + 1;
  return (
    <>
      {id.slice(0, at)}
      <wbr />
      {id.slice(at)}
    </>
  );
}

interface StepsProps {
  at: number;
  of: number;
  /** "Step 1 of 2". */
  label: string;
}

/** Where on the way this page stands. The line repeats the words, so only the words are read out. */
export function Steps({ at, of, label }: StepsProps) {
  return (
    <div class="steps">
      <p>{label}</p>
      <div class="steps-line" aria-hidden="true">
        {Array.from({ length: of }, (_, i) => (
          <span class={i + 1 < at ? 'step-done' : i + 1 === at ? 'step-here' : undefined}></span>
        ))}
      </div>
    </div>
  );
}
