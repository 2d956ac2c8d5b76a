import type { Logger } from 'pino'
import type { Static, TObject } from '@sinclair/typebox'
import { Value } from '@sinclair/typebox/value'
import { holds, reach, systemAbility, type Ability } from '../access/ability.ts'
import { accessErrors } from '../access/errors.ts'
import { working } from './at-work.ts'
import type {
  Actor,
  Company,
  Context,
  OuterContext,
  Shop,
  SignedTokens,
  TenantSecrets,
  Tools,
  UnitContext,
  Visitor
} from './context.ts'
import type { EventDefinition, Questions, ServiceDefinition } from './contract.ts'
import { statement } from '../database/statement.ts'
import { inUnitOfWork, unitOfWork, type DatabaseScope } from '../database/unit-of-work.ts'
import { coreErrors } from '../primitives/errors.ts'
import { Rank } from '../primitives/fair-queue.ts'
import type { Tenant } from '../instance/directory.ts'
import { frozen } from '../primitives/frozen.ts'
import { newId } from '../primitives/ids.ts'
import type { Instance } from '../instance/instance.ts'
import type { IdempotentRequest } from '../execution/idempotency.ts'
import type { Job } from '../jobs/define-job.ts'
import type { JobOptions, JobRequest } from '../jobs/port.ts'
import type { SettingsDefinition } from './settings.ts'
import { settingsInForce } from './settings-in-force.ts'
import { issueSignedToken, openSignedToken } from '../security/signed-tokens.ts'
import { CommitBuffer } from './commit-buffer.ts'
import { refusalWhilePaused } from '../plugins/plugin-pauses.ts'
import { cares, reactAtOnce } from '../execution/reactions.ts'

export interface Acting {
  tenant: Tenant
  companyId: string | null
  shopId: string | null
  userId: string | null
  visitor?: Visitor | null
  /** The visitor's rows are all in sight: for a unit of work that asked for it. */
  bypassVisitorScope?: boolean
  /** The login session of the access token. */
  sessionId?: string
  /** The address the request came from; of no job or reaction. */
  address?: string
  /** The API key that was sent. */
  keyId?: string
  /** The scopes of the API key that was sent: its caller gives no one more than they cover. */
  keyScopes?: string[]
  /**
   * The same caller in the same place as the directory knows them by now. @throws what whoever may
   * not call any more is refused with
   */
  renew?: () => Promise<ActingContext>
  actor: Actor
  ability: Ability
  requestId: string
  now: Date
  /**
   * The use case at work, when it opens its own units of work: what it names with audited() is
   * written under this name.
   */
  useCase?: string
  /** What the caller may do in the company as a whole, where they stand in one of its shops. */
  inCompany?: Ability
  /** Of someone who holds its permission for some rows only: whether the use case judged rows. */
  judging?: { done: boolean }
  /** The Idempotency-Key of a use case that opens its own units of work and keeps its own keys. */
  once?: IdempotentRequest
  /**
   * Ends when the client leaves before it was answered; for requests whose work is worth breaking
   * off.
   */
  signal?: AbortSignal
}

const setLeasedTask = statement(
  'kernel.set-leased-task',
  `
  INSERT INTO stoa.leased_task (tenant_id, kind, id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`
)
const endLeasedTask = statement(
  'kernel.end-leased-task',
  'DELETE FROM stoa.leased_task WHERE tenant_id = $1 AND kind = $2 AND id = $3'
)

/** Of a job, by whoever wants it: more tries are no patience, but a queue that never empties. */
const MOST_ATTEMPTS = 100

/** The context of one request, job or reaction. What enters the commit waits in `commitBuffer`. */
export class ActingContext implements UnitContext, OuterContext {
  constructor(
    readonly instance: Instance,
    readonly acting: Acting,
    public commitBuffer = new CommitBuffer()
  ) {}

  /**
   * What the kernel knows of a context beside what a plugin may see of it.
   * @throws TypeError for one that the kernel did not make
   */
  static of(ctx: Context): ActingContext {
    if (ctx instanceof ActingContext) return ctx
    throw new TypeError('This context was not made by the kernel.')
  }

  // Without setters: where and as whom someone acts is not for a plugin to change.
  get tenant(): Tenant {
    return this.acting.tenant
  }
  get tenantId(): string {
    return this.acting.tenant.id
  }
  get companyId(): string | null {
    return this.acting.companyId
  }
  get shopId(): string | null {
    return this.acting.shopId
  }
  get userId(): string | null {
    return this.acting.userId
  }
  get visitor(): Visitor | null {
    return this.acting.visitor ?? null
  }
  get actor(): Actor {
    return this.acting.actor
  }
  get requestId(): string {
    return this.acting.requestId
  }
  get now(): Date {
    return this.acting.now
  }

  /** Made when it is asked for: most requests log nothing. */
  get log(): Logger {
    return this.instance.log.child({
      tenant: this.tenantId,
      actor: this.actor.name,
      requestId: this.requestId
    })
  }

  /**
   * The same work done by the system: for reactions, whose right to act comes from the plugin, not
   * from the user.
   */
  asSystem(name: string): ActingContext {
    return new ActingContext(
      this.instance,
      { ...this.acting, actor: { kind: 'system', name }, ability: systemAbility },
      this.commitBuffer
    )
  }

  get idempotencyKey(): { key: string; hash: string } | null {
    const { once } = this.acting
    return once === undefined ? null : { key: once.key, hash: once.hash }
  }

  inCompany(companyId: string): ActingContext {
    if (this.actor.kind !== 'system') {
      throw new Error(
        'Only the system chooses its company: a caller stands where the request put it.'
      )
    }
    if (!this.tenant.companies.has(companyId)) throw coreErrors['not-found']({ what: 'company' })
    return new ActingContext(
      this.instance,
      { ...this.acting, companyId, shopId: null },
      this.commitBuffer
    )
  }

  /** The same caller with nothing pending: for what is tried out and rolled back. */
  forTrial(): ActingContext {
    return new ActingContext(this.instance, this.acting)
  }

  get scope(): DatabaseScope {
    return {
      placement: this.tenant.placement,
      tenantId: this.tenantId,
      companyId: this.companyId ?? '*',
      shopId: this.shopId ?? '*',
      userId: this.userId,
      visitorId: this.visitor === null || this.acting.bypassVisitorScope ? '*' : this.visitor.id,
      rank: rankOf(this.actor)
    }
  }

  company(): Company {
    const company = this.companyId === null ? undefined : this.tenant.companies.get(this.companyId)
    if (!company) throw accessErrors['company-required']()
    return company
  }

  shop(id?: string): Shop {
    if (id !== undefined) {
      const shop = this.tenant.shops.get(id)
      if (!shop || !this.reaches(shop)) throw coreErrors['not-found']({ what: 'shop' })
      return shop
    }
    const reachable = this.shopId === null ? this.shops() : [this.tenant.shops.get(this.shopId)]
    const [only] = reachable
    if (!only || reachable.length > 1) throw accessErrors['shop-required']()
    return only
  }

  shops(): Shop[] {
    return [...this.tenant.shops.values()].filter(shop => this.reaches(shop))
  }

  private reaches(shop: Shop): boolean {
    return (
      (this.companyId === null || shop.companyId === this.companyId) &&
      (this.shopId === null || shop.id === this.shopId)
    )
  }

  can(permission: string, row?: object): boolean {
    const { acting } = this
    const held = reach(acting.ability, permission)
    if (row !== undefined && acting.judging !== undefined) acting.judging.done = true
    if (held !== 'some') return held === 'every'
    if (row !== undefined) return holds(acting.ability, permission, row)
    // Where nothing judges rows, only who holds it for every row holds it.
    return this.instance.registry.permissions.get(permission)?.rows != null
  }

  canInCompany(permission: string): boolean {
    return (
      this.can(permission) &&
      (this.acting.inCompany === undefined || reach(this.acting.inCompany, permission) !== 'no')
    )
  }

  demand(permission: string, row?: object): void {
    if (this.can(permission, row)) return
    if (row !== undefined && reach(this.acting.ability, permission) === 'some') {
      throw accessErrors['row-forbidden']({
        permission,
        kind: this.instance.registry.permissions.get(permission)?.rows?.name ?? 'row'
      })
    }
    throw accessErrors.forbidden({ permission })
  }

  settings<S extends TObject>(
    definition: SettingsDefinition<S>,
    shopId: string | null = this.shopId
  ): SettingsDefinition<S>['defaults'] {
    const plugin = this.instance.registry.pluginOf(definition as unknown as SettingsDefinition)
    const companyId =
      this.companyId ??
      (shopId === null ? null : (this.tenant.shops.get(shopId)?.companyId ?? null))
    const key = `settings ${plugin} ${companyId ?? ''} ${shopId ?? ''}`
    const known = this.tenant.derived.get(key) as SettingsDefinition<S>['defaults'] | undefined
    if (known) return known
    const inForce = settingsInForce(definition, this.tenant.settings, { plugin, companyId, shopId })
    this.tenant.derived.set(key, inForce)
    return inForce
  }

  ask<M extends object>(service: ServiceDefinition<M>): Questions<M> {
    const questions = this.askIfAnswered(service)
    if (questions === null) {
      const plugin =
        this.instance.registry.answerTo(service as ServiceDefinition<object>)?.plugin ??
        service.name
      throw (
        (this.tenant.plugins.has(plugin) ? refusalWhilePaused(this.tenant.pauses, plugin) : null) ??
        coreErrors['plugin-not-enabled']({ plugin })
      )
    }
    return questions
  }

  askIfAnswered<M extends object>(service: ServiceDefinition<M>): Questions<M> | null {
    const answer = this.instance.registry.answerTo(service as ServiceDefinition<object>)
    if (
      !answer ||
      !this.tenant.plugins.has(answer.plugin) ||
      refusalWhilePaused(this.tenant.pauses, answer.plugin) !== null
    ) {
      return null
    }
    const work = { plugin: answer.plugin, what: `answer:${service.name}`, tenantId: this.tenantId }
    const questions: Record<string, unknown> = {}
    for (const [name, method] of Object.entries(
      answer.methods as Record<string, (...args: unknown[]) => unknown>
    )) {
      questions[name] = (...args: unknown[]) => working(work, () => method(this, ...args))
    }
    return questions as Questions<M>
  }

  async emit(event: EventDefinition, data: Record<string, unknown>): Promise<void> {
    const known = this.instance.registry.reactions.get(event.name) ?? []
    if (known.length > 0) frozen(data) // one reaction must not change what the next one hears, nor what is stored
    const reactions = known.filter(
      r => this.tenant.plugins.has(r.plugin) && cares(this.instance, r, data, this.tenantId)
    )
    if (!event.sameTransaction) {
      this.commitBuffer.events.push({
        id: newId(),
        name: event.name,
        version: event.version,
        data,
        companyId: this.companyId,
        shopId: this.shopId,
        userId: this.userId,
        occurredAt: this.now,
        waitedFor: reactions.length > 0
      })
      return
    }
    for (const reaction of reactions) await reactAtOnce(this, reaction, data)
  }

  enqueue<S extends TObject>(job: Job<S>, data: Static<S>, options: JobOptions = {}): string {
    if (!this.instance.registry.jobs.has(job.name)) {
      throw new Error(`No manifest declares the job ${job.name}.`)
    }
    if (!Value.Check(job.data, data)) {
      throw new Error(`The data of the job ${job.name} does not match its schema.`)
    }
    const { maxAttempts = 1, priority = 1 } = options
    if (!Number.isInteger(maxAttempts) || maxAttempts < 1 || maxAttempts > MOST_ATTEMPTS) {
      throw new Error(`The job ${job.name} may be tried 1 to ${MOST_ATTEMPTS} times (maxAttempts).`)
    }
    if (![0, 1, 2].includes(priority)) {
      throw new Error(`The priority of the job ${job.name} must be 0, 1 or 2.`)
    }
    const id = newId()
    this.commitBuffer.jobs.push({
      id,
      ...options,
      name: job.name,
      data: data as JobRequest['data'],
      companyId: this.companyId,
      shopId: this.shopId,
      userId: this.userId
    })
    return id
  }

  async setLeasedTask(kind: string, id: string, requested: boolean): Promise<void> {
    if (!this.instance.registry.leasedTasks.has(kind)) {
      throw new Error(`No manifest declares the leased task ${kind}.`)
    }
    await (requested ? setLeasedTask : endLeasedTask)([this.tenantId, kind, id])
    this.commitBuffer.wakes = true
  }

  get secrets(): TenantSecrets {
    const { secrets } = this.instance
    const within = (bound: string): string => `${this.tenantId}:${bound}`
    return {
      seal: (purpose, bound, plain) => secrets.seal(`plugins: ${purpose}`, within(bound), plain),
      open: (purpose, bound, sealed) => secrets.open(`plugins: ${purpose}`, within(bound), sealed)
    }
  }

  get signedTokens(): SignedTokens {
    const { secrets } = this.instance
    return {
      issue: ({ purpose, subjectId, note = '', seconds }) =>
        issueSignedToken(secrets, purpose, {
          tenantId: this.tenantId,
          companyId: this.companyId,
          shopId: this.shopId,
          subjectId,
          note,
          expiresAt: seconds === null ? null : new Date(this.now.getTime() + seconds * 1000)
        }),
      open: (purpose, text) => {
        const claims = openSignedToken(secrets, purpose, text, this.now)
        return claims?.tenantId === this.tenantId ? claims : null
      }
    }
  }

  get tools(): Tools {
    return this.instance.toolsOf(this)
  }

  environment<S extends TObject>(schema: S): Readonly<Static<S>> {
    const owner = this.instance.registry.plugins.find(plugin => plugin.environment === schema)
    if (!owner) throw new Error('No manifest declares this environment.')
    return this.instance.environments.get(owner.name) as Readonly<Static<S>>
  }

  audited(subjectId: string, facts?: Record<string, unknown>): void {
    this.commitBuffer.audit = { subjectId, facts }
    this.commitBuffer.auditAs ??= this.acting.useCase ?? this.actor.name
  }

  async unitOfWork<T>(
    work: (ctx: ActingContext) => Promise<T>,
    options: { reads?: boolean; bypassVisitorScope?: boolean; by?: string } = {}
  ): Promise<T> {
    if (inUnitOfWork()) return work(this)
    const commitBuffer = new CommitBuffer()
    const actor =
      options.by === undefined
        ? this.actor
        : { ...this.actor, name: `${options.by} for ${this.actor.name}` }
    const inside = new ActingContext(
      this.instance,
      {
        ...this.acting,
        actor,
        bypassVisitorScope: options.bypassVisitorScope,
        now: this.instance.clock.now()
      },
      commitBuffer
    )
    const owner = this.acting.useCase ?? this.actor.name
    const result = await unitOfWork(this.instance.pool, inside.scope, () => work(inside), {
      reads: options.reads,
      owner,
      beforeCommit: () => commitBuffer.write(inside)
    })
    commitBuffer.afterCommit(this.instance, this.tenantId)
    return result
  }
}

/** For the use cases of the kernel that change what the directory holds. */
export function tenantChanged(ctx: UnitContext): void {
  ActingContext.of(ctx).commitBuffer.tenantChanged = true
}

const BACKGROUND = /^(?:job|leased task|reaction|provision):/

/**
 * Who waits for it: a visitor who is recognised at an auth strategy is one already; a log-in is someone
 * before a till.
 */
function rankOf({ kind, name }: Actor): Rank {
  if (kind === 'visitor' || name.startsWith('auth:')) return Rank.visitor
  return kind === 'system' && BACKGROUND.test(name) ? Rank.job : Rank.staff
}
