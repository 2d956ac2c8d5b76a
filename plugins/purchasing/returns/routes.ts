import { get, post } from 'stoa/plugin'
import { getReturn } from './get-return.ts'
import { listReturns } from './list-returns.ts'
import { postReturn } from './post-return.ts'
import { ReturnPage, ReturnView } from './view.ts'

export const returnRoutes = [
  get('', listReturns, ReturnPage),
  post('', postReturn, ReturnView, { status: 201, idempotency: 'required' }),
  get('/:supplierReturnId', getReturn, ReturnView)
]
