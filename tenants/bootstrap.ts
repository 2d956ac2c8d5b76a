import { createHash } from 'node:crypto'
import type { Static } from '@sinclair/typebox'
import { accessErrors } from '../core/access/errors.ts'
import { hashPassword, NO_ONE_YET, PEPPER } from '../core/access/passwords/passwords.ts'
import { beginSession } from '../core/access/sessions/sessions.ts'
import { ActingContext } from '../core/context/acting-context.ts'
import { systemContext } from '../core/context/system-context.ts'
import { constraintOf } from '../core/database/fault.ts'
import { statement } from '../core/database/statement.ts'
import { unitOfWork } from '../core/database/unit-of-work.ts'
import { coreErrors } from '../core/primitives/errors.ts'
import { newId } from '../core/primitives/ids.ts'
import type { Instance } from '../core/instance/instance.ts'
import { reasonOf } from '../core/jobs/run-job.ts'
import { refusalWhilePaused } from '../core/plugins/plugin-pauses.ts'
import { ShopOpened, TenantOpened } from '../core/context/tenancy-events.ts'
import { defineUseCase } from '../core/context/use-case.ts'
import { BootstrapInput, type BootstrapView } from './bootstrap-input.ts'
import { bootstrapReply } from './bootstrap-reply.ts'
import { checkSignUp } from './check-sign-up.ts'
import { tenantErrors } from './errors.ts'
import {
  type LeftOut,
  noteLeftOutPlugins,
  ProvisionFailed,
  provisionPlugins,
  without,
  withRequirements
} from './provision.ts'
import { firstSettings } from './proposed-settings.ts'
import { slugFrom } from './slug.ts'
import { tenantToBe } from './tenant-to-be.ts'

const byKey = statement<{ tenant_id: string | null; request_hash: Buffer | null }>(
  'tenants.by-bootstrap-key',
  'SELECT tenant_id, request_hash FROM stoa.tenant_by_bootstrap_key($1)'
)
const insertTenant = statement(
  'tenants.insert-tenant',
  'INSERT INTO stoa.tenant (id, slug) VALUES ($1, $2)'
)
const insertKey = statement(
  'tenants.insert-bootstrap-key',
  'INSERT INTO stoa.bootstrap_key (tenant_id, key_hash, request_hash) VALUES ($1, $2, $3)'
)
const takeInvitation = statement<{ ok: boolean }>(
  'tenants.use-invitation',
  'SELECT stoa.use_invitation($1) AS ok'
)
const insertCompany = statement(
  'tenants.insert-company',
  'INSERT INTO company (tenant_id, id, name, currency, time_zone, locale, tax_number) VALUES ($1, $2, $3, $4, $5, $6, $7)'
)
const insertShop = statement(
  'tenants.insert-first-shop',
  'INSERT INTO shop (tenant_id, company_id, id, name, code, address) VALUES ($1, $2, $3, $4, $5, $6)'
)
const insertUser = statement(
  'tenants.insert-user',
  'INSERT INTO staff_user (tenant_id, id, email, name, password_hash) VALUES ($1, $2, $3, $4, $5)'
)
const insertAddress = statement(
  'tenants.insert-address',
  "INSERT INTO stoa.staff_address (tenant_id, address) VALUES ($1, sha256(convert_to($2, 'UTF8')))"
)
const grantOwner = statement(
  'tenants.grant-owner',
  "INSERT INTO role_grant (tenant_id, id, user_id, role_id) SELECT $1, $2, $3, id FROM role WHERE tenant_id = $1 AND template = 'owner'"
)
const insertSetting = statement(
  'tenants.insert-setting',
  'INSERT INTO setting (tenant_id, id, plugin, key, value, updated_by) VALUES ($1, $2, $3, $4, $5, $6)'
)
const firstRows = statement<{
  company_id: string
  shop_id: string
  user_id: string
  epoch: number
}>(
  'tenants.first-rows',
  `
  SELECT (SELECT id FROM company WHERE tenant_id = $1 ORDER BY id LIMIT 1) AS company_id, (SELECT id FROM shop WHERE tenant_id = $1 ORDER BY id LIMIT 1) AS shop_id, u.id AS user_id, u.epoch
  FROM staff_user u WHERE u.tenant_id = $1 ORDER BY u.id LIMIT 1`
)

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest()

/**
 * A company signs up: tenant, company, first shop, owner, roles, settings, plugins, all in one
 * transaction or not at all. A plugin whose own preparations fail twice keeps no one out: the
 * transaction is repeated without it, and says so.
 */
export const bootstrap = defineUseCase({
  name: 'tenants.bootstrap',
  summary: 'Signs a company up',
  public: 'who signs up has no account yet; the setting STOA_SIGN_UP opens or closes it',
  scope: 'instance',
  transaction: false,
  input: BootstrapInput,
  async run(anyone, input) {
    const {
      instance,
      acting: { once }
    } = ActingContext.of(anyone)
    const keyHash = once === undefined ? null : sha256(once.key)
    const before = keyHash && (await earlier(ActingContext.of(anyone), keyHash))
    if (before) return repeat(ActingContext.of(anyone), before, once?.hash ?? '')
    checkSignUp(instance, input)
    const passwordHash = await hashPassword(
      input.admin.password,
      instance.secrets.key(PEPPER),
      NO_ONE_YET
    )
    const requested = withRequirements(instance.registry, input.plugins)
    const leftOut: LeftOut[] = await pausedOnInstance(instance, requested)
    const triedTwice = new Set<string>()
    for (;;) {
      const plugins = without(
        instance.registry,
        requested,
        leftOut.map(l => l.plugin)
      )
      for (const plugin of requested) {
        if (!plugins.includes(plugin) && !leftOut.some(l => l.plugin === plugin)) {
          leftOut.push({ plugin, reason: 'It requires a plugin that is not on.' })
        }
      }
      try {
        return await signUp(ActingContext.of(anyone), input, {
          keyHash,
          passwordHash,
          plugins,
          leftOut
        })
      } catch (error) {
        if (!(error instanceof ProvisionFailed) || instance.registry.plugin(error.plugin)?.always) {
          throw error
        }
        instance.metrics.plugins.of(error.plugin).errors++
        if (!triedTwice.has(error.plugin)) {
          // it may have been a moment's trouble
          triedTwice.add(error.plugin)
          continue
        }
        instance.log.error(
          { err: error, plugin: error.plugin },
          `a company signs up without the plugin ${error.plugin}, whose preparations failed`
        )
        leftOut.push({ plugin: error.plugin, reason: reasonOf(error.cause) })
      }
    }
  }
})

async function pausedOnInstance(instance: Instance, plugins: string[]): Promise<LeftOut[]> {
  const pauses = await instance.directory.pausesEverywhere()
  return plugins.flatMap(plugin =>
    refusalWhilePaused(pauses, plugin) === null
      ? []
      : [{ plugin, reason: 'It was at rest in the whole instance when the company signed up.' }]
  )
}

interface Prepared {
  keyHash: Buffer | null
  passwordHash: string
  plugins: string[]
  leftOut: LeftOut[]
}

async function signUp(
  anyone: ActingContext,
  input: Static<typeof BootstrapInput>,
  { keyHash, passwordHash, plugins, leftOut }: Prepared
): Promise<Static<typeof BootstrapView>> {
  const {
    instance,
    acting: { once }
  } = anyone
  const made = {
    tenantId: newId(),
    companyId: newId(),
    shopId: newId(),
    userId: newId(),
    sid: newId()
  }
  const slug = input.slug ?? slugFrom(input.company.name, made.tenantId)
  const settings = firstSettings(instance.registry, input, plugins)
  const tenant = tenantToBe(made, slug, { ...input, settings }, plugins)
  const ctx = systemContext(instance, tenant, 'tenants.bootstrap', {
    userId: made.userId,
    requestId: anyone.requestId
  })
  try {
    const refreshToken = await ctx.unitOfWork(async inside => {
      await insertTenant([made.tenantId, slug])
      if (keyHash) await insertKey([made.tenantId, keyHash, sha256(once?.hash ?? '')])
      if (
        instance.config.STOA_SIGN_UP === 'invitation' &&
        !(await takeInvitation([sha256(input.invitation ?? '')]))[0]?.ok
      ) {
        throw tenantErrors['invitation-needed']()
      }
      const { company, shop, admin } = input
      await insertCompany([
        made.tenantId,
        made.companyId,
        company.name,
        company.currency,
        company.timeZone,
        company.locale ?? 'en',
        company.taxNumber ?? null
      ])
      await insertShop([
        made.tenantId,
        made.companyId,
        made.shopId,
        shop?.name ?? company.name,
        shop?.code ?? 'S1',
        shop?.address ?? null
      ])
      await insertUser([
        made.tenantId,
        made.userId,
        admin.email.toLowerCase(),
        admin.name,
        passwordHash
      ])
      await insertAddress([made.tenantId, admin.email.toLowerCase()])
      await provisionPlugins(ActingContext.of(inside), plugins)
      await noteLeftOutPlugins(ActingContext.of(inside), leftOut)
      await grantOwner([made.tenantId, newId(), made.userId])
      for (const s of settings) {
        await insertSetting([
          made.tenantId,
          newId(),
          s.plugin,
          s.key,
          JSON.stringify(s.value),
          made.userId
        ])
      }
      await inside.emit(ShopOpened, {
        companyId: made.companyId,
        shopId: made.shopId,
        code: shop?.code ?? 'S1'
      })
      await inside.emit(TenantOpened, {
        slug,
        companyId: made.companyId,
        shopId: made.shopId,
        plugins
      })
      inside.audited(made.tenantId, {
        slug,
        ...(instance.operator === undefined ? {} : { by: instance.operator }),
        ...(leftOut.length === 0 ? {} : { leftOut })
      })
      return beginSession(made.tenantId, made.sid, made.userId, anyone.acting.userAgent)
    })
    instance.directory.forget(made.tenantId)
    return bootstrapReply(instance, { ...made, slug, epoch: 1, refreshToken })
  } catch (error) {
    const constraint = constraintOf(error)
    if (constraint === 'bootstrap_key_key_hash_key') {
      // the same request came twice at once: the other one made it
      const other = keyHash && (await earlier(anyone, keyHash))
      if (other) return repeat(anyone, other, once?.hash ?? '')
      throw coreErrors['idempotency-key-reused']()
    }
    if (constraint === 'tenant_slug_key') {
      throw tenantErrors['sign-up-refused'](
        {},
        { errors: [{ field: '/slug', code: 'taken', message: `${slug} is taken; choose another` }] }
      )
    }
    throw error
  }
}

async function earlier(
  anyone: ActingContext,
  keyHash: Buffer
): Promise<{ tenantId: string; requestHash: Buffer } | null> {
  const [row] = await unitOfWork(anyone.instance.pool, anyone.scope, () => byKey([keyHash]), {
    reads: true
  })
  return row?.tenant_id == null || row.request_hash === null
    ? null
    : { tenantId: row.tenant_id, requestHash: row.request_hash }
}

/** The same key again: the same tenant, with fresh tokens. */
async function repeat(
  { instance, acting: { userAgent } }: ActingContext,
  before: { tenantId: string; requestHash: Buffer },
  hash: string
) {
  if (!before.requestHash.equals(sha256(hash))) throw coreErrors['idempotency-key-reused']()
  const tenant = await instance.directory.tenant(before.tenantId)
  if (!tenant) throw coreErrors['not-found']({ what: 'tenant' })
  const ctx = systemContext(instance, tenant, 'tenants.bootstrap')
  return ctx.unitOfWork(async () => {
    const [row] = await firstRows([tenant.id])
    if (!row) throw coreErrors['not-found']({ what: 'user' })
    // Whoever keeps the request of long ago must not come in by it for ever.
    if (row.epoch !== 1) throw accessErrors['token-expired']()
    const sid = newId()
    const refreshToken = await beginSession(tenant.id, sid, row.user_id, userAgent)
    return bootstrapReply(instance, {
      refreshToken,
      tenantId: tenant.id,
      companyId: row.company_id,
      shopId: row.shop_id,
      userId: row.user_id,
      sid,
      slug: tenant.slug,
      epoch: row.epoch
    })
  })
}
