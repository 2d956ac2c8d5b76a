import { formatMoney, useFigures } from 'stoa/web'
import type { CommissionRule } from '../console.tsx'
import { pageWords } from '../page-words.ts'
import { percentOf } from '../percent.ts'

/** A rule in the reader's words: what it gives, to whom, for which goods. */
export function useRuleTexts() {
  const { rules: words } = pageWords.use()
  const figures = useFigures()
  return {
    gets: ({ base, ratePpm, pieceMinor }: CommissionRule): string =>
      base === 'piece'
        ? words.piece(formatMoney(figures, pieceMinor ?? 0))
        : words[base](percentOf(ratePpm ?? 0, figures.locale)),
    who: ({ agentId, agentName }: CommissionRule): string =>
      agentId === null ? words.allAgents : (agentName ?? '–'),
    goods: ({ categoryId, categoryName, variantId, variantName }: CommissionRule): string =>
      variantId !== null
        ? (variantName ?? '–')
        : categoryId !== null
          ? (categoryName ?? '–')
          : words.abouts.all
  }
}
