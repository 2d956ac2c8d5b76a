import { get } from 'stoa/plugin'
import { listTenderTypes } from './list-tender-types.ts'
import { rateRoutes } from './rates/routes.ts'
import { TenderTypes } from './view.ts'

export const tenderRoutes = {
  '/tender-types': [get('', listTenderTypes, TenderTypes)],
  '/rates': rateRoutes
}
