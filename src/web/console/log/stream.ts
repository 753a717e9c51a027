/**
 * Text as the body of an answer, piece by piece as it is taken. The first piece is made at once: what fails before it
 * is an error of the request, and whoever goes away without reading still has what was begun ended.
 *
 * @param onCut told of what ended it too early. The reader sees a file without its last line.
 */
export async function streamed(
  chunks: AsyncIterable<string>,
  onCut: (error: { error: string }) => void,
): Promise<ReadableStream<Uint8Array>> {
  const source = chunks[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  let next: IteratorResult<string> | undefined = await source.next();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = next ?? (await source.next());
          next = undefined;
          if (done) controller.close();
          else controller.enqueue(encoder.encode(value));
        } catch (error) {
          onCut({ error: error instanceof Error ? error.name : 'unknown' });
          // Its message could quote what a statement held (R59).
          controller.error(new Error('the export was cut'));
        }
      },
      async cancel() {
        await source.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}
