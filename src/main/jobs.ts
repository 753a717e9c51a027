export async function startJobs(_: unknown) {
  return { stop: async () => {} };
}
