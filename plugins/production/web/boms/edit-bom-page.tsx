import { useEffect, useState } from 'react'
import { Checkbox, NativeSelect, Textarea } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { answer, api, Card, Failed, Money, Page, said, useSentence, Waiting } from 'stoa/web'
import { SaveBar } from 'stoa/web/save-bar'
import { GoodsFinder } from '../goods-finder.tsx'
import { pageWords } from '../page-words.ts'
import { QuantityField } from '../quantity-field.tsx'
import { positiveTyped } from '../typed.ts'
import { BomParts } from './bom-parts.tsx'
import { type EditSearch, KINDS, type Kind } from './bom-search.ts'
import { bomQuery, bomsOfProductQuery, productQuery, type WholeBom } from './boms-query.ts'
import { RemoveBom } from './remove-bom.tsx'
import { bodyOf, emptyBom, isWritten, type TypedBom, typedOf } from './typed-bom.ts'

/** What a variant is made of, typed: parts are found by name or code. */
export default function EditBomPage() {
  const words = pageWords.use()
  const { bomVariantId = '' } = useParams({ strict: false })
  const { product: productId }: EditSearch = useSearch({ strict: false })
  const known = useQuery({
    ...bomsOfProductQuery(productId ?? ''),
    enabled: productId !== undefined
  })
  const isMade =
    productId === undefined || known.data?.items.some(one => one.variantId === bomVariantId)
  const asked = useQuery({ ...bomQuery(bomVariantId), enabled: isMade === true })
  const ofProduct = productId ?? asked.data?.productId ?? undefined
  const product = useQuery({
    ...productQuery(ofProduct ?? ''),
    enabled: ofProduct !== undefined
  })
  const failed = [known, asked, product].find(
    ({ error, data }) => error !== null && data === undefined
  )
  const bom = isMade === false ? null : asked.data
  const variant = product.data?.variants.find(({ id }) => id === bomVariantId)
  const name = bom?.name ?? (variant?.name || product.data?.name)
  const back =
    product.data === undefined
      ? { to: '/production/boms', label: words.backToBoms }
      : { to: `/products/${product.data.id}`, label: words.backToProduct }
  return (
    <Page
      title={words.madeOfWhat}
      back={back}
      {...(name !== undefined && { about: <bdi>{name}</bdi> })}
      actions={bom != null && <RemoveBom bom={bom} to={back.to} />}
    >
      {failed !== undefined ? (
        <Failed error={failed.error as Error} again={() => void failed.refetch()} />
      ) : bom === undefined ? (
        <Waiting rows={10} />
      ) : (
        <BomForm key={bom?.version ?? 0} variantId={bomVariantId} bom={bom} to={back.to} />
      )}
    </Page>
  )
}

function BomForm(props: { variantId: string; bom: WholeBom | null; to: string }) {
  const { variantId, bom, to } = props
  const words = pageWords.use()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const sentence = useSentence()
  const before = bom === null ? emptyBom : typedOf(bom)
  const [typed, setTyped] = useState<TypedBom>(before)
  const [fault, setFault] = useState<string | null>(null)
  const [isSaved, setSaved] = useState(false)
  useEffect(() => setFault(null), [typed])
  const change = (part: Partial<TypedBom>): void => setTyped({ ...typed, ...part })
  const save = useMutation({
    mutationFn: () =>
      bom === null
        ? answer(api.POST('/api/v1/production/boms', { body: { variantId, ...bodyOf(typed) } }))
        : answer(
            api.PUT('/api/v1/production/boms/{variantId}', {
              params: { header: { 'if-match': `"${bom.version}"` }, path: { variantId } },
              body: bodyOf(typed)
            })
          ),
    onSuccess: async () => {
      setSaved(true)
      said(words.saved)
      await queries.invalidateQueries({ queryKey: ['production'] })
      await queries.invalidateQueries({ queryKey: ['inventory'] })
      await navigate({ to, ignoreBlocker: true })
    },
    onError: error => setFault(sentence(error))
  })
  const submit = (): void => {
    if (!isWritten(typed)) return setFault(words.notWritten)
    if (!save.isPending) save.mutate()
  }
  const isChanged = JSON.stringify(typed) !== JSON.stringify(before)
  return (
    <>
      <div className={`split ${isChanged ? 'with-bar' : ''}`}>
        <Card>
          <div className="stack">
            <GoodsFinder
              label={words.addPart}
              help={words.addPartHelp}
              onFound={found =>
                change({
                  parts: [
                    ...typed.parts.filter(({ variantId: id }) => id !== found.variantId),
                    { ...found, unit: found.soldBy, quantity: '1', waste: '' }
                  ]
                })
              }
            />
            <BomParts parts={typed.parts} onParts={parts => change({ parts })} />
          </div>
        </Card>
        <Card>
          <div className="stack">
            <NativeSelect
              label={words.kind}
              description={words.kindHelp[typed.kind]}
              value={typed.kind}
              data={KINDS.map(value => ({ value, label: words.kinds[value] }))}
              onChange={event => {
                const kind = event.currentTarget.value as Kind
                change({ kind, partsReturn: kind === 'bundle' })
              }}
            />
            <QuantityField
              title={words.makes}
              label={words.makes}
              value={typed.makes}
              isWrong={positiveTyped(typed.makes) === null}
              onChange={makes => change({ makes })}
            />
            {typed.kind !== 'manufactured' && (
              <Checkbox
                label={words.partsReturn}
                checked={typed.partsReturn}
                onChange={event => change({ partsReturn: event.currentTarget.checked })}
              />
            )}
            <Textarea
              label={words.note}
              autosize
              minRows={2}
              maxLength={2_000}
              dir="auto"
              value={typed.note}
              onChange={event => change({ note: event.currentTarget.value })}
            />
            {bom?.costMinor != null && (
              <dl className="pairs">
                <dt>{words.costOfOne}</dt>
                <dd>
                  <Money amount={bom.costMinor} />
                </dd>
              </dl>
            )}
          </div>
        </Card>
      </div>
      <SaveBar
        changes={isChanged && !isSaved ? 1 : 0}
        errors={0}
        fault={fault}
        busy={save.isPending}
        onSave={submit}
        onDiscard={() => setTyped(before)}
      />
    </>
  )
}
