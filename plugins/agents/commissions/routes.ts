import { get, post } from 'stoa/plugin'
import { DefaultAgentView, getDefaultAgent } from './get-default-agent.ts'
import { getSale } from './get-sale.ts'
import { reassignSale } from './reassign-sale.ts'
import { SaleAgentView } from './view.ts'

export const saleAgentRoutes = [
  get('/:saleId', getSale, SaleAgentView),
  post('/:saleId/reassign', reassignSale, SaleAgentView)
]
export const defaultAgentRoutes = [get('', getDefaultAgent, DefaultAgentView)]
