import { useState, type ReactNode } from 'react'
import { TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { pageWords } from '../page-words.ts'
import { productsFoundQuery } from './goods-query.ts'
import css from './product-choice.module.css'

interface Props {
  /** What is chosen; '': nothing yet. */
  name: string
  error: ReactNode
  onChoose(product: { id: string; name: string }): void
}

/** One product out of all, found by words or its code. */
export function ProductChoice({ name, error, onChoose }: Props) {
  const all = pageWords.use()
  const [text, setText] = useState('')
  const [search] = useDebouncedValue(text.trim(), 150)
  const { data: found = [] } = useQuery(productsFoundQuery(search))
  return (
    <div>
      <TextInput
        type="search"
        label={all.rules.findProduct}
        error={error}
        autoComplete="off"
        placeholder={name}
        value={text}
        onChange={event => setText(event.currentTarget.value)}
      />
      {name !== '' && (
        <p className="small">
          <bdi>{name}</bdi>
        </p>
      )}
      {search !== '' && (
        <ul className={css['found']} aria-label={all.rules.findProduct}>
          {found.map(one => (
            <li key={one.id}>
              <button
                type="button"
                onClick={() => {
                  onChoose(one)
                  setText('')
                }}
              >
                <bdi>{one.name}</bdi>
                <span className="muted small num">{one.sku}</span>
              </button>
            </li>
          ))}
          {found.length === 0 && <li className="muted small">{all.nothing}</li>}
        </ul>
      )}
    </div>
  )
}
