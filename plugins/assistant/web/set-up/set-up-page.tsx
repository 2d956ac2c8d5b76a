import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { answer, api, Card, Count, Failed, Page, useFigures, useMay, Waiting, When } from 'stoa/web'
import { pageWords } from '../page-words.ts'
import { KeyRow } from './key-row.tsx'
import css from './set-up.module.css'

/** Whose models are asked, and what they have cost this month. */
export default function SetUpPage() {
  const { setUp: words } = pageWords.use()
  const { data, error, refetch } = useQuery({
    queryKey: ['assistant', 'keys'],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/assistant/keys', { signal }))
  })
  // The key is everyone's: who manages less than all companies does not change it.
  const mayChange = useMay('tenant.manage')
  const uses = useMay('assistant.use')
  return (
    <Page title={words.title}>
      <div className="split">
        <Card title={words.keys}>
          <p className="small muted">{words.keysHelp}</p>
          {error !== null && data === undefined ? (
            <Failed error={error} again={() => void refetch()} />
          ) : data === undefined ? (
            <Waiting rows={4} />
          ) : (
            <ul className={css['keys']}>
              {data.items.map(key => (
                <KeyRow key={key.provider} of={key} mayChange={mayChange} />
              ))}
            </ul>
          )}
        </Card>
        {uses && <Usage />}
      </div>
    </Page>
  )
}

function Usage() {
  const { setUp: words } = pageWords.use()
  const { locale } = useFigures()
  const { data, error, refetch } = useQuery({
    queryKey: ['assistant', 'usage'],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/assistant/usage', { signal }))
  })
  const percent = (part: number): string =>
    new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(part)
  return (
    <Card title={words.usage}>
      {error !== null && data === undefined ? (
        <Failed error={error} again={() => void refetch()} />
      ) : data === undefined ? (
        <Waiting rows={5} />
      ) : (
        <>
          <p className="small muted">
            {words.usedOf(
              percent(data.budgetTokens === 0 ? 1 : data.usedTokens / data.budgetTokens)
            )}
          </p>
          <meter
            className={css['meter']}
            aria-label={words.used}
            min={0}
            max={Math.max(1, data.budgetTokens)}
            high={data.budgetTokens * 0.9}
            value={data.usedTokens}
          />
          <dl className="pairs">
            <dt>{words.used}</dt>
            <dd>
              <Count of={data.usedTokens} />
            </dd>
            <dt>{words.of}</dt>
            <dd>
              <Count of={data.budgetTokens} />
            </dd>
            <dt>{words.input}</dt>
            <dd>
              <Count of={data.inputTokens} />
            </dd>
            <dt>{words.output}</dt>
            <dd>
              <Count of={data.outputTokens} />
            </dd>
            <dt>{words.asked}</dt>
            <dd>
              <Count of={data.requests} />
            </dd>
            <dt>{words.resets}</dt>
            <dd>
              <When at={data.resetsAt} as="date" />
            </dd>
          </dl>
          <p className={`small ${css['more']}`}>
            <Link to="/assistant/proposals" className="link">
              {words.toProposals}
            </Link>
          </p>
        </>
      )}
    </Card>
  )
}
