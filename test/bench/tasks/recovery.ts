import { randomBytes } from 'node:crypto';
import { type Answer, expect, hiddenFields, newVisitor, type Visitor } from '../visitor.ts';

/** The steps of a recovery with one mailed code, each a form that is posted. */
export const steps = ['who', 'trouble', 'way', 'code', 'password'] as const;
export type Step = (typeof steps)[number];

/** A recovery page by page, as a browser loads them, the picture of the human check included. */
export class Walk {
  readonly #visitor: Visitor;
  readonly #userId: string;
  readonly #withPicture: boolean;
  #page = '';

  constructor(port: number, userId: string, { picture = true } = {}) {
    this.#visitor = newVisitor(port);
    this.#userId = userId;
    this.#withPicture = picture;
  }

  /** From the link below *Sign in* to the form that is posted first. */
  async open(): Promise<void> {
    const username = encodeURIComponent(this.#userId);
    expect(await this.#visitor.get(`/recover?username=${username}`), 200, 'kind');
    await this.#show(`/recover/who?kind=work&username=${username}`);
    const { 'check-token': token } = hiddenFields(this.#page, 'who-form');
    if (this.#withPicture) {
      const address = `/recover/check/picture?token=${encodeURIComponent(token!)}`;
      expect(await this.#visitor.get(address), 200, 'picture');
    }
  }

  who(): Promise<Answer> {
    return this.#post('/recover/who', 'who-form', {
      username: this.#userId,
      'check-way': 'picture',
      'check-answer': 'whatever',
    });
  }

  trouble(): Promise<Answer> {
    return this.#post('/recover/trouble', 'trouble-form', { trouble: 'forgotten' });
  }

  way(): Promise<Answer> {
    return this.#post('/recover/way', 'way-form', { way: 'email' });
  }

  code(code: string): Promise<Answer> {
    return this.#post('/recover/code', 'code-form', { code });
  }

  password(): Promise<Answer> {
    const chosen = randomBytes(18).toString('base64url');
    return this.#post('/recover/password/new', 'password-form', {
      username: this.#userId,
      'new-password': chosen,
    });
  }

  /** Loads where an answer leads to. */
  async follow(answer: Answer): Promise<void> {
    await this.#show(expect(answer, 303, 'a step').location!);
  }

  async #show(path: string): Promise<void> {
    let answer = await this.#visitor.get(path);
    if (answer.status === 303) answer = await this.#visitor.get(answer.location!);
    this.#page = expect(answer, 200, path).body;
  }

  #post(path: string, form: string, fields: Readonly<Record<string, string>>): Promise<Answer> {
    return this.#visitor.post(path, { ...hiddenFields(this.#page, form), ...fields });
  }
}

/** Walks up to the page that asks for the new password. `code` is told when to begin to look for the mail. */
export async function toPassword(walk: Walk, code: () => Promise<string>): Promise<void> {
  await walk.open();
  await walk.follow(await walk.who());
  await walk.follow(await walk.trouble());
  const sent = await walk.way();
  await walk.follow(sent);
  await walk.follow(await walk.code(await code()));
}
