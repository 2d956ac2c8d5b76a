import {
  type Context,
  defineUseCase,
  idCursor,
  Input,
  PageInput,
  type PageOf,
  statement
} from 'stoa/plugin'
import { type KeyRow, type KeyView, viewOfKey } from './view.ts'

// Keys are few: they are read by their shop, newest first.
const page = statement<KeyRow>(
  'storefront.keys',
  `
  SELECT id, shop_id, name, key, created_at, revoked_at FROM storefront_key
  WHERE tenant_id = $1 AND company_id = $2 AND ($3::uuid IS NULL OR shop_id = $3) AND ($5::uuid IS NULL OR id < $5) ORDER BY id DESC LIMIT $4`
)

async function keyPage(
  ctx: Context,
  { limit, after }: { limit: number; after?: string }
): Promise<PageOf<KeyView>> {
  return idCursor.page(
    await page([ctx.tenantId, ctx.company().id, ctx.shopId, limit + 1, ...idCursor.behind(after)]),
    limit,
    viewOfKey
  )
}

export const listKeys = defineUseCase({
  name: 'storefront.list-keys',
  summary: 'Lists the publishable keys, newest first',
  permission: 'storefront.manage',
  reads: true,
  input: Input({ ...PageInput }),
  run: (ctx, question) => keyPage(ctx, question)
})
