import { get } from 'stoa/plugin'
import { listCostLayers } from './list-cost-layers.ts'
import { CostLayerPage } from './view.ts'

export const costLayerRoutes = [get('', listCostLayers, CostLayerPage)]
