import { defineUseCase, Input, statement } from 'stoa/plugin'
import { ShopperAuth } from '../../visitors/auth.ts'
import { visitorOf } from '../../visitors/tokens.ts'

const remove = statement<{ visitor_id: string }>(
  'storefront.remove-picture',
  'DELETE FROM storefront_picture WHERE tenant_id = $1 AND company_id = $2 AND visitor_id = $3 RETURNING visitor_id'
)

export const removePicture = defineUseCase({
  name: 'storefront.remove-picture',
  summary: "Removes the shopper's picture",
  authStrategy: ShopperAuth,
  scope: 'shop',
  input: Input({}),
  run: async ctx => ({
    removed: (await remove([ctx.tenantId, ctx.companyId, visitorOf(ctx).id])).length > 0
  })
})
