import { defineUseCase, Id, Input } from 'stoa/plugin'
import { seenDocument } from '../documents/seen-documents.ts'

export const getRefund = defineUseCase({
  name: 'pos.get-refund',
  summary: 'One refund or void',
  permission: 'refund.read',
  reads: true,
  input: Input({ refundId: Id }),
  run: async (ctx, { refundId }) => seenDocument(ctx, 'refund.read', refundId, ['refund', 'void'])
})
