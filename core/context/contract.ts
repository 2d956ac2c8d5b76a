import type { Static, TObject } from '@sinclair/typebox'
import type { Context, UnitContext } from './context.ts'

/**
 * What plugins tell and ask each other. A plugin's contract.ts holds nothing but these, and their
 * types.
 */
export interface EventDefinition<S extends TObject = TObject> {
  /** `<plugin>.<what-happened>` in the past tense, e.g. `pos.sale-posted`. */
  readonly name: string
  /** Grows when the meaning of a field changes; added optional fields do not count. */
  readonly version: number
  /** Plain values only: what a stranger may read years later. */
  readonly data: S
  /** When exactly the fact is emitted, in one sentence. */
  readonly emittedWhen: string
  /**
   * true: handed only to reactions within the same transaction and never stored (each such event
   * has an ADR). false: goes to the outbox in the same commit and is delivered at least once after
   * it.
   */
  readonly sameTransaction: boolean
  /**
   * Who may hear of it as it happens (GET /realtime): whoever holds the permission, for the row with
   * this id where it judges rows. Who is kept from that row does not find the event in the feed
   * either. null: only who reads the feed hears of it.
   */
  readonly about: { permission: string; id: string | null } | null
}

export type EventData<E> = E extends EventDefinition<infer S> ? Static<S> : never

interface EventDeclaration<S extends TObject> {
  name: string
  version?: number
  emittedWhen: string
  data: S
  sameTransaction?: boolean
  about?: { permission: string; id?: keyof Static<S> & string }
}

/** Declares a fact other plugins may react to. */
export function defineEvent<S extends TObject>(
  definition: EventDeclaration<S>
): EventDefinition<S> {
  const { about } = definition
  return Object.freeze({
    version: 1,
    sameTransaction: false,
    ...definition,
    about: about === undefined ? null : Object.freeze({ id: null, ...about })
  })
}

/**
 * A set of read-only questions; `methods` exists in types only. `answeredBy` one: exactly one plugin
 * answers, ctx.ask(); many: each plugin that has something to say, ctx.askEach().
 */
export interface ServiceDefinition<M extends object, By extends 'one' | 'many' = 'one' | 'many'> {
  readonly name: string
  readonly answeredBy: By
  readonly methods?: M
}

/**
 * Declares the questions: `defineService<{ pricesOf: (ctx, ids: string[]) => Promise<Price[]>
 * }>('catalog.prices')`.
 */
export function defineService<M extends object>(name: string): ServiceDefinition<M, 'one'> {
  return Object.freeze({ name, answeredBy: 'one' })
}

/**
 * Declares questions that any number of plugins may answer, such as whether they have something
 * against a sale. Who answers may leave methods out that `M` declares optional.
 */
export function defineExtensionPoint<M extends object>(name: string): ServiceDefinition<M, 'many'> {
  return Object.freeze({ name, answeredBy: 'many' })
}

type WithoutContext<F> = F extends (ctx: Context, ...args: infer A) => infer R
  ? (...args: A) => R
  : never

/** The questions as the asker sees them: the context is filled in. */
export type Questions<M extends object> = {
  [K in keyof M]: undefined extends M[K]
    ? WithoutContext<Exclude<M[K], undefined>> | undefined
    : WithoutContext<M[K]>
}

export interface Answer {
  readonly service: ServiceDefinition<object>
  readonly methods: object
  /** true: a company is not answered until the plugin says ctx.markInUse() there. */
  readonly onceInUse: boolean
  /** true: it is answered also while the plugin is switched off or paused. */
  readonly evenAtRest: boolean
}

/**
 * Says that this plugin answers a service or an extension point, and how.
 * @param options.onceInUse for what is asked with each sale, and is answered by nothing where a
 * company has set nothing up: only where ctx.markInUse() was said is anybody asked
 * @param options.evenAtRest for what stays as it is while the plugin is switched off or paused, such as
 * what goods are made of: whoever asks would do the wrong thing without the answer (docs/adr/0055)
 */
export const answer = <M extends object>(
  service: ServiceDefinition<M>,
  methods: M,
  options: { onceInUse?: boolean; evenAtRest?: boolean } = {}
): Answer =>
  Object.freeze({
    service,
    methods,
    onceInUse: options.onceInUse ?? false,
    evenAtRest: options.evenAtRest ?? false
  })

export interface Reaction {
  readonly event: EventDefinition
  readonly name: string
  /** Facts the reaction does not care about are left out before any job is made. Pure and cheap. */
  readonly when: ((data: never) => boolean) | undefined
  /** true: costs nothing in a company until the plugin says ctx.markInUse() there. */
  readonly onceInUse: boolean
  readonly run: (ctx: UnitContext, data: never) => Promise<unknown>
}

/**
 * Says what this plugin does on an event: in the same transaction when the event is such a one,
 * else in a transaction of its own after the commit, at least once, its effect recorded together
 * with (reaction, event) so that it happens once.
 * @param options.when the facts it cares about; pure and cheap
 * @param options.onceInUse for facts of every day, such as each sale, that mean nothing to a plugin
 * a company has set nothing up of: only companies where ctx.markInUse() was said cause it to run
 */
export function on<S extends TObject>(
  event: EventDefinition<S>,
  name: string,
  run: (ctx: UnitContext, data: Static<S>) => Promise<unknown>,
  options: { when?: (data: Static<S>) => boolean; onceInUse?: boolean } = {}
): Reaction {
  return Object.freeze({
    event: event as unknown as EventDefinition,
    name,
    when: options.when as Reaction['when'],
    onceInUse: options.onceInUse ?? false,
    run: run as Reaction['run']
  })
}
