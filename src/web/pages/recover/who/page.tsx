import type { Ctx } from '../../../context.ts';
import { forgeryToken } from '../../../guard/origin.ts';
import {
  BackLink,
  Form,
  HumanCheckField,
  type HumanCheckWords,
  Page,
  SubmitButton,
  TextField,
} from '../../../kit/index.ts';
import { errorAt, errorsOf } from '../../../view/errors.ts';
import { frame } from '../../../view/frame.ts';
import type { Refusal } from '../standing.ts';
import type { ShownCheck } from './check.ts';

interface Props {
  c: Ctx;
  kind: 'work' | 'personal';
  username: string;
  /** What an earlier page said already, to be chosen on the next; '' if none did. */
  trouble: string;
  check: ShownCheck;
  refusal?: Refusal | undefined;
}

export function WhoPage({ c, kind, username, trouble, check, refusal }: Props) {
  const { t, deps } = c.var;
  const media = (name: string) => `/recover/check/${name}?${new URLSearchParams({ token: check.token })}`;
  const waitSeconds = Math.max(0, Math.ceil((check.waitUntil - deps.app.clock.now().getTime()) / 1000));
  const unseen = { csrf: forgeryToken(c), kind, trouble, 'check-until': String(check.waitUntil) };
  return (
    <Page
      {...frame(c)}
      title={t('recover.who-title')}
      formId="who-form"
      before={<BackLink href={`/recover?${new URLSearchParams({ username })}`}>{t('common.back')}</BackLink>}
      errors={errorsOf(c, refusal)}
    >
      <Form id="who-form" action="/recover/who" hidden={unseen} busy={t('recover.busy')}>
        {/* Enter presses the first button of a form: without this one, that would be "Another picture". */}
        {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: only Enter in a field reaches it, never the focus */}
        <button class="unseen" type="submit" tabindex={-1} aria-hidden="true">
          {t('common.next')}
        </button>
        <TextField
          kind="id"
          name="username"
          label={t('sign-in.user-id')}
          hint={hintOf(c, kind)}
          value={username}
          error={errorAt(refusal, 'username')}
          autofocus={username === '' && refusal === undefined}
        />
        <HumanCheckField
          token={check.token}
          way={check.way}
          pictureUrl={media('picture')}
          soundUrl={media('sound')}
          computationUrl={media('computation')}
          waitSeconds={waitSeconds}
          renew={{ name: 'check-new', value: 'yes' }}
          error={errorAt(refusal, 'check-answer')}
          words={checkWords(c, waitSeconds)}
        />
        <SubmitButton>{t('common.next')}</SubmitButton>
      </Form>
    </Page>
  );
}

/** Where one organisation lives here alone, its IDs all end alike, and saying so gives nothing away. */
function hintOf(c: Ctx, kind: 'work' | 'personal'): string {
  const { t, deps } = c.var;
  const domains = deps.facts.soleDomains();
  if (kind === 'personal') return t('recover.who-personal-hint');
  if (domains.length === 0) return t('recover.who-work-hint');
  return t('common.ids-end-in', { domains: domains.map((domain) => `@${domain}`).join(', ') });
}

function checkWords(c: Ctx, waitSeconds: number): HumanCheckWords {
  const { t } = c.var;
  return {
    legend: t('recover.check-legend'),
    picture: t('recover.check-picture'),
    sound: t('recover.check-sound'),
    none: t('recover.check-none'),
    pictureAlt: t('recover.check-picture-alt'),
    pictureLabel: t('recover.check-picture-label'),
    pictureHint: t('recover.check-picture-hint'),
    soundLabel: t('recover.check-sound-label'),
    soundHint: t('recover.check-sound-hint'),
    play: t('recover.check-play'),
    replay: t('recover.check-replay'),
    newPicture: t('recover.check-new-picture'),
    newSound: t('recover.check-new-sound'),
    noneAbout: t('recover.check-none-about'),
    waitUntil: t('recover.check-wait-until', { seconds: waitSeconds }),
    waitLeft: t('recover.check-wait-left', { time: '{time}' }),
    waitOver: t('recover.check-wait-over'),
    computing: t('recover.check-computing'),
    computed: t('recover.check-computed'),
    computeFailed: t('recover.check-compute-failed'),
  };
}
