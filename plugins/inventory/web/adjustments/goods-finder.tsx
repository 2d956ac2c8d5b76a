import { useRef, useState, type FormEvent } from 'react'
import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Count, Icon, Key, useKeys } from 'stoa/web'
import type { Level } from '../console.tsx'
import { entryWords } from './entry-words.ts'
import { findGoods } from '../levels/levels-query.ts'
import css from './entry.module.css'

interface Props {
  shopId: string | undefined
  /** @param isScan the exact code was read: one of it */
  onFound(level: Level, isScan: boolean): void
}

/** A wedge scanner types the code and Enter; people type words and choose. */
export function GoodsFinder({ shopId, onFound }: Props) {
  const words = entryWords.use()
  const box = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const search = typed.trim()
  const { data } = useQuery({
    queryKey: ['inventory', 'found', search, shopId],
    queryFn: async ({ signal }) => {
      // Whoever types on is not asked for.
      await new Promise(resolve => setTimeout(resolve, 150))
      signal.throwIfAborted()
      return findGoods({ search }, shopId, signal)
    },
    enabled: search !== ''
  })
  const found = search === '' ? [] : (data?.items ?? [])
  useKeys({ '/': () => box.current?.focus() })

  const take = (level: Level, isScan: boolean): void => {
    if (!level.active) return setFault(words.offSale(level.name ?? ''))
    setFault(null)
    setTyped('')
    onFound(level, isScan)
    box.current?.focus()
  }
  // Scans come quicker than answers: each waits for the one before.
  const queue = useRef(Promise.resolve())
  const latest = useRef(take)
  latest.current = take
  const scan = (event: FormEvent): void => {
    event.preventDefault()
    if (search === '') return
    setTyped('')
    queue.current = queue.current.then(async () => {
      try {
        const [exact] = (await findGoods({ code: search }, shopId)).items
        const [only, another] =
          exact === undefined ? (await findGoods({ search }, shopId)).items : [exact]
        if (only !== undefined && another === undefined) {
          return latest.current(only, exact !== undefined)
        }
        setTyped(search)
        setFault(another === undefined ? words.unknown(search) : null)
      } catch (error) {
        setFault((error as Error).message)
      }
    })
  }
  return (
    <form className={css['finder']} onSubmit={scan} role="search">
      <TextInput
        ref={box}
        label={words.find}
        description={words.findHelp}
        autoFocus
        autoComplete="off"
        value={typed}
        error={fault}
        leftSection={<Icon name="barcode" />}
        rightSection={<Key>/</Key>}
        onChange={event => {
          setFault(null)
          setTyped(event.currentTarget.value)
        }}
      />
      {found.length > 0 && (
        <ul className={css['found']} aria-label={words.found}>
          {found.map(level => (
            <li key={level.variantId}>
              <button type="button" onClick={() => take(level, false)}>
                <bdi>{level.name}</bdi>
                <span className="muted small num">{level.sku}</span>
                <Count of={level.quantity} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </form>
  )
}
