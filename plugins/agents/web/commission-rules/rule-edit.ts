import { useQueryClient } from '@tanstack/react-query'
import { answer, api, said } from 'stoa/web'
import { useEdit, type Edit } from 'stoa/web/edit'
import type { CommissionRule } from '../console.tsx'
import { pageWords } from '../page-words.ts'
import { percentText, ppmOf } from '../percent.ts'
import { today } from '../today.ts'

export interface RuleValues {
  base: 'net' | 'total' | 'piece'
  percent: string
  pieceMinor: number | null
  agentId: string
  about: 'all' | 'category' | 'variant'
  categoryId: string
  variantId: string
  variantName: string
  fromDay: string
  toDay: string
  active: boolean
}

type Kept = Omit<CommissionRule, 'agentName' | 'categoryName' | 'variantName'> &
  Partial<Pick<CommissionRule, 'agentName' | 'categoryName' | 'variantName'>>

const valuesOf = (rule: Kept | undefined): RuleValues => ({
  base: rule?.base ?? 'net',
  percent: rule?.ratePpm == null ? '' : percentText(rule.ratePpm),
  pieceMinor: rule?.pieceMinor ?? null,
  agentId: rule?.agentId ?? '',
  about: rule?.variantId ? 'variant' : rule?.categoryId ? 'category' : 'all',
  categoryId: rule?.categoryId ?? '',
  variantId: rule?.variantId ?? '',
  variantName: rule?.variantName ?? '',
  fromDay: rule?.fromDay ?? today(),
  toDay: rule?.toDay ?? '',
  active: rule?.active ?? true
})

/** The whole of a rule as the form says it: what does not belong to its kind is null. */
const factsOf = (values: RuleValues) => ({
  base: values.base,
  ratePpm: values.base === 'piece' ? null : ppmOf(values.percent),
  pieceMinor: values.base === 'piece' ? values.pieceMinor : null,
  agentId: values.agentId || null,
  categoryId: values.about === 'category' ? values.categoryId || null : null,
  variantId: values.about === 'variant' ? values.variantId || null : null,
  fromDay: values.fromDay,
  toDay: values.toDay || null
})

/** Fields of a POST: what is null is left out. */
const given = <T extends object>(facts: T) =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null)) as {
    [K in keyof T]?: NonNullable<T[K]>
  }

export function useRuleEdit(
  rule: CommissionRule | undefined,
  onClose: () => void
): Edit<RuleValues> {
  const all = pageWords.use()
  const words = all.rules
  const queries = useQueryClient()
  return useEdit<Kept, RuleValues>({
    resource: rule,
    valuesOf,
    fields: {
      base: words.base,
      percent: words.percent,
      pieceMinor: words.amount,
      agentId: words.agent,
      about: words.about,
      categoryId: words.category,
      variantId: words.product,
      variantName: words.product,
      fromDay: words.from,
      toDay: words.to,
      active: all.states.active
    },
    validate: {
      percent: (value, { base }) =>
        base === 'piece' || ppmOf(value) !== null ? null : all.percentWrong,
      pieceMinor: (value, { base }) => (base === 'piece' && value === null ? all.needed : null),
      categoryId: (value, { about }) => (about === 'category' && value === '' ? all.needed : null),
      variantId: (value, { about }) => (about === 'variant' && value === '' ? all.needed : null),
      fromDay: value => (value === '' ? all.needed : null)
    },
    fieldOf: field => (field === 'ratePpm' ? 'percent' : field),
    fieldOfCode: { 'agents.days-reversed': 'toDay' },
    save: ({ values, resource, ifMatch, key }) => {
      const facts = factsOf(values)
      return resource === undefined
        ? answer(
            api.POST('/api/v1/agents/commission-rules', {
              headers: { 'idempotency-key': key },
              body: { ...given(facts), base: facts.base, fromDay: facts.fromDay }
            })
          )
        : answer(
            api.PATCH('/api/v1/agents/commission-rules/{commissionRuleId}', {
              params: { path: { commissionRuleId: resource.id }, header: { 'if-match': ifMatch } },
              body: { ...facts, active: values.active }
            })
          )
    },
    load: () =>
      answer(
        api.GET('/api/v1/agents/commission-rules/{commissionRuleId}', {
          params: { path: { commissionRuleId: rule?.id ?? '' } }
        })
      ),
    onSaved: () => {
      void queries.invalidateQueries({ queryKey: ['agents', 'rules'] })
      said(words.saved)
      onClose()
    }
  })
}
