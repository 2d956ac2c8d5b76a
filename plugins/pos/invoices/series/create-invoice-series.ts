import { businessDay, coreErrors, defineUseCase, Id, Input, Type } from 'stoa/plugin'
import { registers } from '../../registers/store.ts'
import { InvoiceKind } from '../view.ts'
import { addSeries } from './store.ts'
import { Prefix, seriesView } from './view.ts'

/**
 * Adds a series of a company, shop or register. The narrowest open one numbers a document; each
 * place has at most one open of a kind. Its prefix stays: numbers of one series have one form
 * (Spain: RD 1619/2012, art. 6.1.a), so another form takes another series.
 * @throws stoa.not-found, access.held-in-shop-only, pos.invoice-prefix-taken, pos.invoice-series-open
 */
export const createInvoiceSeries = defineUseCase({
  name: 'pos.create-invoice-series',
  summary: 'Adds a series of invoices or credit notes',
  permission: 'invoice-series.edit',
  input: Input({
    kind: InvoiceKind,
    shopId: Type.Optional({ ...Id, description: 'Left out: of the whole company.' }),
    registerId: Type.Optional({ ...Id, description: 'Of this register of the shop alone.' }),
    prefix: Prefix,
    padding: Type.Integer({
      minimum: 1,
      maximum: 12,
      default: 6,
      description: 'How many digits a number has at least.'
    }),
    yearly: Type.Boolean({
      default: true,
      description: 'Whether numbers begin at 1 again each year, which then stands in them.'
    }),
    firstNumber: Type.Integer({
      minimum: 1,
      maximum: 999_999_999_999,
      default: 1,
      description: 'Where it goes on what another program began.'
    })
  }),
  async run(ctx, { kind, shopId, registerId, prefix, padding, yearly, firstNumber }) {
    const register = registerId === undefined ? null : await registers.get(ctx, registerId)
    const ofShop = shopId ?? register?.shopId
    const shop = ofShop === undefined ? null : ctx.shop(ofShop)
    if (register !== null && register.shopId !== shop?.id) {
      throw coreErrors['not-found']({ what: 'register' })
    }
    const today = businessDay(ctx.now, (shop ?? ctx.company()).timeZone, '00:00')
    const row = await addSeries(ctx, {
      kind,
      shop_id: shop?.id ?? null,
      register_id: register?.id ?? null,
      prefix,
      padding,
      yearly,
      year: yearly ? Number(today.slice(0, 4)) : 0,
      next_number: firstNumber
    })
    ctx.audited(row.id, { kind, prefix, shopId: row.shop_id, registerId: row.register_id })
    return seriesView(row)
  }
})
