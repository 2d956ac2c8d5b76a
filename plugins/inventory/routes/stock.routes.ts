import { get, post } from 'stoa/plugin'
import { AdjustmentView, adjustStock } from '../use-cases/adjust-stock.ts'
import { LevelPage, listLevels } from '../use-cases/list-levels.ts'
import { listReservations, ReservationPage } from '../use-cases/list-reservations.ts'
import { listMovements, MovementPage } from '../use-cases/list-movements.ts'

export const levelRoutes = [get('', listLevels, LevelPage)]
export const movementRoutes = [get('', listMovements, MovementPage)]
export const adjustmentRoutes = [post('', adjustStock, AdjustmentView, { status: 201, idempotency: 'required' })]
export const reservationRoutes = [get('', listReservations, ReservationPage)]
