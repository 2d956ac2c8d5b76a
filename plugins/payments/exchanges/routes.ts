import { get } from 'stoa/plugin'
import { ExchangePage, listExchanges } from './list-exchanges.ts'

export const exchangeRoutes = [get('', listExchanges, ExchangePage)]
