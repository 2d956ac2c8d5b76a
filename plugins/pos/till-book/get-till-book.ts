import { createHash } from 'node:crypto'
import { defineUseCase, Id, Input } from 'stoa/plugin'
import { Catalog, PublishedProducts } from '../../../contracts/catalogue.ts'
import { SaleExtension } from '../../../contracts/sale-extensions.ts'
import { discountLimitOf } from '../pricing/assert-discounts.ts'
import { EXEMPTS } from '../pricing/tax-exemption.ts'
import { sellsOffline } from '../invoices/fiscal.ts'
import { WAIVE } from '../pricing/service-charge.ts'
import { registerOf } from '../registers/store.ts'
import { ratesAfter, ratesAt } from '../tenders/rates/store.ts'
import { takenCurrency } from '../tenders/rates/view.ts'
import { pluginTenders } from '../tenders/plugin-tenders.ts'
import { PosSettings } from '../settings.ts'

export const getTillBook = defineUseCase({
  name: 'pos.get-till-book',
  summary:
    'What a till needs beside the goods to sell by itself: rules of money, taxes, categories',
  permission: 'sale.post',
  reads: true,
  input: Input({ registerId: Id }),
  async run(ctx, { registerId }) {
    const [register, taxMode, taxClasses, categories, priceLists, rates, ratesToCome] =
      await Promise.all([
        registerOf(ctx, registerId),
        ctx.ask(Catalog).taxMode(),
        ctx.ask(Catalog).taxClasses(),
        ctx.ask(PublishedProducts).categories(),
        ctx.ask(Catalog).priceLists(),
        ratesAt(ctx, ctx.now),
        ratesAfter(ctx, ctx.now)
      ])
    const shop = ctx.shop(register.shopId)
    const { name: companyName, currency } = ctx.company()
    const settings = ctx.settings(PosSettings, shop.id)
    const book = {
      registerId,
      shopId: shop.id,
      companyName,
      timeZone: shop.timeZone,
      dayStartsAt: settings.dayStartsAt,
      currency,
      taxMode,
      taxRounding: settings.taxRounding,
      cashRoundingMinor: settings.cashRoundingMinor,
      cashRoundingHalf: settings.cashRoundingHalf,
      discountLimitPercent: ctx.can('sale.discount') ? discountLimitOf(ctx, shop.id) : 0,
      mayExempt: ctx.can(EXEMPTS),
      offlineSelling: await sellsOffline(ctx, shop.id),
      offlineHours: settings.offlineHours,
      scaleCodes: settings.scaleCodes,
      serviceCharge:
        Number(settings.serviceChargePercent) === 0
          ? null
          : {
              percent: settings.serviceChargePercent,
              orderTypes: settings.serviceChargeOrderTypes,
              taxClass: settings.serviceChargeTaxClass,
              mayTakeOff: ctx.can(WAIVE)
            },
      tipPercents: settings.tips ? settings.tipPercents : null,
      rates: [...rates, ...ratesToCome].map(takenCurrency),
      discountReasons: settings.discountReasons,
      discountReasonRequired: settings.discountReasonRequired,
      receiptHeader: settings.receiptHeader,
      receiptFooter: settings.receiptFooter,
      taxClasses,
      categories,
      priceLists,
      pricedByServer: ctx
        .askEach(SaleExtension)
        .some(({ questions }) => questions.addsToSales?.(shop.id) === true),
      tenders: pluginTenders(ctx)
    }
    return { version: versionOf(book), ...book }
  }
})

const versionOf = (book: object): string =>
  createHash('sha256').update(JSON.stringify(book)).digest('base64url').slice(0, 16)
