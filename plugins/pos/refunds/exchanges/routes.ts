import { post } from 'stoa/plugin'
import { postExchange } from './post-exchange.ts'
import { ExchangeView } from './view.ts'

export const exchangeRoutes = [
  post('', postExchange, ExchangeView, { status: 201, idempotency: 'required' })
]
