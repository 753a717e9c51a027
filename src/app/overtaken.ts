/** Thrown inside a transaction to roll it back: somebody else was first, or the account changed meanwhile. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken';
}

/** What the transaction returns, or `instead` if it was overtaken: nothing of it is stored then. */
export async function unlessOvertaken<T, Instead>(
  transaction: Promise<T>,
  instead: Instead,
): Promise<T | Instead> {
  try {
    return await transaction;
  } catch (error) {
    if (error instanceof Overtaken) return instead;
    throw error;
  }
}
