import { defineSettings, Type } from 'stoa/plugin'

export const InventorySettings = defineSettings({
  allowNegativeStock: {
    level: 'shop',
    schema: Type.Boolean({
      default: false,
      description: 'Sell what the books say is not there; stock then goes below zero.'
    })
  },
  lowStockAt: {
    level: 'shop',
    schema: Type.Integer({
      default: 3,
      minimum: 0,
      maximum: 1_000_000,
      description: 'What can still be sold in this number or fewer runs low; 0: only what is gone.'
    })
  },
  supplyDays: {
    level: 'shop',
    schema: Type.Integer({
      default: 7,
      minimum: 1,
      maximum: 365,
      description:
        'How many days pass until ordered goods arrive; suggested reorder points go by it.'
    })
  },
  coverDays: {
    level: 'shop',
    schema: Type.Integer({
      default: 28,
      minimum: 1,
      maximum: 730,
      description: 'How many days an order should last; suggested quantities go by it.'
    })
  },
  sellExpired: {
    level: 'shop',
    schema: Type.Boolean({
      default: false,
      description:
        'Sell lots after their expiry date. Off: the till refuses them; what a till without a network sold is booked with a remark.'
    })
  },
  expiryNoticeDays: {
    level: 'company',
    schema: Type.Integer({
      default: 30,
      minimum: 0,
      maximum: 3650,
      description: 'So many days before a lot on hand expires it is announced, once.'
    })
  },
  countToleranceMinor: {
    level: 'shop',
    schema: Type.Integer({
      default: 0,
      minimum: 0,
      maximum: 1_000_000_000_000,
      description:
        'By how much a stock count may differ from the books, all differences added up at cost in minor units, before somebody has to approve it.'
    })
  }
})
