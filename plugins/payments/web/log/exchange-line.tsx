import { State, When, type Row } from 'stoa/web'
import { moneyWords } from '../money/money-words.ts'
import css from './log.module.css'

type Exchange = Row<'/api/v1/payments/exchanges'>
const REFUSED = 400

/** One line; what was sent and answered opens below it. */
export function ExchangeLine({ of }: { of: Exchange }) {
  const { log: words } = moneyWords.use()
  const failed = of.status === null || of.status >= REFUSED
  return (
    <details className={css['entry']}>
      <summary>
        <span className={css['what']}>
          <b>{of.operation}</b>{' '}
          <span className="muted">
            {of.method} {pathOf(of.url)}
          </span>
        </span>
        <State tone={failed ? 'bad' : 'ok'}>{of.status ?? words.noAnswer}</State>
        <span className="muted small num">{words.ms(of.ms)}</span>
        <span className="muted small">
          <When at={of.at} />
        </span>
      </summary>
      <p className={`small num ${css['url']}`} dir="ltr">
        {of.url}
      </p>
      {of.error !== null && <p className="note bad">{of.error}</p>}
      <Body title={words.request} text={of.requestBody} />
      <Body title={words.response} text={of.responseBody} />
    </details>
  )
}

/** Written out where it is JSON. */
export function Body({ title, text }: { title: string; text: string | null }) {
  if (text === null || text === '') return null
  return (
    <figure className={css['body']}>
      <figcaption className="muted small">{title}</figcaption>
      <pre tabIndex={0} dir="ltr">
        {pretty(text)}
      </pre>
    </figure>
  )
}

/** Without the vendor's host, which is the same for all. */
function pathOf(url: string): string {
  try {
    return new URL(url).pathname
  } catch {
    return ''
  }
}

function pretty(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    return text
  }
}
