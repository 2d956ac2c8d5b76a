import type { SalesAnswers } from '../../../contracts/sales.ts'
import { figures } from '../sales/figures.ts'
import { discounts } from './discount-figures.ts'
import { headers } from './headers.ts'
import { refundFacts, saleFacts } from './facts.ts'
import { originals } from './originals.ts'

export const salesAnswers: SalesAnswers = {
  figures,
  discounts,
  headers,
  sale: saleFacts,
  refund: refundFacts,
  originals
}
