import { Amount, Type } from 'stoa/plugin'
import { DocumentView } from '../../documents/view.ts'

export const ExchangeView = Type.Object({
  differenceMinor: Type.Integer({
    ...Amount,
    description: 'Minor units: what the customer paid; below zero it went back to them.'
  }),
  refund: DocumentView,
  sale: DocumentView
})
