import { Type, type Static, type TSchema } from '@sinclair/typebox'
import { Value, ValueErrorType, type ValueError } from '@sinclair/typebox/value'
import { ActingContext, tenantChanged } from '../core/context/acting-context.ts'
import { SettingChanged } from '../core/context/tenancy-events.ts'
import { statement } from '../core/database/statement.ts'
import { coreErrors } from '../core/primitives/errors.ts'
import { Version } from '../core/http/formats.ts'
import { newId } from '../core/primitives/ids.ts'
import { defineUseCase } from '../core/context/use-case.ts'
import { settingOf, type SettingLevel } from '../core/context/settings.ts'
import { tenantErrors } from './errors.ts'
import { Input } from '../core/primitives/schema.ts'

const Level = Type.Union([Type.Literal('tenant'), Type.Literal('company'), Type.Literal('shop')])

const facts = {
  plugin: Type.String(),
  key: Type.String(),
  description: Type.String(),
  level: Type.Union([Level], { description: 'The lowest level it can be set for.' }),
  schema: Type.Object(
    {},
    {
      additionalProperties: true,
      description: 'JSON Schema of its value: what a form is made from.'
    }
  ),
  value: Type.Unknown({ description: 'In force at this place.' }),
  default: Type.Unknown()
}
const Stands = Type.Object({
  level: Level,
  value: Type.Optional(Type.Unknown({ description: 'Left out where it was never set.' })),
  version: Type.Integer({
    minimum: 0,
    description: 'For If-Match when it is set at this level; 0: it was never set there.'
  })
})

export const SettingView = Type.Object({
  ...facts,
  set: Type.Array(Stands, {
    description: 'What it was set to at each level there is at this place.'
  })
})
export const ResetSettingView = Type.Object({
  plugin: Type.String(),
  key: Type.String(),
  level: Level
})
export const ChangedSettingView = Type.Object({
  ...facts,
  value: Type.Unknown({ description: 'As it was set.' }),
  version: Type.Integer({ minimum: 1, description: 'Of what was set at this level.' })
})

/** As it is sent: without TypeBox's own marks. */
const schemaView = (schema: TSchema): Record<string, unknown> => structuredClone({ ...schema })

/** A pattern says nothing to people; what the setting takes stands in its description. */
const sentenceOf = ({ type, message }: ValueError): string =>
  type === ValueErrorType.StringPattern
    ? 'must have the form that its description asks for'
    : message

const DEPTH: Record<SettingLevel, number> = { tenant: 0, company: 1, shop: 2 }

// Unset columns are part of the key (NULLS NOT DISTINCT), so one row a place.
const PLACE =
  'tenant_id = $1 AND plugin = $2 AND key = $3 AND company_id IS NOT DISTINCT FROM $4 AND shop_id IS NOT DISTINCT FROM $5'
const setFirst = statement<{ version: number }>(
  'tenants.set-setting',
  `
  INSERT INTO setting (tenant_id, plugin, key, company_id, shop_id, value, updated_by, id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
  ON CONFLICT (tenant_id, plugin, key, company_id, shop_id) DO NOTHING RETURNING version`
)
const setAgain = statement<{ version: number }>(
  'tenants.change-setting',
  `
  UPDATE setting SET value = $6, updated_by = $7, version = version + 1, updated_at = now() WHERE ${PLACE} AND version = $8 RETURNING version`
)
const status = statement<{ version: number }>(
  'tenants.setting-version',
  `SELECT version FROM setting WHERE ${PLACE}`
)

const forget = statement<{ version: number }>(
  'tenants.reset-setting',
  `DELETE FROM setting WHERE ${PLACE} AND version = $6 RETURNING version`
)

const LEVELS = ['tenant', 'company', 'shop'] as const

/**
 * What a setting was set to at each level it can be set for and that there is where the caller
 * stands.
 */
function standsAt(
  ctx: ActingContext,
  plugin: string,
  key: string,
  lowest: SettingLevel
): Array<Static<typeof Stands>> {
  const [onlyShop, ...others] = ctx.shops()
  const shopId = ctx.shopId ?? (others.length === 0 ? (onlyShop?.id ?? null) : null)
  const ids = { tenant: null, company: ctx.companyId, shop: shopId }
  return LEVELS.filter(
    level => DEPTH[level] <= DEPTH[lowest] && (level === 'tenant' || ids[level] !== null)
  ).map(level => {
    const found = ctx.tenant.settings.find(
      s =>
        s.plugin === plugin &&
        s.key === key &&
        s.companyId === (level === 'tenant' ? null : ctx.companyId) &&
        s.shopId === (level === 'shop' ? shopId : null)
    )
    return found === undefined
      ? { level, version: 0 }
      : { level, value: found.value, version: found.version }
  })
}

export const listSettings = defineUseCase({
  name: 'tenants.list-settings',
  summary: 'Every setting with its effective value here',
  permission: 'setting.read',
  withPassword: 'it administers the company',
  scope: 'tenant',
  reads: true,
  transaction: false,
  input: Input({}),
  async run(anyCtx) {
    const ctx = ActingContext.of(anyCtx)
    const items = ctx.instance.registry.plugins.flatMap(plugin => {
      const { settings } = plugin
      if (!settings || !ctx.tenant.plugins.has(plugin.name)) return []
      const inForce = ctx.settings(settings) as Record<string, unknown>
      const defaults = settings.defaults as Record<string, unknown>
      return Object.entries(settings.schema.properties).map(([key, schema]) => ({
        plugin: plugin.name,
        key,
        description: schema.description ?? '',
        level: settings.levels[key] ?? 'tenant',
        schema: schemaView(schema),
        value: inForce[key],
        default: defaults[key],
        set: standsAt(ctx, plugin.name, key, settings.levels[key] ?? 'tenant')
      }))
    })
    return { items }
  }
})

/**
 * A setting that the caller may set at a level of where they stand.
 * @throws tenants.unknown-setting, setting-level, access.forbidden
 */
function settableAt(ctx: ActingContext, plugin: string, key: string, level: SettingLevel) {
  const setting = settingOf(
    ctx.tenant.plugins.has(plugin) ? ctx.instance.registry.plugin(plugin)?.settings : undefined,
    key
  )
  if (!setting) throw tenantErrors['unknown-setting']({ plugin, key })
  const { level: lowest, ...rest } = setting
  if (DEPTH[level] > DEPTH[lowest]) throw tenantErrors['setting-level']({ key, level: lowest })
  // No one sets above the place they act in: a shop's manager does not change the company.
  const floor: SettingLevel =
    ctx.shopId !== null
      ? 'shop'
      : ctx.companyId !== null && ctx.tenant.companies.size > 1
        ? 'company'
        : 'tenant'
  if (DEPTH[level] < DEPTH[floor]) ctx.demand('tenant.manage')
  return { ...rest, lowest }
}

/** Where its row is, as PLACE takes it. */
const placeAt = (ctx: ActingContext, plugin: string, key: string, level: SettingLevel) =>
  [
    ctx.tenantId,
    plugin,
    key,
    level === 'tenant' ? null : ctx.company().id,
    level === 'shop' ? ctx.shop().id : null
  ] as const

async function tellOfChange(ctx: ActingContext, place: ReturnType<typeof placeAt>): Promise<void> {
  const [, plugin, key, companyId, shopId] = place
  tenantChanged(ctx)
  await ctx.emit(SettingChanged, { plugin, key, companyId, shopId })
}

export const changeSetting = defineUseCase({
  name: 'tenants.change-setting',
  summary: 'Sets a setting for the tenant, the company or the shop acted in',
  permission: 'setting.edit',
  withPassword: 'it administers the company',
  scope: 'tenant',
  input: Input({
    plugin: Type.String({ maxLength: 40 }),
    key: Type.String({ maxLength: 60 }),
    level: Level,
    value: Type.Unknown(),
    version: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: 2_147_483_647,
        description: 'Read at this level; 0 or left out: it was never set there.'
      })
    )
  }),
  async run(anyCtx, { plugin, key, level, value: given, version: read }) {
    const ctx = ActingContext.of(anyCtx)
    const { schema, lowest, fallback, normalise, refuse } = settableAt(ctx, plugin, key, level)
    const value = normalise(given)
    const [fault] = Value.Errors(schema, value)
    const refused = fault ? { at: fault.path, message: sentenceOf(fault) } : refuse(value)
    if (refused !== null) {
      const { at, message } = refused
      throw coreErrors['invalid-input'](
        {},
        { errors: [{ field: `/value${at}`, code: 'invalid', message }] }
      )
    }
    const place = placeAt(ctx, plugin, key, level)
    const [row] =
      read === undefined || read === 0
        ? await setFirst([...place, JSON.stringify(value), ctx.userId, newId()])
        : await setAgain([...place, JSON.stringify(value), ctx.userId, read])
    if (!row && read === undefined) throw coreErrors['version-required']()
    if (!row) {
      throw coreErrors['stale-version']({ version: (await status([...place]))[0]?.version ?? 0 })
    }
    await tellOfChange(ctx, place)
    ctx.audited(ctx.tenantId, { plugin, key, level, value })
    return {
      plugin,
      key,
      description: schema.description ?? '',
      level: lowest,
      schema: schemaView(schema),
      value,
      default: fallback,
      version: row.version
    }
  }
})

export const resetSetting = defineUseCase({
  name: 'tenants.reset-setting',
  summary: 'Takes back what a setting was set to at a level; what is inherited holds again',
  permission: 'setting.edit',
  withPassword: 'it administers the company',
  scope: 'tenant',
  input: Input({
    plugin: Type.String({ maxLength: 40 }),
    key: Type.String({ maxLength: 60 }),
    level: Level,
    version: Version
  }),
  async run(anyCtx, { plugin, key, level, version }) {
    const ctx = ActingContext.of(anyCtx)
    settableAt(ctx, plugin, key, level)
    const place = placeAt(ctx, plugin, key, level)
    const [row] = await forget([...place, version])
    if (!row) {
      throw coreErrors['stale-version']({ version: (await status([...place]))[0]?.version ?? 0 })
    }
    await tellOfChange(ctx, place)
    ctx.audited(ctx.tenantId, { plugin, key, level, reset: true })
    return { plugin, key, level }
  }
})
