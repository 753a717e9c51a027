import { raw } from 'hono/html';
import { Notice } from '../content/notice.tsx';
import { ErrorSummary } from '../form/error-summary.tsx';
import { Footer } from './footer.tsx';
import type { PageProps } from './frame.ts';
import { Masthead } from './masthead.tsx';

/** The whole document, doctype included: `c.html(<Page …>…</Page>)`. */
export function Page(props: PageProps) {
  const refused = props.error === true || props.errors !== undefined;
  const title = `${refused ? props.words.errorPrefix : ''}${props.title}`;
  return (
    <>
      {raw('<!DOCTYPE html>')}
      <html lang={props.locale} dir={props.dir}>
        <head>
          <meta charset="utf-8" />
          <title>{`${title} – ${props.brand.name}`}</title>
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <meta name="format-detection" content="telephone=no" />
          <link rel="icon" href={props.assets.icon} type="image/svg+xml" />
          <link rel="stylesheet" href={props.assets.css} />
          <script type="module" src={props.assets.js}></script>
        </head>
        <body
          class={props.width === 'wide' ? 'page page-wide' : 'page'}
          data-answers={props.answersPost ? 'post' : undefined}
        >
          <a class="skip" href="#main">
            {props.words.skipToContent}
          </a>
          <div>
            <Masthead brand={props.brand} />
            {props.nav}
          </div>
          <Main {...props} />
          <Footer {...props} />
        </body>
      </html>
    </>
  );
}

function Main(props: PageProps) {
  return (
    <main id="main" tabindex={-1} class="main">
      <div class={props.sheet === false ? 'flow bare' : 'flow sheet'}>
        {props.bulletin ? <Notice tone="warning">{props.bulletin}</Notice> : null}
        {props.before ? <div class="before">{props.before}</div> : null}
        {props.errors ? <ErrorSummary {...props.errors} /> : null}
        <h1>{props.title}</h1>
        {props.lead ? <div class="lead flow">{props.lead}</div> : null}
        {props.children}
      </div>
    </main>
  );
}
