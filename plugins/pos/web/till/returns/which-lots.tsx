import { Icon } from 'stoa/web/face'
import { type GoodsBack, keyOf, namedOf, toggled } from '../../lots-back/lots-back.ts'
import { quantityOf } from '../../sales/refund-worked.ts'
import { returnWords } from './return-words.ts'

interface Props {
  goods: GoodsBack[]
  chosen: readonly string[]
  onChosen(chosen: string[]): void
}

/** Which lots and pieces come back, where the sale had others, too. */
export function WhichLots({ goods, chosen, onChosen }: Props) {
  const words = returnWords.use()
  return goods.map(of => {
    const title = words.whichLots(of.name)
    return (
      <section key={of.variantId} aria-label={title}>
        <h3>
          <bdi>{title}</bdi>{' '}
          <span className="muted small num">
            {words.lotsNamed(quantityOf(namedOf(of, chosen)), quantityOf(of.milli))}
          </span>
        </h3>
        <ul className="people">
          {of.lots.map(({ code }) => {
            const isChosen = chosen.includes(keyOf(of.variantId, code))
            return (
              <li key={code}>
                <button
                  type="button"
                  className="found-row"
                  aria-pressed={isChosen}
                  onClick={() => onChosen(toggled(of, chosen, code))}
                >
                  <b className="num">
                    <bdi>{code}</bdi>
                  </b>
                  {isChosen && <Icon name="check" size={20} />}
                </button>
              </li>
            )
          })}
        </ul>
      </section>
    )
  })
}
