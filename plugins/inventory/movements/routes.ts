import { get } from 'stoa/plugin'
import { listMovements, MovementPage } from './list-movements.ts'

export const movementRoutes = [get('', listMovements, MovementPage)]
