import { get, put } from 'stoa/plugin'
import { chooseCostingMethod } from './choose-costing-method.ts'
import { getCostingMethod } from './get-costing-method.ts'
import { CostingMethodView } from './view.ts'

export const costingMethodRoutes = [
  get('', getCostingMethod, CostingMethodView),
  put('', chooseCostingMethod, CostingMethodView)
]
