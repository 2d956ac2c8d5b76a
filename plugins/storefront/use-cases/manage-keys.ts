import { coreErrors, defineUseCase, Id, newId, PageInput, statement, Type } from 'stoa/plugin'
import { KEY } from '../passes.ts'
import { forgetKey, keyPage, viewOfKey, type KeyRow, type KeyView } from '../views/keys.ts'

const insert = statement<KeyRow>(
  'storefront.insert-key',
  `
  INSERT INTO storefront_key (tenant_id, company_id, shop_id, id, name, key, created_by) VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id, shop_id, name, key, created_at, revoked_at`
)
const revoke = statement<KeyRow>(
  'storefront.revoke-key',
  `
  UPDATE storefront_key SET revoked_at = coalesce(revoked_at, now()) WHERE tenant_id = $1 AND company_id = $2 AND id = $3 RETURNING id, shop_id, name, key, created_at, revoked_at`
)

export const makeKey = defineUseCase({
  name: 'storefront.make-key',
  summary: 'Makes a publishable key for the web shop of a shop',
  permission: 'storefront.manage',
  heldFor: 'shop',
  input: Type.Object(
    {
      name: Type.String({ minLength: 1, maxLength: 100, pattern: '^[^\\x00-\\x1f\\x7f]+$' }),
      shopId: Type.Optional(Id)
    },
    { additionalProperties: false }
  ),
  async run(ctx, { name, shopId }): Promise<KeyView> {
    const shop = ctx.shop(shopId)
    const id = newId()
    const [row] = await insert([
      ctx.tenantId,
      shop.companyId,
      shop.id,
      id,
      name,
      ctx.passes.issue({ purpose: KEY, subjectId: id, seconds: null }),
      ctx.userId
    ])
    ctx.audited(id, { shopId: shop.id })
    return viewOfKey(row as KeyRow)
  }
})

export const listKeys = defineUseCase({
  name: 'storefront.list-keys',
  summary: 'Lists the publishable keys, newest first',
  permission: 'storefront.manage',
  reads: true,
  input: Type.Object({ ...PageInput }, { additionalProperties: false }),
  run: (ctx, page) => keyPage(ctx, page)
})

export const revokeKey = defineUseCase({
  name: 'storefront.revoke-key',
  summary: 'Revokes a publishable key; within a minute no window opens with it',
  permission: 'storefront.manage',
  heldFor: 'shop',
  input: Type.Object({ keyId: Id }, { additionalProperties: false }),
  async run(ctx, { keyId }): Promise<KeyView> {
    const [row] = await revoke([ctx.tenantId, ctx.company().id, keyId])
    if (!row) throw coreErrors['not-found']({ what: 'key' })
    forgetKey(keyId)
    ctx.audited(keyId)
    return viewOfKey(row)
  }
})
