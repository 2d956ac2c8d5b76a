import { Value } from '@sinclair/typebox/value'
import type { TSchema } from '@sinclair/typebox'
import type { ActingContext } from '../context/acting-context.ts'
import type { Tool, Tools } from '../context/context.ts'
import { inUnitOfWork, unitOfWork } from '../database/unit-of-work.ts'
import { coreErrors } from '../primitives/errors.ts'
import { execute } from './execute.ts'
import type { Route } from '../http/routes/route.ts'
import { refusalWhilePaused } from '../plugins/plugin-pauses.ts'
import type { Registry } from '../plugins/registry.ts'
import type { AnyUseCase } from '../context/use-case.ts'

/**
 * A use case that can be called by name: it has a JSON route for staff, and its answer is what that
 * route would show.
 */
interface Callable extends Tool {
  useCase: AnyUseCase
  always: boolean
}

const callables = new WeakMap<Registry, Callable[]>()

const isCallable = ({ useCase, sends, answers, accepts }: Route): boolean =>
  useCase.permission !== null &&
  useCase.humanOnly === undefined &&
  useCase.scope !== 'self' &&
  sends === undefined &&
  answers === 'json' &&
  accepts === 'json'

function callablesOf(registry: Registry): Callable[] {
  let known = callables.get(registry)
  if (known === undefined) {
    const byName = new Map<string, Callable>()
    for (const plugin of registry.plugins) {
      for (const route of Object.values(plugin.routes ?? {})
        .flat()
        .filter(isCallable)) {
        const { useCase, reply } = route
        byName.set(useCase.name, {
          name: useCase.name,
          plugin: plugin.name,
          summary: useCase.summary,
          reads: useCase.reads,
          input: useCase.input,
          reply,
          useCase,
          always: plugin.always ?? false
        })
      }
    }
    known = [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
    callables.set(registry, known)
  }
  return known
}

class Undone extends Error {}

/** The use cases as tools of whoever ctx acts for. */
export function toolsOf(ctx: ActingContext): Tools {
  const { registry, pool } = ctx.instance
  // An assistant's answer takes a while: who was disabled, logged out or given another role
  // meanwhile goes no further.
  const asNow = async (): Promise<ActingContext> =>
    inUnitOfWork() || ctx.instance.directory.isCurrent(ctx.tenant)
      ? ctx
      : ((await ctx.acting.renew?.()) ?? ctx)
  const runs = ({ tenant }: ActingContext, plugin: string): boolean =>
    tenant.plugins.has(plugin) && refusalWhilePaused(tenant.pauses, plugin) === null
  const mayUse =
    (now: ActingContext) =>
    ({ useCase, plugin, always }: Callable): boolean =>
      (always || runs(now, plugin)) && now.can(useCase.permission as string)
  const find = (now: ActingContext, name: string): Callable => {
    const found = callablesOf(registry).find(some => some.name === name)
    if (found === undefined || !mayUse(now)(found)) {
      throw coreErrors['not-found']({ what: 'operation' })
    }
    return found
  }
  return {
    list: () =>
      callablesOf(registry)
        .filter(mayUse(ctx))
        .map(({ useCase: _, always: __, ...tool }) => tool),
    async run(name, input) {
      const now = await asNow()
      const { useCase, reply } = find(now, name)
      // Inside a unit of work the entry is written by that one's commit; it names who acted for the
      // user.
      if (inUnitOfWork() && !useCase.reads) ctx.commitBuffer.auditAs = useCase.name
      return shown(reply, await execute(now, useCase, input))
    },
    async dryRun(name, input) {
      const now = await asNow()
      const { useCase, reply } = find(now, name)
      if (!useCase.transaction) throw coreErrors['dry-run-not-possible']({ operation: name })
      let result: unknown
      const inside = now.forTrial()
      await unitOfWork(pool, inside.scope, async () => {
        result = await execute(inside, useCase, input)
        throw new Undone()
      }).catch(error => {
        if (!(error instanceof Undone)) throw error
      })
      return shown(reply, result)
    }
  }
}

/** What the route would have sent of it: nothing that its view does not name. */
const shown = (reply: TSchema, result: unknown): unknown =>
  result === undefined ? null : Value.Clean(reply, structuredClone(result))
