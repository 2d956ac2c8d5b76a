import type { Logger } from 'pino'
import type { Static, TObject } from '@sinclair/typebox'
import { holds, reach, systemAbility } from '../access/ability.ts'
import { accessErrors } from '../access/errors.ts'
import type { Acting } from './acting.ts'
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
import { inUnitOfWork, unitOfWork, type DatabaseScope } from '../database/unit-of-work.ts'
import { coreErrors } from '../primitives/errors.ts'
import type { Tenant } from '../instance/directory.ts'
import { frozen } from '../primitives/frozen.ts'
import { newId } from '../primitives/ids.ts'
import type { Instance } from '../instance/instance.ts'
import type { Job } from '../jobs/define-job.ts'
import type { JobOptions, JobRequest } from '../jobs/port.ts'
import type { SettingsDefinition } from './settings.ts'
import { settingsInForce } from './settings-in-force.ts'
import { CommitBuffer } from './commit-buffer.ts'
import { type Answering, questionsTo, questionsToEach } from '../execution/questions.ts'
import { assertEnqueuable } from './enqueuable.ts'
import { requestLeasedTask } from './leased-task-request.ts'
import { isInUse, markPluginInUse } from './plugin-in-use.ts'
import { rankOf } from './rank-of.ts'
import { secretsWithin, signedTokensOf } from './tenant-secrets.ts'
import { refusalWhilePaused } from '../plugins/plugin-pauses.ts'
import { cares, demandOwner, reactAtOnce } from '../execution/reactions.ts'

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

  /** The same work done by the system: for reactions, which act by their plugin's right. */
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
    const lendable = this.canBeLent(permission) ? { approvable: true } : {}
    throw accessErrors.forbidden({ permission, ...lendable })
  }

  canBeLent(permission: string): boolean {
    return this.acting.approvable?.has(permission) === true && !this.can(permission)
  }

  lenderOf(permission: string): string | null {
    return this.acting.lentBy?.get(permission) ?? null
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

  ask<M extends object>(service: ServiceDefinition<M, 'one'>): Questions<M> {
    const questions = this.askIfAnswered(service)
    if (questions === null) {
      const plugin = this.instance.registry.answersTo(service)[0]?.plugin ?? service.name
      throw (
        (this.tenant.plugins.has(plugin) ? refusalWhilePaused(this.tenant.pauses, plugin) : null) ??
        coreErrors['plugin-not-enabled']({ plugin })
      )
    }
    return questions
  }

  askIfAnswered<M extends object>(service: ServiceDefinition<M, 'one'>): Questions<M> | null {
    return questionsTo(this, service)[0]?.questions ?? null
  }

  askEach<M extends object>(point: ServiceDefinition<M, 'many'>): Array<Answering<M>> {
    return questionsToEach(this, point)
  }

  async emit(event: EventDefinition, data: Record<string, unknown>): Promise<void> {
    const known = this.instance.registry.reactions.get(event.name) ?? []
    if (known.length > 0) frozen(data) // one reaction must not change what the next one hears, nor what is stored
    demandOwner(this, event, known)
    const reactions = known.filter(
      r =>
        this.tenant.plugins.has(r.plugin) &&
        (!r.onceInUse || isInUse(this.tenant, r.plugin, this.companyId)) &&
        cares(this.instance, r, data, this.tenantId)
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
    assertEnqueuable(this.instance.registry, job, data, options)
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
    await requestLeasedTask(this, kind, id, requested)
    this.commitBuffer.wakes = true
  }

  markInUse(): Promise<void> {
    return markPluginInUse(this)
  }

  get secrets(): TenantSecrets {
    return secretsWithin(this.instance.secrets, this.tenantId)
  }

  get signedTokens(): SignedTokens {
    return signedTokensOf(this.instance.secrets, this)
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
    commitBuffer.afterCommit(this.instance, inside.scope)
    return result
  }
}

/** For the use cases of the kernel that change what the directory holds. */
export function tenantChanged(ctx: UnitContext): void {
  ActingContext.of(ctx).commitBuffer.tenantChanged = true
}
