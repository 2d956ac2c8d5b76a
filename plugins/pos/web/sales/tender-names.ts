import { queryOptions, useQuery } from '@tanstack/react-query'
import { answer, api, useLanguage, useMay } from 'stoa/web'
import { posWords } from '../pos-words.ts'

const tenderTypesQuery = queryOptions({
  queryKey: ['pos', 'tender-types'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/pos/tender-types', { signal })),
  staleTime: Infinity
})

/** The ways to pay that plugins bring, in the reader's language. */
export function usePluginTenders(): Array<{ type: string; name: string }> {
  const language = useLanguage()
  const { data } = useQuery({ ...tenderTypesQuery, enabled: useMay('register.read') })
  return (data?.plugins ?? []).map(({ type, labels }) => ({
    type,
    name: labels[language] ?? labels['en'] ?? type
  }))
}

/** What a way to pay is called. */
export function useTenderName(): (type: string) => string {
  const { tenders } = posWords.use()
  const ofPlugins = usePluginTenders()
  return type => tenders[type] ?? ofPlugins.find(one => one.type === type)?.name ?? type
}
