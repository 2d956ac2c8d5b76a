import { useInfiniteQuery } from '@tanstack/react-query'
import { ListCard } from 'stoa/web/list-card'
import { entriesQuery } from '../agents-query.ts'
import { EntrySmall, useEntryColumns } from '../entry-columns.tsx'
import { pageWords } from '../page-words.ts'

export function RecentEntries({ agentId }: { agentId: string }) {
  const { entries: words } = pageWords.use()
  return (
    <ListCard
      asked={useInfiniteQuery(entriesQuery({ agentId }))}
      title={words.title}
      name={words.title}
      columns={useEntryColumns()}
      small={row => <EntrySmall row={row} />}
      empty={{ icon: 'percent', title: words.none, help: words.noneHelp }}
    />
  )
}
