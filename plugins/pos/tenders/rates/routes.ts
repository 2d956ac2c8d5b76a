import { get, post } from 'stoa/plugin'
import { listRates } from './list-rates.ts'
import { setRate } from './set-rate.ts'
import { RatePage, RateView } from './view.ts'

export const rateRoutes = [
  get('', listRates, RatePage),
  post('', setRate, RateView, { status: 201 })
]
