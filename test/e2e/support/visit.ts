/** Posts a form of ours: from a visit with its cookie and token, and from any address. */
type Post = (path: string, fields?: Record<string, string>, address?: string) => Promise<Response>;

/** A visit without a browser. */
export async function visit(origin: string): Promise<Post> {
  const page = await fetch(`${origin}/demo`);
  const csrf = /name="csrf" value="([^"]+)"/.exec(await page.text())![1]!;
  const cookie = page.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  return (path, fields = {}, address = '192.0.2.1') =>
    fetch(`${origin}${path}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie, origin, 'x-forwarded-for': address },
      body: new URLSearchParams({ csrf, ...fields }),
    });
}

/**
 * Signs strangers in from everywhere until no more can wait, more of them at once the more this machine can take;
 * goes on until it is stopped.
 */
export async function flood(origin: string): Promise<{ stop(): Promise<void> }> {
  const post = await visit(origin);
  let over = false;
  let full = false;
  let number = 0;
  const stranger = async () => {
    while (!over) {
      number++;
      const address = `10.${(number >> 8) & 255}.${number & 255}.1`;
      const fields = {
        username: `stranger${number}@alpenglow.example`,
        password: 'a guess of somebody',
        to: '',
      };
      // A machine that is too slow for so many breaks a connection now and then.
      const answer = await post('/signin', fields, address).catch(() => undefined);
      await answer?.body?.cancel();
      if (answer !== undefined && answer.status !== 503) continue;
      full ||= answer !== undefined;
      // Often enough to take each place that comes free, and not so often that the asking takes the machine.
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  };
  const strangers: Promise<void>[] = [];
  while (!full) {
    for (let i = 0; i < 25; i++) strangers.push(stranger());
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    async stop() {
      over = true;
      await Promise.all(strangers);
    },
  };
}
