import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ListCard, wholeList } from '../../kit/list-card.tsx'
import { answer, api, Card, Fault, Page, said, useMe, When } from '../../web-api.ts'
import { readable } from '../readable.ts'
import { approvalWords } from './approval-words.ts'
import { approvalsQuery, type Approval } from './approvals-query.ts'

/** What waits for the reader's word, as it comes in. */
export default function ApprovalsPage() {
  const words = approvalWords.use()
  const asked = useQuery(approvalsQuery)
  return (
    <Page title={words.title} about={words.help} narrow>
      <ListCard
        name={words.title}
        asked={wholeList(asked)}
        draw={rows => (
          <ul className="stack">
            {rows.map(row => (
              <li key={row.id}>
                <OneRequest of={row} />
              </li>
            ))}
          </ul>
        )}
        empty={{ icon: 'check', title: words.emptyTitle, help: words.emptyHelp }}
      />
    </Page>
  )
}

function OneRequest({ of }: { of: Approval }) {
  const words = approvalWords.use()
  const queries = useQueryClient()
  const shops = useMe().companies.flatMap(company => company.shops)
  const params = { params: { path: { approvalId: of.id } } }
  const decide = useMutation({
    mutationFn: (approves: boolean) =>
      answer(
        approves
          ? api.POST('/api/v1/access/approvals/{approvalId}/approve', params)
          : api.POST('/api/v1/access/approvals/{approvalId}/decline', params)
      ),
    onSuccess: (_done, approves) => said(approves ? words.approved : words.declined),
    onSettled: () => queries.invalidateQueries({ queryKey: approvalsQuery.queryKey })
  })
  return (
    <Card title={words.of[of.permission] ?? readable(of.permission)}>
      <p>
        <b>
          <bdi>{words.asks(of.requestedByName)}</bdi>
        </b>
      </p>
      <dl className="pairs">
        <dt>{words.shop}</dt>
        <dd>
          <bdi>{shops.find(({ id }) => id === of.shopId)?.name}</bdi>
        </dd>
        <dt>{words.since}</dt>
        <dd>
          <When at={of.requestedAt} as="time" />
        </dd>
      </dl>
      <details>
        <summary>{words.details}</summary>
        <dl className="pairs">
          {valuesIn(of.input).map(([name, value]) => [
            <dt key={name}>{readable(name)}</dt>,
            <dd key={`${name} =`}>
              <bdi>{value}</bdi>
            </dd>
          ])}
        </dl>
      </details>
      <Fault of={decide.error} />
      <div className="dialog-foot">
        <button
          type="button"
          className="button"
          disabled={decide.isPending}
          onClick={() => decide.mutate(false)}
        >
          {words.decline}
        </button>
        <button
          type="button"
          className="button main"
          disabled={decide.isPending}
          onClick={() => decide.mutate(true)}
        >
          {words.approve}
        </button>
      </div>
    </Card>
  )
}

/** So many values of a request are shown. */
const MOST = 40

/** All values of a request with their places: lines 1 discount percent → 30. */
function valuesIn(input: unknown): Array<[name: string, value: string]> {
  const found: Array<[string, string]> = []
  const visit = (value: unknown, name: string): void => {
    if (found.length >= MOST || value === null || value === undefined) return
    if (typeof value !== 'object') {
      found.push([name, String(value)])
      return
    }
    for (const [key, inner] of Object.entries(value)) {
      const step = Array.isArray(value) ? String(Number(key) + 1) : key
      visit(inner, name === '' ? step : `${name} ${step}`)
    }
  }
  visit(input, '')
  return found
}
