import { useEffect, useState } from 'react'
import { TextInput } from '@mantine/core'
import { useFigures } from 'stoa/web'
import { milliOf, milliOfText, textOfMilli, typedOf } from '../adjustments/typed-quantity.ts'
import { countWords } from './count-words.ts'
import type { CountedLine } from './entering.ts'
import css from './count.module.css'

interface Props {
  line: CountedLine
  /** @param quantity as the API takes it */
  onSet(quantity: string): void
}

/** What one found of something: a number typed stands in its place. */
export function CountedRow({ line, onSet }: Props) {
  const words = countWords.use()
  const { locale } = useFigures()
  const mine = line.mine === null ? '' : typedOf(milliOfText(line.mine), locale)
  const [typed, setTyped] = useState(mine)
  const [isWrong, setWrong] = useState(false)
  useEffect(() => setTyped(mine), [mine])
  const set = (): void => {
    if (typed === mine) return
    const milli = milliOf(typed, locale)
    setWrong(milli === null)
    if (milli !== null) onSet(textOfMilli(milli))
  }
  const text = (quantity: string) => typedOf(milliOfText(quantity), locale)
  const others = line.counted !== null && line.counted !== line.mine
  return (
    <li>
      <span>
        <bdi className={css['what']}>{line.name}</bdi>
        <span className="muted small">
          <span className="num">{line.sku}</span>
          {others && ` · ${words.all(text(line.counted ?? '0'))}`}
          {line.expected !== null && ` · ${words.should(text(line.expected))}`}
        </span>
        {isWrong && (
          <span className="small bad" role="alert">
            {words.notNumber}
          </span>
        )}
      </span>
      <form
        onSubmit={event => {
          event.preventDefault()
          set()
        }}
      >
        <TextInput
          aria-label={words.setTo(line.name ?? '')}
          inputMode="decimal"
          enterKeyHint="done"
          autoComplete="off"
          value={typed}
          error={isWrong}
          onFocus={event => event.currentTarget.select()}
          onBlur={set}
          onChange={event => {
            setWrong(false)
            setTyped(event.currentTarget.value)
          }}
        />
      </form>
    </li>
  )
}
