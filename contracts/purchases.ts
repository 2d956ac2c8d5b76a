import { type Context, Day, defineEvent, defineService, Id, Type } from 'stoa/plugin'

export const PurchaseOrderChanged = defineEvent({
  name: 'purchasing.purchase-order-changed',
  about: { permission: 'purchase-order.read' },
  emittedWhen:
    'When a purchase order was written, changed, sent, closed or cancelled, or goods of it came; `state` says how it stands.',
  data: Type.Object({
    companyId: Id,
    orderId: Id,
    shopId: Id,
    supplierId: Id,
    number: Type.String(),
    state: Type.String()
  })
})

export const GoodsReceived = defineEvent({
  name: 'purchasing.goods-received',
  about: { permission: 'goods-receipt.read' },
  emittedWhen: 'When a goods receipt is committed: its goods are in stock.',
  data: Type.Object({
    companyId: Id,
    shopId: Id,
    receiptId: Id,
    number: Type.String(),
    /** How many lines it has. */
    lines: Type.Integer()
  })
})

export const SupplierBillChanged = defineEvent({
  name: 'purchasing.supplier-bill-changed',
  about: { permission: 'supplier-bill.read' },
  emittedWhen:
    "When a supplier's invoice or credit note was entered, changed, approved, cancelled, or something of it was paid; `state` says how it stands.",
  data: Type.Object({
    companyId: Id,
    billId: Id,
    supplierId: Id,
    /** As it stands on the paper. */
    supplierNumber: Type.String(),
    state: Type.String()
  })
})

export const BillDueDatePassed = defineEvent({
  name: 'purchasing.bill-due-date-passed',
  about: { permission: 'supplier-bill.read' },
  emittedWhen:
    "Once, when the day on which a supplier's invoice was due is over and not all is paid.",
  data: Type.Object({
    companyId: Id,
    billId: Id,
    supplierId: Id,
    supplierNumber: Type.String(),
    dueOn: Day
  })
})

export const SupplierReturnPosted = defineEvent({
  name: 'purchasing.supplier-return-posted',
  about: { permission: 'supplier-return.read' },
  emittedWhen: 'When goods went back to a supplier: they have left the stock.',
  data: Type.Object({
    companyId: Id,
    shopId: Id,
    returnId: Id,
    supplierId: Id,
    number: Type.String()
  })
})

/** A goods receipt, for whoever follows goods to where they came from. */
export interface ReceiptHeader {
  id: string
  number: string
  receivedAt: Date
  supplierId: string | null
  supplierName: string | null
  /** The supplier's delivery note. */
  reference: string | null
}

export interface PurchaseAnswers {
  /** Those of some goods receipts that there are, in no order; at most 1,000 ids. Takes no permission. */
  receipts: (ctx: Context, receiptIds: string[]) => Promise<ReceiptHeader[]>
  /**
   * What was ordered and has not come yet, pieces as decimal text, by shop and variant of those
   * asked for; nothing where none is awaited.
   */
  awaited: (
    ctx: Context,
    question: { shopIds: string[]; variantIds: string[] }
  ) => Promise<Array<{ shopId: string; variantId: string; quantity: string }>>
}

export const Purchases = defineService<PurchaseAnswers>('purchasing.purchases')
