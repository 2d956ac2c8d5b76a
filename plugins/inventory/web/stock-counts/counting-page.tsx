import { useRef, useState, type FormEvent } from 'react'
import { TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Card, Empty, Failed, Icon, Page, said, useFigures, useSentence, Waiting } from 'stoa/web'
import { countWords } from './count-words.ts'
import { countQuery } from './counts-query.ts'
import { CountedRow } from './counted-row.tsx'
import { enter, undoLast, type Counted, type CountedLine } from './entering.ts'
import css from './count.module.css'

const MOST_SHOWN = 30

/** For who walks along the shelves with a phone: a scan adds one, a number typed stands. */
export default function CountingPage() {
  const words = countWords.use()
  const { countId = '' } = useParams({ strict: false })
  const { locale } = useFigures()
  const { data: count, error, refetch, dataUpdatedAt } = useQuery(countQuery(countId))
  // By how much the server's clock is ahead of this device's.
  const ahead = count === undefined ? 0 : Date.parse(count.now) - dataUpdatedAt
  const counting = useCounting(countId, ahead)
  const back = { to: `/stock/counts/${countId}`, label: words.toCount }
  if (count === undefined) {
    return (
      <Page title={words.count} back={back} narrow>
        {error === null ? (
          <Waiting rows={6} />
        ) : (
          <Failed error={error} again={() => void refetch()} />
        )}
      </Page>
    )
  }
  const text = (n: number) => new Intl.NumberFormat(locale).format(n)
  return (
    <Page
      title={words.count}
      back={back}
      about={
        <>
          <span className="num">{count.number}</span> ·{' '}
          <span className="num">
            {words.ofAll(text(count.countedCount), text(count.lineCount))}
          </span>
        </>
      }
      narrow
    >
      {count.state === 'counting' ? (
        <Counting counting={counting} />
      ) : (
        <p className="note">{words.notCounting}</p>
      )}
    </Page>
  )
}

/** Entries go one after the other, since scans come quicker than answers. */
function useCounting(countId: string, aheadMs: number) {
  const words = countWords.use()
  const queries = useQueryClient()
  const sentence = useSentence()
  const [lines, setLines] = useState<CountedLine[]>([])
  const [aside, setAside] = useState<string[]>([])
  const [waiting, setWaiting] = useState(0)
  const queue = useRef(Promise.resolve())
  const then = (work: () => Promise<void>): void => {
    setWaiting(n => n + 1)
    queue.current = queue.current
      .then(work)
      .catch((error: unknown) => said(sentence(error)))
      .finally(() => setWaiting(n => n - 1))
  }
  const show = (changed: CountedLine[]): void => {
    const ids = new Set(changed.map(line => line.variantId))
    setLines(had =>
      [...changed, ...had.filter(line => !ids.has(line.variantId))].slice(0, MOST_SHOWN)
    )
    void queries.invalidateQueries({ queryKey: ['inventory', 'count', countId] })
  }
  return {
    lines,
    aside,
    waiting,
    forget: () => setAside([]),
    enter: (counted: Counted) => {
      const at = new Date(Date.now() + aheadMs)
      then(async () => {
        const { results, lines: changed } = await enter(countId, counted, at)
        const [result] = results
        const { code = '' } = counted
        if (result?.state === 'unknown') setAside(had => [words.unknown(code), ...had])
        else if (result?.state === 'outside') setAside(had => [words.outside(code), ...had])
        else show(changed)
      })
    },
    undo: () =>
      then(async () => {
        const changed = await undoLast(countId)
        if (changed === null) return said(words.nothingToUndo)
        said(words.undone(changed[0]?.name ?? ''))
        show(changed)
      })
  }
}

function Counting({ counting }: { counting: ReturnType<typeof useCounting> }) {
  const words = countWords.use()
  const box = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const scan = (event: FormEvent): void => {
    event.preventDefault()
    const code = typed.trim()
    if (code === '') return
    setTyped('')
    counting.enter({ code, quantity: '1', mode: 'add' })
  }
  return (
    <Card flush>
      <form className={css['scan']} onSubmit={scan}>
        <TextInput
          ref={box}
          label={words.scan}
          description={words.scanHelp}
          autoFocus
          autoComplete="off"
          enterKeyHint="done"
          value={typed}
          leftSection={<Icon name="barcode" />}
          onChange={event => setTyped(event.currentTarget.value)}
        />
        <div className={css['tools']}>
          <span className="muted small" role="status">
            {counting.waiting > 0 && words.waiting(counting.waiting)}
          </span>
          <button type="button" className="button" onClick={counting.undo}>
            <Icon name="undo" />
            {words.undo}
          </button>
        </div>
      </form>
      {counting.aside.length > 0 && (
        <div className={css['aside']} role="status">
          {counting.aside.map((text, i) => (
            <span key={counting.aside.length - i}>{text}</span>
          ))}
          <button type="button" className="link" onClick={counting.forget}>
            OK
          </button>
        </div>
      )}
      {counting.lines.length === 0 ? (
        <Empty icon="barcode" title={words.latestEmpty}>
          {words.latestEmptyHelp}
        </Empty>
      ) : (
        <ul className={css['last']} aria-label={words.latest}>
          {counting.lines.map(line => (
            <CountedRow
              key={line.variantId}
              line={line}
              onSet={quantity => {
                counting.enter({ variantId: line.variantId, quantity, mode: 'set' })
                box.current?.focus()
              }}
            />
          ))}
        </ul>
      )}
    </Card>
  )
}
