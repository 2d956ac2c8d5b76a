import { NativeSelect } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { answer, api, Card, said, type Reply } from '../../web-api.ts'
import { administrationWords } from '../administration-words.ts'
import type { Shop } from './companies-query.ts'

type Host = Reply<'/api/v1/tenants/hosts'>['items'][number]

/** The addresses the operator has given: which shop's storefront each opens. */
export function HostsCard({ shops }: { shops: Shop[] }) {
  const { companies: words } = administrationWords.use()
  const queries = useQueryClient()
  const queryKey = ['stoa', 'hosts']
  const { data } = useQuery({
    queryKey,
    queryFn: ({ signal }) => answer(api.GET('/api/v1/tenants/hosts', { signal }))
  })
  const point = useMutation({
    mutationFn: ({ host, version, shopId }: Host) =>
      answer(
        api.PUT('/api/v1/tenants/hosts/{host}', {
          params: { path: { host }, header: { 'if-match': `"${version}"` } },
          body: { shopId }
        })
      ),
    onSuccess: ({ host }) => said(words.hostPointed(host)),
    onError: failed => said(failed.message),
    onSettled: () => queries.invalidateQueries({ queryKey })
  })
  if (data === undefined || data.items.length === 0) return null
  return (
    <Card title={words.hosts} about={words.hostsHelp}>
      <ul className="stack">
        {data.items.map(host => (
          <li key={host.host} className="said">
            <span>{host.host}</span>
            <NativeSelect
              aria-label={words.hostOpens(host.host)}
              value={host.shopId ?? ''}
              disabled={point.isPending}
              onChange={event =>
                point.mutate({ ...host, shopId: event.currentTarget.value || null })
              }
              data={[
                { value: '', label: words.noShop },
                ...shops.map(({ id, name }) => ({ value: id, label: name }))
              ]}
            />
          </li>
        ))}
      </ul>
    </Card>
  )
}
