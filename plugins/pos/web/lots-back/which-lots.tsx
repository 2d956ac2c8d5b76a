import { Checkbox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { answer, api, useMay } from 'stoa/web'
import { posWords } from '../pos-words.ts'
import { quantityOf } from '../sales/refund-worked.ts'
import { type GoodsBack, keyOf, type LotSold, namedOf, toggled } from './lots-back.ts'

const NONE: readonly LotSold[] = []

/** Of which lots a sale was; none where that cannot be read: the server says what it misses. */
export function useLotsSold(documentId: string): readonly LotSold[] {
  const mayRead = useMay('lot.read')
  const { data } = useQuery({
    queryKey: ['pos', 'lots-sold', documentId],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/inventory/document-lots', { signal, params: { query: { documentId } } })
      ),
    enabled: mayRead
  })
  return data?.items ?? NONE
}

interface Props {
  goods: GoodsBack[]
  chosen: readonly string[]
  onChosen(chosen: string[]): void
}

/** Which lots and pieces come back, where the sale had others, too. */
export function WhichLots({ goods, chosen, onChosen }: Props) {
  const { drawer: words } = posWords.use()
  return goods.map(of => (
    <Checkbox.Group
      key={of.variantId}
      mt={12}
      label={words.whichLots(of.name)}
      description={words.lotsNamed(quantityOf(namedOf(of, chosen)), quantityOf(of.milli))}
      value={of.lots
        .map(({ code }) => code)
        .filter(one => chosen.includes(keyOf(of.variantId, one)))}
    >
      {of.lots.map(({ code }) => (
        <Checkbox
          key={code}
          mt={6}
          value={code}
          label={<bdi className="num">{code}</bdi>}
          onChange={() => onChosen(toggled(of, chosen, code))}
        />
      ))}
    </Checkbox.Group>
  ))
}
