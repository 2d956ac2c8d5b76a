import './display.css'
import { useEffect, useRef, useState } from 'react'
import { Count, keepOffline, Money, useMe } from 'stoa/web/face'
import { displayWords } from './display-words.ts'
import { channel, WHAT_NOW, type Picture } from './picture.ts'

/** While staff change, the customer goes on seeing what they saw. */
export const WhenOut = (): null => null

/** A second window for the customer: what is rung up, what it comes to, and what goes back. */
export default function CustomerDisplay() {
  const words = displayWords.use()
  const { company } = useMe()
  const picture = usePicture()
  const end = useRef<HTMLLIElement>(null)
  useEffect(() => {
    document.title = `${words.title} · Stoa`
    keepOffline('/customer-display', () => true).catch(() => {})
  }, [words])
  useEffect(() => {
    end.current?.scrollIntoView({ block: 'end' })
  }, [picture?.lines.length])
  if (picture === null || picture.screen === 'idle') {
    return (
      <main className="display idle">
        <h1>
          <bdi>{company?.name}</bdi>
        </h1>
        <p>{words.welcome}</p>
      </main>
    )
  }
  const { screen, lines, serviceChargeMinor, totalMinor, backMinor } = picture
  if (screen === 'done') {
    return (
      <main className="display done" aria-live="polite">
        <p>{backMinor > 0 ? words.back : words.paid}</p>
        <strong>
          <Money amount={backMinor > 0 ? backMinor : (totalMinor ?? 0)} />
        </strong>
        <h1>{words.thanks}</h1>
      </main>
    )
  }
  return (
    <main className={`display ${screen}`}>
      <h1 className="hidden">{words.title}</h1>
      <ol tabIndex={0} aria-label={words.goods}>
        {lines.map(({ name, quantity, unit, totalMinor: lineMinor }, i) => (
          <li key={i} ref={i === lines.length - 1 ? end : undefined}>
            <span>
              <bdi>{name}</bdi>
              {(quantity !== 1 || unit !== '') && (
                <span className="muted">
                  {' × '}
                  <Count of={quantity} />
                  {unit !== '' && ` ${unit}`}
                </span>
              )}
            </span>
            <span className="num">{lineMinor === null ? '…' : <Money amount={lineMinor} />}</span>
          </li>
        ))}
        {serviceChargeMinor > 0 && (
          <li>
            <span>{words.serviceCharge}</span>
            <span className="num">
              <Money amount={serviceChargeMinor} />
            </span>
          </li>
        )}
      </ol>
      <p className="sum" aria-live="polite">
        <span>
          {totalMinor !== null && totalMinor < 0
            ? words.toGiveBack
            : words[screen === 'pay' ? 'toPay' : 'total']}
        </span>
        <strong className="num">
          {totalMinor === null ? '…' : <Money amount={Math.abs(totalMinor)} />}
        </strong>
      </p>
    </main>
  )
}

/** Of the register this window belongs to; of any where none is named. */
function usePicture(): Picture | null {
  const [picture, setPicture] = useState<Picture | null>(null)
  useEffect(() => {
    const ours = new URLSearchParams(location.search).get('register')
    const till = channel()
    till.onmessage = ({ data }: MessageEvent<Picture | string>) => {
      if (typeof data === 'string' || (ours !== null && data.registerId !== ours)) return
      setPicture(data)
    }
    till.postMessage(WHAT_NOW)
    return () => till.close()
  }, [])
  return picture
}
