import { LotsOfSale } from '../../../../contracts/lots.ts'
import type { SaleExtensionAnswers } from '../../../../contracts/sale-extensions.ts'

/**
 * What a sale carries of lots. It is booked with its goods (inventory.goods-moved), so that nothing is
 * asked before a sale is posted.
 */
export const lotsOfSale: SaleExtensionAnswers = { extra: () => LotsOfSale }
