import { defineUseCase, Input } from 'stoa/plugin'
import { languageOf } from './rules/goods.ts'
import { INDUSTRIES, industryNames, productsOf, skusOf } from './rules/industries.ts'
import { sampleProducts } from './store.ts'

const EXAMPLES = 4

export const listSampleGoods = defineUseCase({
  name: 'catalog.list-sample-goods',
  summary: 'Lists the industries there are sample goods of, and how many of them are on sale here',
  permission: 'product.read',
  reads: true,
  input: Input({}),
  async run(ctx) {
    const { currency, locale } = ctx.company()
    const language = languageOf(locale)
    const there = await sampleProducts([
      ctx.tenantId,
      ctx.company().id,
      industryNames.flatMap(skusOf)
    ])
    const active = new Set(there.filter(product => product.active).map(({ sku }) => sku))
    return {
      items: industryNames.map(industry => {
        const products = productsOf(industry, language, currency)
        return {
          industry,
          name: INDUSTRIES[industry].name[language],
          products: products.length,
          active: products.filter(({ facts }) => active.has(facts.sku)).length,
          examples: products.slice(0, EXAMPLES).map(({ facts }) => facts.name)
        }
      })
    }
  }
})
