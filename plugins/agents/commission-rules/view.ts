import { Day, Id, Nullable, type Static, toView, Type } from 'stoa/plugin'

export const Base = Type.Union(
  [Type.Literal('net'), Type.Literal('total'), Type.Literal('piece')],
  {
    description:
      'net: a share of the line after discounts, without tax. total: the same with tax. piece: an amount for each.'
  }
)

/** What people write of a commission rule. */
export const commissionRuleFields = {
  base: Base,
  ratePpm: Nullable(
    Type.Integer({
      minimum: 0,
      maximum: 1_000_000,
      description: 'Parts per million: 5 % = 50000. Required without `pieceMinor`.'
    })
  ),
  pieceMinor: Nullable(
    Type.Integer({
      minimum: 0,
      maximum: 9_007_199_254_740_991,
      description: 'Minor units of the company’s currency, for a quantity of 1.'
    })
  ),
  agentId: Nullable(Id, 'null: of every agent.'),
  categoryId: Nullable(Id, 'Stands for the categories below it too.'),
  variantId: Nullable(Id, 'null, as the category: of all goods.'),
  fromDay: Type.Unsafe<string>({ ...Day, description: 'The first business day of sales.' }),
  toDay: Nullable(Type.Unsafe<string>({ ...Day, description: 'The last.' }))
}

export const CommissionRuleView = Type.Object({
  id: Id,
  ...toView(commissionRuleFields),
  active: Type.Boolean(),
  version: Type.Integer()
})
export type CommissionRuleView = Static<typeof CommissionRuleView>

/** What a rule is about, by name, for lists. */
export const NamedRuleView = Type.Object({
  ...CommissionRuleView.properties,
  agentName: Nullable(Type.String()),
  categoryName: Nullable(Type.String()),
  variantName: Nullable(Type.String())
})
export type NamedRuleView = Static<typeof NamedRuleView>
