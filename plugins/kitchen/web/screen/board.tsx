import { useEffect, useMemo, useRef } from 'react'
import {
  Empty,
  Failed,
  Icon,
  Key,
  Refused,
  useKeys,
  useMay,
  useSentence,
  Waiting
} from 'stoa/web/face'
import { OrderCard } from './order-card.tsx'
import { screenWords } from './screen-words.ts'
import { useNow, useScreen } from './use-screen.ts'

/** The open orders of a station as cards, the oldest first. */
export function Board({ stationId, onChange }: { stationId: string; onChange(): void }) {
  const words = screenWords.use()
  const sentence = useSentence()
  const { screen, error, ask, forward, undo, canUndo, back } = useScreen(stationId)
  const now = useNow(screen?.now)
  const mayWork = useMay('kitchen.work')
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    document.title = `${screen?.name ?? words.title} · Stoa`
  }, [screen, words])
  const latest = useRef(undo)
  useEffect(() => {
    latest.current = undo
  })
  useKeys(
    useMemo(() => {
      const step = (by: number) => (): void => {
        const buttons = [...(list.current?.querySelectorAll<HTMLElement>('.forward') ?? [])]
        const at = buttons.findIndex(button => button === document.activeElement)
        const to = at === -1 ? 0 : Math.min(buttons.length - 1, Math.max(0, at + by))
        buttons[to]?.focus()
      }
      return {
        arrowright: step(1),
        arrowdown: step(1),
        arrowleft: step(-1),
        arrowup: step(-1),
        u: () => latest.current()
      }
    }, [])
  )
  // A station of another shop, or one that is gone: another one is chosen.
  const isGone = error instanceof Refused && error.problem.code === 'stoa.not-found'
  useEffect(() => {
    if (isGone && screen === null) onChange()
  }, [isGone, screen, onChange])
  if (screen === null) {
    return (
      <main className="kitchen">
        <h1 className="hidden">{words.title}</h1>
        {error === null || isGone ? <Waiting rows={4} /> : <Failed error={error} again={ask} />}
      </main>
    )
  }
  const { orders } = screen
  return (
    <main className="kitchen">
      <header className="bar">
        <h1>
          <bdi>{screen.name}</bdi>
        </h1>
        <span className="muted num count">{words.count(orders.length)}</span>
        {mayWork && (
          <button type="button" className="touch" disabled={!canUndo} onClick={undo}>
            <Icon name="undo" size={20} />
            {words.undo}
            <Key>U</Key>
          </button>
        )}
        <button type="button" className="touch" aria-label={words.change} onClick={onChange}>
          <Icon name="more" size={20} />
        </button>
      </header>
      <p className="said" role="status">
        {error === null
          ? back === null
            ? ''
            : words.undone(back)
          : error instanceof Refused
            ? sentence(error)
            : words.lost}
      </p>
      {orders.length === 0 ? (
        <Empty icon="check" title={words.empty}>
          {words.emptyHelp}
        </Empty>
      ) : (
        <ul className="orders" ref={list}>
          {orders.map(order => (
            <OrderCard
              key={order.id}
              order={order}
              screen={screen}
              now={now}
              mayWork={mayWork}
              onForward={() => forward(order)}
            />
          ))}
        </ul>
      )}
      {screen.more && <p className="muted">{words.more}</p>}
    </main>
  )
}
