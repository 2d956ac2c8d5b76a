import type { ActingContext } from '../context/acting-context.ts'
import { ownerOf, working } from '../context/at-work.ts'
import type { EventDefinition } from '../context/contract.ts'
import { isInUse } from '../context/plugin-in-use.ts'
import { coreErrors, Problem } from '../primitives/errors.ts'
import type { Instance } from '../instance/instance.ts'
import { refusalWhilePaused } from '../plugins/plugin-pauses.ts'
import type { OwnedReaction } from '../plugins/registry.ts'
import { blamePlugin, isFromBelow } from './plugin-faults.ts'

/**
 * Whether a reaction wants to hear of this fact. One that cannot tell does: its run will say what
 * is wrong, and to no one else's harm.
 */
export function cares(
  instance: Instance,
  reaction: OwnedReaction,
  data: Record<string, unknown>,
  tenantId: string
): boolean {
  if (reaction.when === undefined) return true
  try {
    return reaction.when(data as never)
  } catch (error) {
    blame(instance, reaction, tenantId, error)
    return true
  }
}

/**
 * An event of a plugin's own contract asks it to do something, and what it does not do must not be taken
 * for done: where a company made use of the plugin, and it is switched off, the operation is refused.
 * @throws stoa.plugin-not-enabled
 */
export function demandOwner(
  { tenant, companyId }: ActingContext,
  { name, sameTransaction }: EventDefinition,
  known: readonly OwnedReaction[]
): void {
  const owner = ownerOf(name)
  if (!sameTransaction || companyId === null || tenant.plugins.has(owner)) return
  if (isInUse(tenant, owner, companyId) && known.some(({ plugin }) => plugin === owner)) {
    throw coreErrors['plugin-not-enabled']({ plugin: owner })
  }
}

/**
 * Runs a reaction within the transaction of whoever emits the event. While its plugin is paused
 * it misses the facts of others; but an event of its own contract asks it to do something, and what
 * it does not do must not be taken for done.
 * @throws what the reaction throws; the refusal of a paused plugin
 */
export async function reactAtOnce(
  ctx: ActingContext,
  reaction: OwnedReaction,
  data: Record<string, unknown>
): Promise<void> {
  const refusal = refusalWhilePaused(ctx.tenant.pauses, reaction.plugin)
  if (refusal !== null && ownerOf(reaction.event.name) === reaction.plugin) throw refusal
  if (refusal !== null) return
  try {
    await working(
      { plugin: reaction.plugin, what: `reaction:${reaction.jobName}`, tenantId: ctx.tenantId },
      () => reaction.run(ctx.asSystem(`reaction:${reaction.jobName}`), data as never)
    )
  } catch (error) {
    if (!(error instanceof Problem || isFromBelow(error))) {
      blame(ctx.instance, reaction, ctx.tenantId, error)
    }
    throw error
  }
}

/** The caller's operation fails or goes on; whose fault it was stands here. */
function blame(
  instance: Instance,
  { plugin, jobName, event }: OwnedReaction,
  tenantId: string,
  error: unknown
): void {
  blamePlugin(instance, error, {
    plugin,
    tenantId,
    facts: { reaction: jobName, event: event.name },
    message: `the reaction ${jobName} of the plugin ${plugin} failed`
  })
}
