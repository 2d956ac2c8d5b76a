import { useRef, useState, type FormEvent } from 'react'
import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Icon, useKeys, useSentence } from 'stoa/web'
import { findGoods } from './boms/boms-query.ts'
import { pageWords } from './page-words.ts'

export interface Found {
  variantId: string
  sku: string
  name: string
  soldBy: string
}

type Products = Awaited<ReturnType<typeof findGoods>>['items']

/** Each variant of what is on sale and stocked. */
const variantsOf = (products: Products): Array<Found & { codes: string[] }> =>
  products
    .filter(({ kind, active }) => kind === 'goods' && active)
    .flatMap(product =>
      product.variants
        .filter(({ active }) => active)
        .map(({ id, sku, name, barcodes }) => ({
          variantId: id,
          sku,
          soldBy: product.soldBy,
          name: name === '' ? product.name : name,
          codes: [sku, ...barcodes]
        }))
    )

interface Props {
  label: string
  help: string
  onFound(found: Found): void
}

/** A scanner types a code and Enter; people type words and choose. */
export function GoodsFinder({ label, help, onFound }: Props) {
  const words = pageWords.use()
  const sentence = useSentence()
  const box = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const search = typed.trim()
  const asked = useQuery({
    queryKey: ['production', 'found', search],
    queryFn: ({ signal }) => findGoods(search, signal),
    enabled: search !== ''
  })
  const found = search === '' ? [] : variantsOf(asked.data?.items ?? [])
  useKeys({ '/': () => box.current?.focus() })
  const take = ({ codes: _, ...one }: Found & { codes: string[] }): void => {
    setFault(null)
    setTyped('')
    onFound(one)
    box.current?.focus()
  }
  const enter = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (search === '') return
    try {
      const all = variantsOf((await findGoods(search)).items)
      const exact = all.find(({ codes }) =>
        codes.some(code => code.toLowerCase() === search.toLowerCase())
      )
      const [only, another] = exact === undefined ? all : [exact]
      if (only !== undefined && another === undefined) take(only)
      else if (only === undefined) setFault(words.unknown(search))
    } catch (error) {
      setFault(sentence(error as Error))
    }
  }
  return (
    <form className="stack" onSubmit={event => void enter(event)} role="search">
      <TextInput
        ref={box}
        label={label}
        description={help}
        autoComplete="off"
        value={typed}
        error={fault ?? (asked.error !== null && search !== '' ? sentence(asked.error) : null)}
        leftSection={<Icon name="search" />}
        onChange={event => {
          setFault(null)
          setTyped(event.currentTarget.value)
        }}
      />
      {found.length > 0 && (
        <ul className="stack" aria-label={words.found}>
          {found.map(one => (
            <li key={one.variantId}>
              <button type="button" className="button quiet" onClick={() => take(one)}>
                <bdi>{one.name}</bdi>
                <span className="muted small num">{one.sku}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </form>
  )
}
