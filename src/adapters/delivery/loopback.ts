import { isIPv4 } from 'node:net';

/** Whether a URL's host can only be this machine. `*.localhost` is left out: a resolver may send it elsewhere. */
export function isLoopback(hostname: string): boolean {
  return (
    hostname === 'localhost' || hostname === '[::1]' || (isIPv4(hostname) && hostname.startsWith('127.'))
  );
}
