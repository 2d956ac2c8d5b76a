import { get } from 'stoa/plugin'
import { listMovements } from './list-movements.ts'
import { MovementPage } from './view.ts'

export const movementRoutes = [get('', listMovements, MovementPage)]
