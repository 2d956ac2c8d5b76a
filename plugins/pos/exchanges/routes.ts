import { post } from 'stoa/plugin'
import { ExchangeView, postExchange } from './post-exchange.ts'

export const exchangeRoutes = [
  post('', postExchange, ExchangeView, { status: 201, idempotency: 'required' })
]
