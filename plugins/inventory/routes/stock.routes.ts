import { get, post } from 'stoa/plugin'
import { AdjustmentPage, AdjustmentView } from '../adjustment-view.ts'
import { adjustStock } from '../use-cases/adjust-stock.ts'
import { LevelPage, listLevels } from '../use-cases/list-levels.ts'
import { listReservations, ReservationPage } from '../use-cases/list-reservations.ts'
import { listMovements, MovementPage } from '../use-cases/list-movements.ts'
import { getAdjustment, listAdjustments } from '../use-cases/read-adjustments.ts'

export const levelRoutes = [get('', listLevels, LevelPage)]
export const movementRoutes = [get('', listMovements, MovementPage)]
export const adjustmentRoutes = [
  post('', adjustStock, AdjustmentView, { status: 201, idempotency: 'required' }),
  get('', listAdjustments, AdjustmentPage),
  get('/:adjustmentId', getAdjustment, AdjustmentView)
]
export const reservationRoutes = [get('', listReservations, ReservationPage)]
