import { get } from 'stoa/plugin'
import { listTenderTypes } from './list-tender-types.ts'
import { TenderTypes } from './view.ts'

export const tenderTypeRoutes = [get('', listTenderTypes, TenderTypes)]
