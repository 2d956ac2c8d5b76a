import { defineUseCase, Id, Type } from 'stoa/plugin'
import { seenDocument } from '../documents/seen-documents.ts'

export const getRefund = defineUseCase({
  name: 'pos.get-refund',
  summary: 'One refund or void',
  permission: 'refund.read',
  reads: true,
  input: Type.Object({ refundId: Id }, { additionalProperties: false }),
  run: async (ctx, { refundId }) => seenDocument(ctx, 'refund.read', refundId, ['refund', 'void'])
})
