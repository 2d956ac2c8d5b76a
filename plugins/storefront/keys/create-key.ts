import { defineUseCase, Id, Input, newId, statement, Type } from 'stoa/plugin'
import { KEY } from '../visitors/tokens.ts'
import { type KeyRow, type KeyView, viewOfKey } from './view.ts'

const insert = statement<KeyRow>(
  'storefront.insert-key',
  `
  INSERT INTO storefront_key (tenant_id, company_id, shop_id, id, name, key, created_by) VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id, shop_id, name, key, created_at, revoked_at`
)

export const createKey = defineUseCase({
  name: 'storefront.create-key',
  summary: "Creates a publishable key for a shop's storefront",
  permission: 'storefront.manage',
  heldFor: 'shop',
  input: Input({
    name: Type.String({ minLength: 1, maxLength: 100, pattern: '^[^\\x00-\\x1f\\x7f]+$' }),
    shopId: Type.Optional(Id)
  }),
  async run(ctx, { name, shopId }): Promise<KeyView> {
    const shop = ctx.shop(shopId)
    const id = newId()
    const [row] = await insert([
      ctx.tenantId,
      shop.companyId,
      shop.id,
      id,
      name,
      ctx.signedTokens.issue({ purpose: KEY, subjectId: id, seconds: null }),
      ctx.userId
    ])
    ctx.audited(id, { shopId: shop.id })
    return viewOfKey(row as KeyRow)
  }
})
