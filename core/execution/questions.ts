import type { ActingContext } from '../context/acting-context.ts'
import { working } from '../context/at-work.ts'
import { isInUse } from '../context/plugin-in-use.ts'
import type { Questions, ServiceDefinition } from '../context/contract.ts'
import { refusalWhilePaused } from '../plugins/plugin-pauses.ts'
import { faultOfAnswer } from './plugin-faults.ts'

/** A plugin that answers, and the questions as they are put to it. */
export interface Answering<M extends object> {
  plugin: string
  questions: Questions<M>
}
type Ask = (...args: unknown[]) => unknown

/** Those who answer, in use where that counts; on for the tenant and not paused, where that counts. */
export const questionsTo = <M extends object>(
  ctx: ActingContext,
  service: ServiceDefinition<M>
): Array<Answering<M>> =>
  ctx.instance.registry
    .answersTo(service)
    .filter(
      ({ plugin, onceInUse, evenAtRest }) =>
        (!onceInUse || isInUse(ctx.tenant, plugin, ctx.companyId)) &&
        ((evenAtRest && ctx.companyId !== null) || isAtWork(ctx, plugin))
    )
    .map(({ plugin, methods }) => {
      const work = { plugin, what: `answer:${service.name}`, tenantId: ctx.tenantId }
      const questions = eachOf(
        methods as Record<string, Ask>,
        (_name, method) =>
          (...args) =>
            working(work, () => method(ctx, ...args))
      )
      return { plugin, questions: questions as Questions<M> }
    })

const isAtWork = ({ tenant }: ActingContext, plugin: string): boolean =>
  tenant.plugins.has(plugin) && refusalWhilePaused(tenant.pauses, plugin) === null

/** The same, where what one of many plugins gets wrong is put down to it. */
export const questionsToEach = <M extends object>(
  ctx: ActingContext,
  point: ServiceDefinition<M, 'many'>
): Array<Answering<M>> =>
  questionsTo(ctx, point).map(({ plugin, questions }) => ({
    plugin,
    questions: eachOf(questions as Record<string, Ask>, (name, ask) => {
      const failed = (error: unknown): never => {
        throw faultOfAnswer(ctx.instance, error, {
          plugin,
          what: `${point.name}.${name}`,
          tenantId: ctx.tenantId
        })
      }
      return (...args) => {
        try {
          const answered = ask(...args)
          return answered instanceof Promise ? answered.catch(failed) : answered
        } catch (error) {
          return failed(error)
        }
      }
    }) as Questions<M>
  }))

function eachOf(methods: Record<string, Ask>, make: (name: string, method: Ask) => Ask) {
  const made: Record<string, Ask> = {}
  // Made anew for each sale that asks: a loop, without lists of pairs.
  for (const name of Object.keys(methods)) made[name] = make(name, methods[name] as Ask)
  return made
}
