import type { OrderType } from '../../../contracts/tickets.ts'

type Words = Record<OrderType | 'cancelled' | 'again', string> & {
  /** Taken away from what was sent before. */
  away: string
}

const LANGUAGES: Record<string, Words> = {
  en: {
    'dine-in': 'Dine-in',
    'take-away': 'Take-away',
    delivery: 'Delivery',
    cancelled: 'CANCELLED',
    again: 'Printed again',
    away: 'Taken off'
  },
  es: {
    'dine-in': 'En el local',
    'take-away': 'Para llevar',
    delivery: 'A domicilio',
    cancelled: 'ANULADO',
    again: 'Impreso de nuevo',
    away: 'Quitado'
  },
  pt: {
    'dine-in': 'No local',
    'take-away': 'Para viagem',
    delivery: 'Entrega',
    cancelled: 'CANCELADO',
    again: 'Impresso de novo',
    away: 'Retirado'
  },
  id: {
    'dine-in': 'Makan di tempat',
    'take-away': 'Bawa pulang',
    delivery: 'Pesan antar',
    cancelled: 'DIBATALKAN',
    again: 'Dicetak ulang',
    away: 'Dikurangi'
  }
}

/** What stands on the slips of stations, in the company's language; English where there is none. */
export const slipWords = (locale: string): Words =>
  LANGUAGES[locale.slice(0, 2)] ?? (LANGUAGES.en as Words)
