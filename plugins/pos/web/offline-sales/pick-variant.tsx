import { useState } from 'react'
import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { answer, api, Icon } from 'stoa/web'
import { offlineWords } from './offline-words.ts'

export interface Picked {
  id: string
  name: string
}

const SHOWN = 5

/** The one of the catalogue that something unknown is booked as. */
export function PickVariant({
  name,
  picked,
  onPick
}: {
  name: string
  picked: Picked | undefined
  onPick(picked: Picked): void
}) {
  const words = offlineWords.use()
  const [typed, setTyped] = useState('')
  const search = typed.trim()
  const { data } = useQuery({
    queryKey: ['catalog', 'products', 'picked', search],
    queryFn: async ({ signal }) => {
      // Whoever types on is not asked for.
      await new Promise(resolve => setTimeout(resolve, 150))
      signal.throwIfAborted()
      return answer(
        api.GET('/api/v1/catalog/products', {
          signal,
          params: { query: { search, active: true, limit: SHOWN } }
        })
      )
    },
    enabled: search !== ''
  })
  const found = search === '' ? [] : (data?.items ?? []).flatMap(product => product.variants)
  return (
    <div className="stack">
      <TextInput
        label={words.instead(name)}
        description={picked === undefined ? words.insteadHelp : words.chosen(picked.name)}
        leftSection={<Icon name="search" />}
        autoComplete="off"
        value={typed}
        onChange={event => setTyped(event.currentTarget.value)}
      />
      {found.slice(0, SHOWN).map(variant => (
        <button
          key={variant.id}
          type="button"
          className="button"
          aria-pressed={picked?.id === variant.id}
          onClick={() => {
            onPick({ id: variant.id, name: variant.name })
            setTyped('')
          }}
        >
          <bdi>{variant.name}</bdi> <span className="muted num">{variant.sku}</span>
        </button>
      ))}
    </div>
  )
}
