import { encode } from 'uqr';

interface QrCodeProps {
  /** Drawn on the server: the seed in it reaches no third party and no script. */
  data: string;
  /** What it is for. What it holds must also stand beside it as text that can be typed or copied. */
  label: string;
}

/** Always black on white: scanners do not read the dark theme. */
export function QrCode({ data, label }: QrCodeProps) {
  const { data: modules, size } = encode(data, { ecc: 'M', border: 4 });
  const path = modules
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('');
  return (
    <svg
      class="qr"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
      <path fill="#000" d={path} />
    </svg>
  );
}
