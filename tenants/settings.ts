import { Type } from '@sinclair/typebox'
import { Value } from '@sinclair/typebox/value'
import type { ActingContext } from '../core/acting-context.ts'
import { statement } from '../core/database/statement.ts'
import { coreErrors } from '../core/errors.ts'
import { newId } from '../core/ids.ts'
import { tenantChanged } from '../core/pending.ts'
import { defineUseCase } from '../core/use-case.ts'
import { settingOf, type SettingLevel } from '../core/settings.ts'
import { tenantErrors } from './errors.ts'

const Level = Type.Union([Type.Literal('tenant'), Type.Literal('company'), Type.Literal('shop')])

export const SettingView = Type.Object({
  plugin: Type.String(), key: Type.String(), description: Type.String(), level: Type.Union([Level], { description: 'The lowest level it can be set for.' }),
  value: Type.Unknown({ description: 'In force at this place.' }), default: Type.Unknown()
})

const DEPTH: Record<SettingLevel, number> = { tenant: 0, company: 1, shop: 2 }

// Unset columns are part of the key (NULLS NOT DISTINCT), so one row a place.
const put = statement('tenants.put-setting', `
  INSERT INTO setting (tenant_id, id, plugin, key, company_id, shop_id, value, updated_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
  ON CONFLICT (tenant_id, plugin, key, company_id, shop_id) DO UPDATE SET value = excluded.value, version = setting.version + 1, updated_by = excluded.updated_by, updated_at = now()`)

export const listSettings = defineUseCase({
  name: 'tenants.list-settings', summary: 'Every setting with the value in force at this place', permission: 'setting.read', scope: 'tenant', reads: true, transaction: false,
  input: Type.Object({}, { additionalProperties: false }),
  async run (anyCtx) {
    const ctx = anyCtx as ActingContext
    const items = ctx.instance.registry.plugins.flatMap(plugin => {
      const { settings } = plugin
      if (!settings || !ctx.tenant.plugins.has(plugin.name)) return []
      const inForce = ctx.settings(settings) as Record<string, unknown>
      const defaults = settings.defaults as Record<string, unknown>
      return Object.entries(settings.schema.properties).map(([key, schema]) => ({
        plugin: plugin.name, key, description: schema.description ?? '', level: settings.levels[key] ?? 'tenant', value: inForce[key], default: defaults[key]
      }))
    })
    return { items }
  }
})

export const changeSetting = defineUseCase({
  name: 'tenants.change-setting', summary: 'Sets a setting for the tenant, the company or the shop acted in', permission: 'setting.edit', scope: 'tenant',
  input: Type.Object({ plugin: Type.String({ maxLength: 40 }), key: Type.String({ maxLength: 60 }), level: Level, value: Type.Unknown() }, { additionalProperties: false }),
  async run (anyCtx, { plugin, key, level, value }) {
    const ctx = anyCtx as ActingContext
    const setting = settingOf(ctx.tenant.plugins.has(plugin) ? ctx.instance.registry.plugin(plugin)?.settings : undefined, key)
    if (!setting) throw tenantErrors['unknown-setting']({ plugin, key })
    const { schema, level: lowest, fallback } = setting
    if (DEPTH[level] > DEPTH[lowest]) throw tenantErrors['setting-level']({ key, level: lowest })
    // Nobody sets above the place they act in: a shop's manager does not change the company.
    const floor: SettingLevel = ctx.shopId !== null ? 'shop' : ctx.companyId !== null && ctx.tenant.companies.size > 1 ? 'company' : 'tenant'
    if (DEPTH[level] < DEPTH[floor]) ctx.demand('tenant.manage')
    const [fault] = Value.Errors(schema, value)
    if (fault) throw coreErrors['invalid-input']({}, { errors: [{ field: `/value${fault.path}`, code: 'invalid', message: fault.message }] })
    const companyId = level === 'tenant' ? null : ctx.company().id
    const shopId = level === 'shop' ? ctx.shop().id : null
    await put([ctx.tenantId, newId(), plugin, key, companyId, shopId, JSON.stringify(value), ctx.userId])
    tenantChanged(ctx)
    ctx.audited(ctx.tenantId, { plugin, key, level, value })
    return { plugin, key, description: schema.description ?? '', level: lowest, value, default: fallback }
  }
})
