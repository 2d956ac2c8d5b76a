import { get } from 'stoa/plugin'
import { listReservations, ReservationPage } from './list-reservations.ts'

export const reservationRoutes = [get('', listReservations, ReservationPage)]
