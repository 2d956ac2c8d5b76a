import { BulkView, get, patch, post } from 'stoa/plugin'
import { DocumentPage, DocumentView } from '../documents/view.ts'
import { changeSaleFields } from './fields/change-sale-fields.ts'
import { findSale } from './find-sale.ts'
import { getSale } from './get-sale.ts'
import { listSales } from './list-sales.ts'
import { postSales } from './post-sales.ts'
import { postSale } from './post-sale.ts'
import { voidSale } from './void-sale.ts'

export const saleRoutes = [
  post('', postSale, DocumentView, { status: 201, idempotency: 'required' }),
  post('/bulk', postSales, BulkView, { idempotency: 'required' }),
  get('', listSales, DocumentPage),
  get('/by-receipt', findSale, DocumentView),
  get('/:saleId', getSale, DocumentView),
  patch('/:saleId/custom', changeSaleFields, DocumentView),
  post('/:saleId/void', voidSale, DocumentView, { status: 201, idempotency: 'required' })
]
