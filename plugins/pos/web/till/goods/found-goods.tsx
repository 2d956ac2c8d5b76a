import { useCallback, useEffect, useMemo, useState } from 'react'
import { Empty, Failed, Money, useKeys, Waiting } from 'stoa/web/face'
import { useTill } from '../till-context.ts'
import { tillWords } from '../till-words.ts'
import { perOf, type Goods } from './goods.ts'
import { useGoods } from './use-goods.ts'

/**
 * What fits the letters typed; arrows choose, Enter adds. Pressed before the answer is there, Enter
 * adds what these letters find, never what the letters before them found.
 */
export function FoundGoods({ text }: { text: string }) {
  const words = tillWords.use()
  const {
    act,
    book: { book }
  } = useTill()
  const { goods, isCurrent, error, again } = useGoods(book, { text })
  const [at, setAt] = useState(0)
  const [eagerFor, setEagerFor] = useState<string | null>(null)
  useEffect(() => setAt(0), [text])
  const last = (goods?.length ?? 0) - 1
  const chosen = goods?.[Math.min(at, last)]
  const add = useCallback(
    (one: Goods | undefined): void => {
      if (one === undefined) return
      act({ do: 'add', goods: one })
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    },
    [act]
  )
  useKeys(
    useMemo(
      () => ({
        arrowdown: () => setAt(was => Math.min(last, was + 1)),
        arrowup: () => setAt(was => Math.max(0, was - 1)),
        enter: () => (isCurrent ? add(chosen) : setEagerFor(text))
      }),
      [add, chosen, isCurrent, last, text]
    )
  )
  useEffect(() => {
    if (!isCurrent || eagerFor === null) return
    setEagerFor(null)
    if (eagerFor === text) add(goods?.[0])
  }, [add, eagerFor, goods, isCurrent, text])
  if (error !== null) return <Failed error={error} again={again} />
  if (goods === null) return <Waiting rows={6} />
  if (goods.length === 0) {
    return (
      <Empty icon="search" title={words.nothing(text)}>
        {words.nothingHelp}
      </Empty>
    )
  }
  return (
    <ul className="found-goods" aria-label={words.found(goods.length)}>
      {goods.map(one => (
        <li key={one.variantId}>
          <button
            type="button"
            className={one === chosen ? 'found-row at' : 'found-row'}
            onClick={() => act({ do: 'add', goods: one })}
          >
            <span className="name">
              <bdi>{one.name}</bdi>
              <span className="muted small num">{one.sku}</span>
            </span>
            <span>
              <Money amount={one.priceMinor} />
              {perOf(one)}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
