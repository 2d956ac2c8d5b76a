import { Suspense, useEffect, useRef } from 'react'
import { Count, later, Money } from 'stoa/web/face'
import type { Picture } from './picture.ts'
import type { DisplayWords } from './words/en.ts'

const ReceiptCode = later(() => import('./receipt-code.tsx'))

interface Props {
  picture: Picture | null
  words: DisplayWords
  /** Whose shop it is. */
  name: string | undefined
  /** What is said while nobody is served. */
  greeting: string
}

/** What is rung up, what it comes to, and what goes back: read from the other side of the counter. */
export function PictureView({ picture, words, name, greeting }: Props) {
  const end = useRef<HTMLLIElement>(null)
  const length = (picture?.earlierLines ?? 0) + (picture?.lines.length ?? 0)
  useEffect(() => {
    end.current?.scrollIntoView({ block: 'end' })
  }, [length])
  if (picture === null || picture.screen === 'idle') {
    return (
      <main className="display idle">
        <h1>
          <bdi>{name}</bdi>
        </h1>
        <p>
          <bdi>{greeting}</bdi>
        </p>
      </main>
    )
  }
  const { screen, lines, earlierLines, discountMinor, serviceChargeMinor, totalMinor } = picture
  if (screen === 'done') return <Done picture={picture} words={words} />
  return (
    <main className={`display ${screen}`}>
      <h1 className="hidden">{words.title}</h1>
      <ol tabIndex={0} aria-label={words.goods}>
        {earlierLines > 0 && <li className="muted">{words.earlier(earlierLines)}</li>}
        {lines.map(({ name: goods, quantity, unit, totalMinor: lineMinor }, i) => (
          <li key={earlierLines + i} ref={i === lines.length - 1 ? end : undefined}>
            <span>
              <bdi>{goods}</bdi>
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
      <div className="sums">
        {discountMinor > 0 && (
          <p className="off">
            <span>{words.discount}</span>
            <span className="num">
              <Money amount={-discountMinor} />
            </span>
          </p>
        )}
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
      </div>
    </main>
  )
}

/** It is paid: what goes back, thanks, and the receipt to take along. */
function Done({ picture, words }: Pick<Props, 'words'> & { picture: Picture }) {
  const { backMinor, totalMinor, receipt } = picture
  return (
    <main className="display done" aria-live="polite">
      <p>{backMinor > 0 ? words.back : words.paid}</p>
      <strong>
        <Money amount={backMinor > 0 ? backMinor : (totalMinor ?? 0)} />
      </strong>
      <h1>{words.thanks}</h1>
      {receipt !== null && (
        <Suspense fallback={null}>
          <figure className="receipt-code">
            <ReceiptCode text={receipt} label={words.receipt} />
            <figcaption>{words.receipt}</figcaption>
          </figure>
        </Suspense>
      )}
    </main>
  )
}
