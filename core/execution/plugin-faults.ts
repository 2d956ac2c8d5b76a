import { databaseFailure } from '../database/failure.ts'
import { isFollowUp } from '../database/messages.ts'
import { inUnitOfWork } from '../database/unit-of-work.ts'
import type { Instance } from '../instance/instance.ts'
import { coreErrors, Problem } from '../primitives/errors.ts'

/**
 * No fault of the plugin's: the unit of work ended beneath it (a repeated request was answered
 * before), or the database failed. A statement that takes too long is its own.
 */
export function isFromBelow(error: unknown): boolean {
  const failure = databaseFailure(error)
  return !inUnitOfWork() || isFollowUp(error) || (failure !== null && failure !== 'timed-out')
}

const blamed = new WeakSet<object>()

/**
 * Whether an error was put down to a plugin already: then it is not the fault of the operation that
 * asked it.
 */
export const isBlamed = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && blamed.has(error)

/** Counts an error against a plugin, once, and says so in the log. */
export function blamePlugin(
  instance: Instance,
  error: unknown,
  of: { plugin: string; tenantId: string; facts: Record<string, string>; message: string }
): void {
  if (isBlamed(error)) return
  if (typeof error === 'object' && error !== null) blamed.add(error)
  const { plugin, tenantId, facts, message } = of
  instance.metrics.plugins.of(plugin).errors++
  instance.log.error({ err: error, plugin, ...facts, tenant: tenantId }, message)
}

/**
 * What the asker sees when a plugin fails to answer at an extension point: its own refusal as it is,
 * else stoa.plugin-failed, which names it.
 */
export function faultOfAnswer(
  instance: Instance,
  error: unknown,
  { plugin, what, tenantId }: { plugin: string; what: string; tenantId: string }
): unknown {
  if (error instanceof Problem || isFromBelow(error)) return error
  blamePlugin(instance, error, {
    plugin,
    tenantId,
    facts: { question: what },
    message: `the plugin ${plugin} failed to answer ${what}`
  })
  const problem = coreErrors['plugin-failed']({ plugin }, { cause: error })
  blamed.add(problem)
  return problem
}
