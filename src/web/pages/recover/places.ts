import type { Recovery, RecoveryPlace } from '../../../domain/flow/recovery/state.ts';

/**
 * Which pages belong to a place of the recovery. The first is where a request that does not fit is sent; states
 * themselves name no address.
 */
const pages: Readonly<Record<RecoveryPlace, readonly [string, ...string[]]>> = {
  trouble: ['/recover/trouble'],
  way: ['/recover/way'],
  code: ['/recover/code'],
  password: ['/recover/password', '/recover/password/new'],
  factor: ['/recover/factor', '/recover/factor/app', '/recover/factor/phone'],
  'factor-code': ['/recover/factor/code'],
  stuck: ['/recover/stuck'],
  done: ['/recover/done'],
};

export function pageOf(recovery: Recovery): string {
  return pages[recovery.at][0];
}

export function fits(path: string, recovery: Recovery): boolean {
  return pages[recovery.at].includes(path);
}

/** Where one begins, or begins again with what was typed. */
export function beginning(kind: string, username: string): string {
  return `/recover/who?${new URLSearchParams({ kind, username })}`;
}
