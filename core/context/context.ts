import type { Static, TObject, TSchema } from '@sinclair/typebox'
import type { Logger } from 'pino'
import type { EventData, EventDefinition, Questions, ServiceDefinition } from './contract.ts'
import type { SettingsDefinition } from './settings.ts'
import type { Job } from '../jobs/define-job.ts'
import type { JobOptions } from '../jobs/port.ts'

export interface Company {
  id: string
  name: string
  currency: string
  timeZone: string
  locale: string
  taxNumber: string | null
}
export interface Shop {
  id: string
  companyId: string
  name: string
  code: string
  timeZone: string
  address: string | null
}

export interface Actor {
  /**
   * 'system' acts for a job, a reaction or a provisioning hook: it holds every permission of its
   * tenant. 'visitor' came in through an auth strategy and holds none.
   */
  kind: 'user' | 'system' | 'visitor'
  /** What stands in audit entries, e.g. `user`, `job:whatsapp.send-notice`. */
  name: string
}

/** Who came in through an auth: someone a plugin knows, or a guest. */
export interface Visitor {
  /** Rows that belong to a visitor carry this id; the database shows a visitor no others. */
  id: string
  /** false: a guest no one has identified. */
  known: boolean
  /** The login session, where there is one. */
  sessionId?: string
}

/** What stands in a signed token beside its tenant, company and shop. */
export interface SignedTokenClaims {
  tenantId: string
  companyId: string | null
  shopId: string | null
  /** Whom or what it is about. */
  subjectId: string
  /** Anything short: a session, a nonce. */
  note: string
  /** null: it does not expire by itself. UTC. */
  expiresAt: Date | null
}

export interface SignedTokens {
  /**
   * Writes a pass of the place acted in: a text that cannot be forged, for links, keys and tokens
   * given to outsiders.
   * @param pass.purpose `<plugin>.<what-for>`; a signed token for one purpose is none for another
   * @param pass.seconds how long it is good for; null: until what it names says otherwise
   */
  issue(claims: {
    purpose: string
    subjectId: string
    note?: string
    seconds: number | null
  }): string
  /**
   * The signed token a text is, when it is one for this purpose and this tenant and has not expired; else
   * null.
   */
  open(purpose: string, text: string): SignedTokenClaims | null
}

/** A use case as an assistant or another tool sees it. */
export interface Tool {
  /** The use case's name, e.g. `pos.post-sale`. */
  name: string
  plugin: string
  summary: string
  /** true: changes nothing. */
  reads: boolean
  /** JSON schemas. */
  input: TObject
  reply: TSchema
}

/**
 * The use cases of the tenant's plugins, called by name as the caller of ctx: no one can see or do
 * more this way.
 */
export interface Tools {
  /**
   * Those the caller may use here, in order of their names. Without those that take or give
   * secrets.
   */
  list(): Tool[]
  /**
   * @throws stoa.not-found for what is not in list(), stoa.invalid-input, and what the use case
   * throws
   */
  run(name: string, input: unknown): Promise<unknown>
  /**
   * Runs it in a transaction that is rolled back: what it would answer, and nothing has happened.
   * @throws as run(); stoa.dry-run-not-possible for use cases that open their own units of work
   */
  dryRun(name: string, input: unknown): Promise<unknown>
}

export interface TenantSecrets {
  seal(purpose: string, bound: string, plain: Buffer): Buffer
  /** @throws Error when the value was changed, or sealed for another purpose, row or tenant */
  open(purpose: string, bound: string, sealed: Buffer): Buffer
}

/** Who calls, where and when, and what they may do. */
export interface Caller {
  readonly tenantId: string
  /** The company acted in, or null when the caller acts on the whole tenant. */
  readonly companyId: string | null
  /** The shop acted in, or null when the caller acts on the whole company. */
  readonly shopId: string | null
  readonly userId: string | null
  /** Who came in through an auth strategy; null for staff and for the system. */
  readonly visitor: Visitor | null
  readonly actor: Actor
  readonly requestId: string
  /** The instant of the request; the same throughout. UTC. */
  readonly now: Date

  /** The company acted in. @throws access.company-required when none is chosen */
  company(): Company
  /**
   * The shop acted in, or the shop of that id among the caller's own. @throws access.shop-required,
   * stoa.not-found
   */
  shop(id?: string): Shop
  /** The shops the caller may act in. */
  shops(): Shop[]

  /** True when the caller holds the permission (for this row, when one is given). */
  can(permission: string, row?: object): boolean
  /**
   * True when the caller holds the permission for the whole company acted in, not for one of its
   * shops alone.
   */
  canInCompany(permission: string): boolean
  /**
   * @throws access.forbidden, access.row-forbidden when the caller does not hold the permission
   * (for this row)
   */
  demand(permission: string, row?: object): void
  /**
   * Whether someone who holds the permission can lend it to the request at hand (its use case names it
   * as `approvable`): for a refusal in a plugin's own words, which then says so.
   */
  canBeLent(permission: string): boolean
}

/** What the kernel and other plugins do for whoever calls; none of it changes anything. */
export interface Services {
  readonly log: Logger

  /** The settings of a plugin in force at this place, or in the shop named. */
  settings<S extends TObject>(
    definition: SettingsDefinition<S>,
    shopId?: string | null
  ): SettingsDefinition<S>['defaults']

  /** Read-only questions to the plugin that answers them. */
  ask<M extends object>(service: ServiceDefinition<M, 'one'>): Questions<M>
  /**
   * The same where no one may answer: null when no plugin does, or the tenant has it switched off.
   */
  askIfAnswered<M extends object>(service: ServiceDefinition<M, 'one'>): Questions<M> | null
  /**
   * Questions to every plugin that answers them and is on for the tenant and not paused, by name of
   * the plugin.
   */
  askEach<M extends object>(
    point: ServiceDefinition<M, 'many'>
  ): Array<{ plugin: string; questions: Questions<M> }>

  /**
   * Seals what must not lie readable in the database (AES-256-GCM under the instance's master
   * secret). The tenant is bound in beside `bound`, the row's identity: a sealed value opens in its
   * own row of its own tenant only.
   */
  readonly secrets: TenantSecrets
  readonly signedTokens: SignedTokens
  readonly tools: Tools
  /**
   * The environment variables the plugin's manifest declares, parsed at boot. @param schema the
   * manifest's `environment`
   */
  environment<S extends TObject>(schema: S): Readonly<Static<S>>
}

/**
 * The first argument of every use case, answer and whatever reads. There is no transaction in it:
 * everything that touches the database joins the open unit of work by itself.
 */
export interface Context extends Caller, Services {}

/**
 * Inside a unit of work that writes, the context of use cases and reactions: only here can facts be
 * emitted, jobs enqueued and changes audited, since they enter the same commit.
 */
export interface UnitContext extends Context {
  /**
   * Emits a fact. Resolves when reactions in the same transaction are done; the others run after
   * the commit.
   */
  emit<E extends EventDefinition>(event: E, data: EventData<E>): Promise<void>
  /**
   * Puts a job of this tenant into the same commit.
   * @param job as defineJob() made it
   * @returns its id, by which GET /api/v1/jobs/{id} tells how it stands
   */
  enqueue<S extends TObject>(job: Job<S>, data: Static<S>, options?: JobOptions): string
  /**
   * Asks for (or ends) a task: a long-running thing that one process at a time does for this
   * tenant.
   */
  setLeasedTask(kind: string, id: string, requested: boolean): Promise<void>
  /**
   * Says for good that the company acted in makes use of the plugin: from the commit on, its
   * reactions declared `onceInUse` hear of that company's facts. Costs nothing where it was said
   * before. Another process may learn of it up to a second later (a minute when the news is lost).
   * @throws access.company-required
   */
  markInUse(): Promise<void>
  /** Names what a use case changed, for its audit entry. */
  audited(subjectId: string, facts?: Record<string, unknown>): void
}

/**
 * Outside any unit of work: the context of jobs, leased tasks and use cases declared with
 * `transaction: false`, which wait for something slow between the units of work they open.
 */
export interface OuterContext extends Context {
  /**
   * The Idempotency-Key of a use case, and a keyed hash of its input: keep both with what it makes.
   * null when none was sent; every other use case has its key kept by the kernel.
   */
  readonly idempotencyKey: { key: string; hash: string } | null
  /**
   * The system in one of the tenant's companies: scheduled jobs stand in none. @throws
   * stoa.not-found
   */
  inCompany(companyId: string): OuterContext
  /**
   * Runs work in a READ ONLY unit of work of its own.
   * @param options.bypassVisitorScope for a login and its like: sees the rows of all visitors of the
   * place. Name what you look for.
   */
  unitOfWork<T>(
    work: (ctx: Context) => Promise<T>,
    options: { reads: true; bypassVisitorScope?: boolean }
  ): Promise<T>
  /**
   * Runs work in a unit of work of its own, and commits it.
   * @param options.bypassVisitorScope as above
   * @param options.by who is named in the audit entry beside the user, e.g. `assistant`
   */
  unitOfWork<T>(
    work: (ctx: UnitContext) => Promise<T>,
    options?: { bypassVisitorScope?: boolean; by?: string }
  ): Promise<T>
}
