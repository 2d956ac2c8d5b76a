import { get, post } from 'stoa/plugin'
import { adjustStock } from './adjust-stock.ts'
import { getAdjustment } from './get-adjustment.ts'
import { listAdjustments } from './list-adjustments.ts'
import { AdjustmentPage, AdjustmentView } from './view.ts'

export const adjustmentRoutes = [
  post('', adjustStock, AdjustmentView, { status: 201, idempotency: 'required' }),
  get('', listAdjustments, AdjustmentPage),
  get('/:adjustmentId', getAdjustment, AdjustmentView)
]
