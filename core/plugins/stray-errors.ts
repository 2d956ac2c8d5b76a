import { resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { atWork, type Work } from '../context/at-work.ts'
import type { Instance } from '../instance/instance.ts'
import { loadedFrom } from './load-plugins.ts'
import { pausePlugin } from './pause-plugin.ts'
import type { Registry } from './registry.ts'

const OWN_PLUGINS = resolve(import.meta.dirname, '../../plugins') + sep
const NIL = '00000000-0000-0000-0000-000000000000'
/** Bounded, since the text of a stack is the plugin's own. */
const FRAME = /(file:\/\/\/[^\s()]{1,500}|(?:\/|[A-Za-z]:\\)[^\s()]{0,500}):\d{1,9}:\d{1,9}/g
/** So many strays of a plugin within this time, and it is paused. */
const MOST = 5
const WITHIN_MS = 60_000

/**
 * Whose code a stack shows: the plugin of its uppermost line that is any's. null: there are lines,
 * but none of a plugin's; undefined: there is no stack.
 */
export function pluginInStack(registry: Registry, error: unknown): string | null | undefined {
  const frames =
    error instanceof Error
      ? [...(error.stack ?? '').matchAll(FRAME)].map(([, at]) =>
          (at as string).startsWith('file:') ? fileURLToPath(at as string) : (at as string)
        )
      : []
  if (frames.length === 0) return undefined
  const guests = registry.plugins.flatMap(plugin => {
    const from = loadedFrom(plugin)
    return from === undefined ? [] : [{ name: plugin.name, from }]
  })
  for (const frame of frames) {
    const guest = guests.find(({ from }) => frame.startsWith(from))
    if (guest !== undefined) return guest.name
    const own = frame.startsWith(OWN_PLUGINS)
      ? frame.slice(OWN_PLUGINS.length).split(sep)[0]
      : undefined
    if (own !== undefined && registry.plugin(own) !== undefined) return own
  }
  return null
}

/**
 * Catches what no one waits for: the rejections and exceptions of timers and forgotten promises.
 * Each is named, counted and logged, and the process goes on; but not after an exception of unknown
 * origin, which may have left anything half done. A plugin of others that strays five times in a
 * minute is paused, for the tenant it did it in when that is known.
 * @param restart ends the process in order, to be started again
 * @returns ends the watch
 */
export function watchStrayErrors(instance: Instance, restart: () => void): () => void {
  const times = new Map<string, number[]>()

  /**
   * An exception in a callback of ours may run in the context a plugin opened a connection in:
   * there the stack must name a plugin.
   */
  function culprit(error: unknown, work: Work | undefined, thrown: boolean): string | null {
    const inStack = pluginInStack(instance.registry, error)
    const ofPlugin = work !== undefined && instance.registry.plugin(work.plugin)?.always !== true
    if (ofPlugin && (!thrown || inStack !== null)) return work.plugin
    return inStack ?? null
  }

  function stray(error: unknown, thrown: boolean): void {
    const work = atWork()
    const plugin = culprit(error, work, thrown)
    const tenantId = work === undefined || work.tenantId === NIL ? null : work.tenantId
    instance.metrics.plugins.of(plugin ?? 'unknown').strays++
    const facts = {
      err: error instanceof Error ? error : new Error(`${String(error)} was thrown`),
      plugin,
      work: work?.what,
      tenant: tenantId
    }
    const what = thrown ? 'exception' : 'rejection'
    if (plugin === null && thrown) {
      instance.log.fatal(
        facts,
        'an exception of unknown origin: this process ends in order, to be started again'
      )
      return restart()
    }
    instance.log.error(
      facts,
      plugin === null
        ? `a ${what} of unknown origin that no one waited for`
        : `the plugin ${plugin} left a ${what} behind that no one waited for`
    )
    if (plugin !== null) pauseWhenOften(plugin, tenantId, what)
  }

  /**
   * Stoa's own plugins are never paused by themselves: a till that goes dark is worse than a line
   * in the log.
   */
  function pauseWhenOften(plugin: string, tenantId: string | null, what: string): void {
    const definition = instance.registry.plugin(plugin)
    if (definition === undefined || loadedFrom(definition) === undefined) return
    const key = `${plugin} ${tenantId}`
    const recent = [...(times.get(key) ?? []), Date.now()].filter(at => at > Date.now() - WITHIN_MS)
    times.set(key, recent)
    if (recent.length < MOST) return
    times.delete(key)
    instance.log.error(
      { plugin, tenant: tenantId },
      `the plugin ${plugin} is paused: ${MOST} errors within a minute that no one waited for`
    )
    pausePlugin(
      instance,
      plugin,
      tenantId,
      `${MOST} times within a minute it left a stray ${what} behind that no one waited for.`
    ).catch(error => instance.log.error({ err: error, plugin }, 'the plugin could not be paused'))
  }

  const onException = (error: unknown): void => stray(error, true)
  const onRejection = (reason: unknown): void => stray(reason, false)
  process.on('uncaughtException', onException).on('unhandledRejection', onRejection)
  return () => {
    process.off('uncaughtException', onException).off('unhandledRejection', onRejection)
  }
}
