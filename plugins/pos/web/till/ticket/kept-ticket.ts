import { emptyTicket, type Ticket } from './ticket.ts'

const KEY = 'stoa.till.ticket'

/** The ticket of this tab, as it was before a reload or a log-in of the same person. */
export function keptTicket(of: string): Ticket {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as {
      of: string
      ticket: Ticket
    } | null
    return kept?.of === of ? { ...emptyTicket, ...kept.ticket } : emptyTicket
  } catch {
    return emptyTicket
  }
}

export const keepTicket = (of: string, ticket: Ticket): void =>
  sessionStorage.setItem(KEY, JSON.stringify({ of, ticket }))
