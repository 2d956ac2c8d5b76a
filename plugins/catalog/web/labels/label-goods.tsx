import { useState } from 'react'
import { NumberInput, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Card, Empty, Failed, Icon, Waiting } from 'stoa/web'
import { labelWords } from './label-words.ts'
import { type Chosen, chosenOf, foundQuery } from './labels-api.ts'
import { layout } from './layout.ts'

interface Props {
  chosen: Chosen[]
  onChosen(chosen: Chosen[]): void
}

/** Whose labels are printed, and how many of each. */
export function LabelGoods({ chosen, onChosen }: Props) {
  const words = labelWords.use()
  const [search, setSearch] = useState('')
  const change = (variantId: string, copies: number): void =>
    onChosen(chosen.map(one => (one.variantId === variantId ? { ...one, copies } : one)))
  return (
    <Card title={words.goods} flush>
      <div style={layout.search}>
        <TextInput
          label={words.add}
          placeholder={words.addPlaceholder}
          value={search}
          onChange={event => setSearch(event.currentTarget.value)}
        />
        {search.trim() !== '' && (
          <Found
            search={search.trim()}
            onAdd={added => {
              const known = new Set(chosen.map(({ variantId }) => variantId))
              onChosen([...chosen, ...added.filter(({ variantId }) => !known.has(variantId))])
              setSearch('')
            }}
          />
        )}
      </div>
      {chosen.length === 0 ? (
        <Empty icon="products" title={words.emptyTitle}>
          {words.emptyHelp}
        </Empty>
      ) : (
        <ul>
          {chosen.map(({ variantId, name, sku, copies }) => (
            <li key={variantId} style={layout.row}>
              <span style={layout.name}>
                <bdi>{name}</bdi>
                <bdi className="muted">{sku}</bdi>
              </span>
              <NumberInput
                aria-label={words.copies(name)}
                value={copies}
                min={1}
                max={1000}
                w={84}
                allowDecimal={false}
                hideControls
                onChange={value => {
                  if (typeof value === 'number' && value >= 1) change(variantId, value)
                }}
              />
              <button
                type="button"
                className="button only quiet"
                aria-label={words.remove(name)}
                onClick={() => onChosen(chosen.filter(one => one.variantId !== variantId))}
              >
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

function Found({ search, onAdd }: { search: string; onAdd(added: Chosen[]): void }) {
  const words = labelWords.use()
  const { data, error, refetch } = useQuery(foundQuery(search))
  if (error !== null) return <Failed error={error} again={() => void refetch()} />
  if (data === undefined) return <Waiting rows={2} />
  if (data.items.length === 0) return <p className="muted">{words.nothing}</p>
  return (
    <ul>
      {data.items.map(product => (
        <li key={product.id}>
          <button type="button" className="button quiet" onClick={() => onAdd(chosenOf(product))}>
            <Icon name="plus" />
            <bdi>{product.name}</bdi>
            <bdi className="muted">{product.sku}</bdi>
          </button>
        </li>
      ))}
    </ul>
  )
}
