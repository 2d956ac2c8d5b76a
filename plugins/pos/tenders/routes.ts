import { get, post } from 'stoa/plugin'
import { listTenderTypes } from './list-tender-types.ts'
import { listRates } from './rates/list-rates.ts'
import { setRate } from './rates/set-rate.ts'
import { RatePage, RateView } from './rates/view.ts'
import { TenderTypes } from './view.ts'

export const tenderRoutes = {
  '/tender-types': [get('', listTenderTypes, TenderTypes)],
  '/rates': [get('', listRates, RatePage), post('', setRate, RateView, { status: 201 })]
}
