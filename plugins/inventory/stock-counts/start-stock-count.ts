import { defineUseCase, Id, Input, statement, type UnitContext } from 'stoa/plugin'
import { Catalog } from '../../../contracts/catalogue.ts'
import { addAllStocked, addGoods, announceCount, lockCount, stockCount } from './store.ts'
import { type CountRow, viewOfCount } from './view.ts'

const AT_ONCE = 10_000

const start = statement(
  'inventory.start-stock-count',
  "UPDATE inventory_count SET state = 'counting', started_at = $3, updated_at = $3, version = version + 1 WHERE tenant_id = $1 AND id = $2"
)

/** @throws stoa.not-found, inventory.count-not-so */
export const startStockCount = defineUseCase({
  name: 'inventory.start-stock-count',
  summary: 'Starts a stock count: from now on its goods are counted',
  permission: 'stock-count.edit',
  heldFor: 'shop',
  input: Input({ countId: Id }),
  async run(ctx, { countId }) {
    const row = await lockCount(ctx, countId, { to: 'change', when: ['draft'] })
    if (row.scope === 'full') await addAllStocked(ctx, row)
    if (row.category_id !== null) await addCategory(ctx, row, row.category_id)
    await start([ctx.tenantId, countId, ctx.now])
    await announceCount(ctx, row)
    const started = await stockCount(ctx, countId)
    ctx.audited(countId, { number: row.number, lines: started.line_count })
    return viewOfCount(ctx, started)
  }
})

async function addCategory(ctx: UnitContext, row: CountRow, categoryId: string): Promise<void> {
  for (let after: string | null | undefined; after !== null;) {
    const page = await ctx.ask(Catalog).goods({
      categoryId,
      sort: 'sku',
      limit: AT_ONCE,
      ...(after === undefined ? {} : { after })
    })
    await addGoods(
      ctx,
      row,
      page.items.map(one => one.variantId)
    )
    after = page.next
  }
}
