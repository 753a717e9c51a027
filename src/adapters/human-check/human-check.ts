import type { CheckAnswer, CheckBinding, HumanCheck, Judgement } from '../../ports/human-check.ts';
import type { Random } from '../../ports/random.ts';
import type { Secrets } from '../../ports/secrets.ts';
import { isAnswer } from './answer.ts';
import { drawPicture } from './picture/draw.ts';
import { loadFonts } from './picture/fonts.ts';
import { isSolved, makeChallenge, type Proof, type ProofDifficulty } from './proof/proof.ts';
import { createSeeded } from './seeded.ts';
import { loadClips } from './sound/clips.ts';
import { mixDigits } from './sound/mix.ts';
import { encodeWav } from './sound/wav.ts';
import { type Check, drawCheck, openCheck, sealCheck } from './token.ts';

interface HumanCheckOptions {
  secrets: Secrets;
  random: Random;
  /** The folder with `fonts` and `sound`. */
  assetsDir: string;
  difficulty?: ProofDifficulty;
  /** After how long waiting alone is an answer (R73). */
  waitSeconds?: number;
  lifetimeMinutes?: number;
}

/** A second or two on a telephone, well under one on a desk (docs/decisions: altcha-lib). */
const usualDifficulty: ProofDifficulty = { iterations: 5_000, fewest: 150, most: 300 };

/** Throws where a font or the sound is missing, so that this shows at the start and not to a person in trouble. */
export function createHumanCheck(options: HumanCheckOptions): HumanCheck {
  const { secrets, random, assetsDir } = options;
  const { difficulty = usualDifficulty, waitSeconds = 60, lifetimeMinutes = 15 } = options;
  const families = loadFonts(assetsDir);
  const clips = loadClips(assetsDir);

  /** One seed for each use, so that the shape of the picture tells nothing of the sound or the work. */
  const seed = (use: string, check: Check) => secrets.mac('human-check-seed', `${use}:${check.nonce}`);
  const proofOf = (check: Check): Proof => ({ ...check.proof, seed: seed('proof', check) });

  function openLive(token: string, binding: CheckBinding, now: Date): Check | undefined {
    const check = openCheck(token, binding, secrets);
    return check && now.getTime() < check.expiresAt ? check : undefined;
  }

  async function verdict(check: Check, answer: CheckAnswer, now: Date): Promise<Judgement['verdict']> {
    if (now.getTime() >= check.expiresAt) return 'expired';
    switch (answer.kind) {
      case 'characters':
        return isAnswer(answer.text, check.characters, check.digits) ? 'passed' : 'wrong';
      case 'computed':
        return (await isSolved(proofOf(check), answer.solution)) ? 'passed' : 'wrong';
      case 'waited':
        return now.getTime() >= check.issuedAt + waitSeconds * 1000 ? 'passed' : 'too-early';
    }
  }

  return {
    issue(binding, now) {
      const check = drawCheck(binding, now, lifetimeMinutes, difficulty, random, secrets);
      return {
        token: sealCheck(check, secrets),
        waitUntil: new Date(check.issuedAt + waitSeconds * 1000),
        expiresAt: new Date(check.expiresAt),
      };
    },

    async picture(token, binding, now) {
      const check = openLive(token, binding, now);
      return check && drawPicture(check.characters, families, createSeeded(seed('picture', check)));
    },

    async sound(token, binding, locale, now) {
      const check = openLive(token, binding, now);
      if (!check) return undefined;
      const samples = mixDigits(check.digits, locale, clips, createSeeded(seed(`sound-${locale}`, check)));
      return encodeWav(samples, clips.rate);
    },

    async computation(token, binding, now) {
      const check = openLive(token, binding, now);
      return check && JSON.stringify(await makeChallenge(proofOf(check)));
    },

    async judge(token, binding, answer, now) {
      const check = openCheck(token, binding, secrets);
      if (!check) return undefined;
      return {
        verdict: await verdict(check, answer, now),
        nonce: Buffer.from(check.nonce, 'base64url'),
        expiresAt: new Date(check.expiresAt),
      };
    },
  };
}
