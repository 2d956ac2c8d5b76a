import { coreErrors, defineUseCase, Id, Input } from 'stoa/plugin'
import { Sales } from '../../../contracts/sales.ts'
import { findSale } from './sale-store.ts'
import { viewOfSale } from './view-of-sale.ts'

/** @throws stoa.not-found */
export const getSale = defineUseCase({
  name: 'agents.get-sale',
  summary: 'Whose a sale is, why, and what it brings them',
  permission: 'commission.read',
  reads: true,
  heldFor: 'company',
  input: Input({ saleId: Id }),
  async run(ctx, { saleId }) {
    if ((await ctx.ask(Sales).sale(saleId)) === null) {
      throw coreErrors['not-found']({ what: 'sale' })
    }
    return viewOfSale(ctx, saleId, await findSale(ctx, saleId))
  }
})
