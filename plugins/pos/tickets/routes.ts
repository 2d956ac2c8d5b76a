import { get, post, put } from 'stoa/plugin'
import { changeTicket } from './change-ticket.ts'
import { discardTicket } from './discard-ticket.ts'
import { getTicket } from './get-ticket.ts'
import { listTickets } from './list-tickets.ts'
import { mergeTickets } from './merge-tickets.ts'
import { parkTicket } from './park-ticket.ts'
import { resumeTicket } from './resume-ticket.ts'
import { splitTicket } from './split-ticket.ts'
import { SplitView, TicketPage, TicketView } from './view.ts'

export const ticketRoutes = [
  get('', listTickets, TicketPage),
  get('/:ticketId', getTicket, TicketView),
  post('', parkTicket, TicketView, { status: 201 }),
  put('/:ticketId', changeTicket, TicketView, { ifMatch: true }),
  post('/:ticketId/resume', resumeTicket, TicketView),
  post('/:ticketId/split', splitTicket, SplitView, { ifMatch: true }),
  post('/:ticketId/merge', mergeTickets, TicketView, { ifMatch: true }),
  post('/:ticketId/discard', discardTicket, TicketView, { ifMatch: true })
]
