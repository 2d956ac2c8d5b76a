import { defineCursor, defineUseCase, Id, Input, PageInput, Type } from 'stoa/plugin'
import { registerOf } from '../../registers/store.ts'
import { type Section, SECTIONS, sectionsOf } from './sections.ts'
import { shortListOf } from './short-list.ts'

const bySection = defineCursor(['count'], ({ section }: Section) => [section])

export const listBookCustomers = defineUseCase({
  name: 'pos.list-book-customers',
  summary:
    'The customers served last, for a till to choose from without the network: the sections of that list that are others than it has',
  permission: 'sale.post',
  reads: true,
  input: Input({
    registerId: Id,
    known: Type.Optional(
      Type.String({
        maxLength: 1_000,
        description:
          'The versions of the sections the till has, from the first on, with a point between them; left out: it has none.'
      })
    ),
    after: PageInput.after,
    limit: Type.Integer({
      minimum: 1,
      maximum: SECTIONS,
      default: 32,
      description: 'How many sections at most.'
    })
  }),
  async run(ctx, { registerId, known, after, limit }) {
    ctx.demand('customer.read')
    const { shopId } = await registerOf(ctx, registerId)
    const [behind] = bySection.behind(after)
    const has = known?.split('.') ?? []
    const others = sectionsOf(await shortListOf(ctx, shopId)).filter(
      ({ section, version }) => section > (behind ?? -1) && version !== has[section]
    )
    return bySection.page(others, limit, section => section)
  }
})
