import { useLanguage } from 'stoa/web/face'
import { useTill } from '../till-context.ts'
import type { OwnTenderType, TenderType } from '../till-state.ts'
import { tillWords } from '../till-words.ts'

/** What a way to pay is called; those of plugins as the till's book says. */
export function useCalled(): (type: TenderType) => string {
  const { kinds } = tillWords.use().payScreen
  const language = useLanguage()
  const tenders = useTill().book.book?.head.tenders
  return type => {
    const labels = tenders?.find(one => one.type === type)?.labels
    return kinds[type as OwnTenderType] ?? labels?.[language] ?? labels?.['en'] ?? type
  }
}
