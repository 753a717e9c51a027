import { Icon } from '../icons/icon.tsx';
import { SecondaryButton } from './buttons.tsx';
import { FieldErrorText } from './field.tsx';
import { Wait } from './wait.tsx';

/** The three ways, side by side and equal (R73, R74). */
export type CheckWay = 'picture' | 'sound' | 'none';

interface HumanCheckFieldProps {
  /** Posted back as `check-token`. */
  token: string;
  pictureUrl: string;
  soundUrl: string;
  /** Answers the JSON that `solveProof` reads. */
  computationUrl: string;
  way?: CheckWay | undefined;
  error?: string | undefined;
  /** Seconds until waiting alone is an answer. */
  waitSeconds: number;
  /** The submit button that asks for another picture and sound: post it, keep what was typed, show the page anew. */
  renew: { name: string; value: string };
  words: HumanCheckWords;
}

export interface HumanCheckWords {
  legend: string;
  picture: string;
  sound: string;
  none: string;
  /** What the picture is for, never what it shows. */
  pictureAlt: string;
  pictureLabel: string;
  pictureHint: string;
  soundLabel: string;
  soundHint: string;
  play: string;
  replay: string;
  newPicture: string;
  newSound: string;
  noneAbout: string;
  /** Of the wait, without scripts: see `Wait`. */
  waitUntil: string;
  waitLeft: string;
  waitOver: string;
  computing: string;
  computed: string;
  computeFailed: string;
}

/**
 * Posts `check-token`, `check-way`, `check-answer` (characters or digits: either counts) and `check-proof`.
 * The chosen way shows by CSS alone (`:has(:checked)`); where a browser lacks it, all three show and all three work.
 */
export function HumanCheckField(props: HumanCheckFieldProps) {
  const { words, way = 'picture' } = props;
  const ways = [
    ['picture', 'picture', words.picture],
    ['sound', 'sound', words.sound],
    ['none', 'clock', words.none],
  ] as const;
  return (
    <human-check
      data-computation={props.computationUrl}
      data-computing={words.computing}
      data-computed={words.computed}
      data-failed={words.computeFailed}
    >
      <fieldset class={props.error ? 'field field-wrong check' : 'field check'}>
        <legend class="label">{words.legend}</legend>
        <div class="check-ways">
          {ways.map(([value, icon, label]) => (
            <label class="check-way">
              <input type="radio" name="check-way" value={value} checked={value === way} />
              <Icon name={icon} />
              <span>{label}</span>
            </label>
          ))}
        </div>
        <input type="hidden" name="check-token" value={props.token} />
        <input type="hidden" name="check-proof" value="" />
        <div class="check-panel">
          {props.error ? <FieldErrorText id="check-answer-error" text={props.error} /> : null}
          <PicturePanel {...props} />
          <SoundPanel {...props} />
          <Answer {...props} />
          <NonePanel {...props} />
        </div>
      </fieldset>
    </human-check>
  );
}

function PicturePanel({ pictureUrl, renew, words }: HumanCheckFieldProps) {
  return (
    <div class="check-picture">
      <img src={pictureUrl} alt={words.pictureAlt} width="280" height="90" />
      <SecondaryButton {...renew} formnovalidate icon="refresh">
        {words.newPicture}
      </SecondaryButton>
    </div>
  );
}

/** The browser's own player; it never starts by itself. The script puts one large button in its place. */
function SoundPanel({ soundUrl, renew, words }: HumanCheckFieldProps) {
  return (
    <div class="check-sound">
      {/* biome-ignore lint/a11y/useMediaCaption: captions would give the digits away; the picture is its twin (R74) */}
      <audio controls preload="none" src={soundUrl} aria-label={words.play}></audio>
      <button
        class="button button-secondary"
        type="button"
        data-part="play"
        data-replay={words.replay}
        hidden
      >
        <Icon name="sound" />
        <span>{words.play}</span>
      </button>
      <SecondaryButton {...renew} formnovalidate icon="refresh">
        {words.newSound}
      </SecondaryButton>
    </div>
  );
}

function Answer({ error, words }: HumanCheckFieldProps) {
  return (
    <div class="check-answer">
      <label class="label" for="check-answer">
        <span class="of-picture">{words.pictureLabel}</span>
        <span class="of-sound">{words.soundLabel}</span>
      </label>
      <p class="hint" id="check-answer-hint">
        <span class="of-picture">{words.pictureHint}</span>
        <span class="of-sound">{words.soundHint}</span>
      </p>
      <input
        class="input code-input input-medium"
        type="text"
        id="check-answer"
        name="check-answer"
        autocomplete="off"
        autocapitalize="none"
        autocorrect="off"
        spellcheck={false}
        dir="ltr"
        aria-describedby={error ? 'check-answer-hint check-answer-error' : 'check-answer-hint'}
        aria-invalid={error ? 'true' : undefined}
      />
    </div>
  );
}

function NonePanel({ waitSeconds, words }: HumanCheckFieldProps) {
  return (
    <div class="check-none">
      <p>{words.noneAbout}</p>
      <div data-part="wait">
        <Wait
          seconds={waitSeconds}
          words={{ until: words.waitUntil, left: words.waitLeft, over: words.waitOver }}
        />
      </div>
      <div data-part="compute" hidden>
        <progress max="1" value="0" aria-label={words.computing}></progress>
        <p role="status" data-part="said"></p>
      </div>
    </div>
  );
}
