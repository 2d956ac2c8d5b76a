import { useInfiniteQuery } from '@tanstack/react-query'
import { posWords } from '../pos-words.ts'
import { DocumentsList, useSaleSearch } from './documents-list.tsx'
import { refundsQuery } from './refunds-query.ts'

export default function RefundsPage() {
  const words = posWords.use()
  const asked = useInfiniteQuery(refundsQuery(useSaleSearch()))
  return (
    <DocumentsList
      of="refunds"
      asked={asked}
      title={words.refunds}
      emptyTitle={words.noRefundsTitle}
      emptyHelp={words.noRefundsHelp}
    />
  )
}
