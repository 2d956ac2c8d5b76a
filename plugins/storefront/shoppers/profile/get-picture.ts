import { coreErrors, defineUseCase, Input, statement } from 'stoa/plugin'
import { ShopperAuth } from '../../visitors/auth.ts'
import { visitorOf } from '../../visitors/tokens.ts'

const read = statement<{ image: Buffer }>(
  'storefront.picture',
  'SELECT image FROM storefront_picture WHERE tenant_id = $1 AND company_id = $2 AND visitor_id = $3'
)

export const getPicture = defineUseCase({
  name: 'storefront.get-picture',
  summary: "The shopper's picture",
  authStrategy: ShopperAuth,
  scope: 'shop',
  reads: true,
  input: Input({}),
  async run(ctx): Promise<Buffer> {
    const [row] = await read.alone([ctx.tenantId, ctx.companyId, visitorOf(ctx).id])
    if (!row) throw coreErrors['not-found']({ what: 'picture' })
    return row.image
  }
})
