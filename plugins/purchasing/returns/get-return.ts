import { defineUseCase, Id, Input } from 'stoa/plugin'
import { shownReturn } from './shown.ts'

/** @throws stoa.not-found */
export const getReturn = defineUseCase({
  name: 'purchasing.get-return',
  summary: 'One return to a supplier: what went back, why, and what is to be credited',
  permission: 'supplier-return.read',
  reads: true,
  input: Input({ supplierReturnId: Id }),
  run: (ctx, { supplierReturnId }) => shownReturn(ctx, supplierReturnId)
})
