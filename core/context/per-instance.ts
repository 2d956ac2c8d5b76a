import { ActingContext } from './acting-context.ts'
import type { Context } from './context.ts'

/**
 * What a plugin keeps in memory, apart for each instance that runs in this process: a cache, or what
 * is under way. Gone with the instance; another process has its own.
 * @returns gives that of the instance acted in, made when it is first asked for
 */
export function perInstance<T extends object>(make: () => T): (ctx: Context) => T {
  const kept = new WeakMap<object, T>()
  return ctx => {
    const { instance } = ActingContext.of(ctx)
    let own = kept.get(instance)
    if (own === undefined) kept.set(instance, (own = make()))
    return own
  }
}
