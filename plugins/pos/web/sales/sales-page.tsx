import { useInfiniteQuery } from '@tanstack/react-query'
import { posWords } from '../pos-words.ts'
import { DocumentsList, useSaleSearch } from './documents-list.tsx'
import { salesQuery } from './sales-query.ts'

export default function SalesPage() {
  const words = posWords.use()
  const asked = useInfiniteQuery(salesQuery(useSaleSearch()))
  return (
    <DocumentsList
      of="sales"
      asked={asked}
      title={words.title}
      emptyTitle={words.emptyTitle}
      emptyHelp={words.emptyHelp}
    />
  )
}
