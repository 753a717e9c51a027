/** 95 → "1:35". */
export function clockFace(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/**
 * Calls `tick` now and about every second with the whole seconds left, and with 0 at the end. Counts from when the page came,
 * not from the reader's clock, which may be wrong. Returns how to stop it.
 */
export function countDown(seconds: number, tick: (left: number) => void): () => void {
  const end = Date.now() + seconds * 1000;
  const step = () => {
    const left = Math.max(0, Math.ceil((end - Date.now()) / 1000));
    if (left === 0) clearInterval(timer);
    tick(left);
  };
  const timer = setInterval(step, 1000);
  step();
  return () => clearInterval(timer);
}
