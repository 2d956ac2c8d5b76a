import { get } from 'stoa/plugin'
import { listDisputes } from './list-disputes.ts'
import { DisputePage } from './view.ts'

export const disputeRoutes = [get('', listDisputes, DisputePage)]
