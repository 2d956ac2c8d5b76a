import { defineUseCase, Id, Input, Page, PageInput, Type } from 'stoa/plugin'
import { namedRules } from './named-rules.ts'
import { commissionRules } from './store.ts'
import { NamedRuleView } from './view.ts'

export const CommissionRulePage = Page(NamedRuleView)

/** @throws stoa.invalid-input */
export const listCommissionRules = defineUseCase({
  name: 'agents.list-commission-rules',
  summary: 'What agents get of what they sell, the latest rule first',
  permission: 'commission-rule.read',
  reads: true,
  input: Input({
    active: Type.Optional(Type.Boolean()),
    agentId: Type.Optional(Id),
    categoryId: Type.Optional(Id),
    variantId: Type.Optional(Id),
    ...PageInput
  }),
  async run(ctx, question) {
    const page = await commissionRules.list(ctx, question)
    return { items: await namedRules(ctx, page.items), next: page.next }
  }
})
