import { ActingContext } from './acting-context.ts'
import type { Context } from './context.ts'

/**
 * An address of this instance as people reach it from outside, for links.
 * @param path begins with /
 */
export function publicAddress(ctx: Context, path: string): string {
  const { STOA_PUBLIC_URL, HOST, PORT } = ActingContext.of(ctx).instance.config
  const base = STOA_PUBLIC_URL ?? `http://${HOST}:${PORT}`
  return base.replace(/\/$/, '') + path
}
