import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Count, Failed, Money, type Places, useMayInCompany, Waiting } from 'stoa/web'
import { pageWords } from '../page-words.ts'
import { useShops } from '../shops.ts'
import { bomQuery, bomsOfProductQuery, makeableQuery, type WholeBom } from './boms-query.ts'

/** On a product's page: what each variant is made of, what that costs, and how many could be made. */
export default function ProductBoms({ product }: Places['catalog.product']) {
  const words = pageWords.use()
  const isGoods = product.kind === 'goods'
  const { data, error, refetch } = useQuery({
    ...bomsOfProductQuery(product.id),
    enabled: isGoods
  })
  if (!isGoods) return <p className="muted small">{words.service}</p>
  if (error !== null && data === undefined) {
    return <Failed error={error} again={() => void refetch()} />
  }
  if (data === undefined) return <Waiting rows={2} />
  const made = new Set(data.items.map(({ variantId }) => variantId))
  return (
    <div className="stack">
      {product.variants.map(({ id, name }) => (
        <section key={id}>
          {product.variants.length > 1 && (
            <p className="small">
              <bdi>{name}</bdi>
            </p>
          )}
          {made.has(id) ? <BomOf variantId={id} /> : <p className="muted small">{words.bought}</p>}
          <EditLink variantId={id} productId={product.id} isMade={made.has(id)} />
        </section>
      ))}
    </div>
  )
}

function EditLink(props: { variantId: string; productId: string; isMade: boolean }) {
  const words = pageWords.use()
  if (!useMayInCompany('bom.edit')) return null
  return (
    <p>
      <Link
        to={`/production/boms/${props.variantId}`}
        search={{ product: props.productId }}
        className="link"
      >
        {props.isMade ? words.change : words.say}
      </Link>
    </p>
  )
}

function BomOf({ variantId }: { variantId: string }) {
  const { data, error, refetch } = useQuery(bomQuery(variantId))
  if (error !== null && data === undefined) {
    return <Failed error={error} again={() => void refetch()} />
  }
  return data === undefined ? <Waiting rows={2} /> : <Shown bom={data} />
}

function Shown({ bom }: { bom: WholeBom }) {
  const words = pageWords.use()
  const { shops } = useShops()
  return (
    <dl className="pairs">
      <dt>{words.kind}</dt>
      <dd>{words.kinds[bom.kind]}</dd>
      {bom.lines.map(line => [
        <dt key={line.variantId}>
          <bdi>{line.name ?? words.gone}</bdi>
        </dt>,
        <dd key={`${line.variantId} quantity`}>
          <Count of={line.quantity} />
          {line.unit !== null && ` ${line.unit}`}
          {line.pack !== null && (
            <>
              {' × '}
              <bdi>{line.pack.name}</bdi>
            </>
          )}
        </dd>
      ])}
      {bom.makes !== '1' && (
        <>
          <dt>{words.makes}</dt>
          <dd>
            <Count of={bom.makes} />
          </dd>
        </>
      )}
      {bom.costMinor !== null && (
        <>
          <dt>{words.costOfOne}</dt>
          <dd>
            <Money amount={bom.costMinor} />
          </dd>
        </>
      )}
      {shops.map(({ id, name }) => (
        <MakeableIn
          key={id}
          variantId={bom.variantId}
          shopId={id}
          label={shops.length > 1 ? words.canBeMadeIn(name) : words.canBeMade}
        />
      ))}
    </dl>
  )
}

function MakeableIn(props: { variantId: string; shopId: string; label: string }) {
  const { data } = useQuery(makeableQuery(props.variantId, props.shopId))
  if (data === undefined) return null
  return (
    <>
      <dt>{props.label}</dt>
      <dd>
        <Count of={data.makeable} />
      </dd>
    </>
  )
}
