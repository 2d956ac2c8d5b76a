import { useState, type FormEvent } from 'react'
import { Modal, NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { answer, api, attempt, fieldErrors, kitWords, Refused } from 'stoa/web'
import { CopyField } from 'stoa/web/copy-field'
import { useShops } from '../orders/order-columns.tsx'
import { storefrontWords } from '../storefront-words.ts'

/** Names a key; then shows it, with how it is used. */
export function KeyDialog({ onClose }: { onClose(): void }) {
  const { keys: words, columns } = storefrontWords.use()
  const { cancel, close } = kitWords.use()
  const queries = useQueryClient()
  const shops = useShops()
  const [name, setName] = useState('')
  const [shopId, setShopId] = useState(shops[0]?.id ?? '')
  const post = useMutation({
    mutationFn: () => {
      const body = { name: name.trim(), ...(shopId !== '' && { shopId }) }
      return attempt(['key', body], key =>
        answer(api.POST('/api/v1/storefront/keys', { headers: { 'idempotency-key': key }, body }))
      )
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['storefront', 'keys'] })
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    post.mutate()
  }
  const errors = post.error instanceof Refused ? fieldErrors(post.error.problem) : {}
  const lost = post.error !== null && errors['name'] === undefined
  if (post.data !== undefined) {
    const { key } = post.data
    return (
      <Modal opened onClose={onClose} title={words.made} closeButtonProps={{ 'aria-label': close }}>
        <div className="stack">
          <CopyField label={words.key} help={words.madeHelp} value={key} />
          <div className="dialog-foot">
            <button type="button" className="button main" onClick={onClose}>
              {words.ready}
            </button>
          </div>
        </div>
      </Modal>
    )
  }
  return (
    <Modal opened onClose={onClose} title={words.create} closeButtonProps={{ 'aria-label': close }}>
      <form className="stack" onSubmit={submit}>
        <TextInput
          label={words.name}
          description={words.nameHelp}
          data-autofocus
          maxLength={100}
          value={name}
          error={errors['name']}
          onChange={event => setName(event.currentTarget.value)}
        />
        {shops.length > 1 && (
          <NativeSelect
            label={columns.shop}
            value={shopId}
            data={shops.map(({ id, name: label }) => ({ value: id, label }))}
            onChange={event => setShopId(event.currentTarget.value)}
          />
        )}
        {lost && (
          <p className="note bad" role="alert">
            {post.error.message}
          </p>
        )}
        <div className="dialog-foot">
          <button type="button" className="button" onClick={onClose}>
            {cancel}
          </button>
          <button
            type="submit"
            className="button main"
            disabled={name.trim() === '' || post.isPending}
          >
            {words.create}
          </button>
        </div>
      </form>
    </Modal>
  )
}
