import { useRef, useState } from 'react'
import { Modal, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Fault, kitWords, said } from 'stoa/web'
import {
  describePicture,
  KINDS,
  orderPictures,
  removePicture,
  replacePicture,
  type Picture
} from './pictures-api.ts'
import { pictureWords } from './picture-words.ts'
import css from './pictures.module.css'

interface Props {
  productId: string
  pictures: Picture[]
  /** Which of them. */
  at: number
  onChange(): Promise<unknown>
  onOpen(pictureId: string): void
  onClose(): void
}

/** One picture, large: described, moved, replaced, removed. */
export function PictureDialog({ productId, pictures, at, onChange, onOpen, onClose }: Props) {
  const words = pictureWords.use()
  const { close } = kitWords.use()
  const picture = pictures[at] as Picture
  const [alt, setAlt] = useState(picture.alt)
  const input = useRef<HTMLInputElement>(null)
  const change = useMutation({
    mutationFn: (work: () => Promise<unknown>) => work(),
    onSettled: onChange
  })
  const isBusy = change.isPending
  const move = (to: number): void => {
    const ids = pictures.map(({ id }) => id)
    ids.splice(to, 0, ...ids.splice(at, 1))
    change.mutate(() => orderPictures(productId, ids))
  }
  const replace = (file: File | undefined): void => {
    if (file === undefined) return
    change.mutate(async () => {
      const { id } = await replacePicture(productId, picture, file)
      await onChange()
      said(words.replaced)
      onOpen(id)
    })
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={words.picture(at + 1, '')}
      closeButtonProps={{ 'aria-label': close }}
    >
      <form
        className="stack"
        onSubmit={event => {
          event.preventDefault()
          change.mutate(async () => {
            await describePicture(productId, picture, alt)
            said(words.saved)
            onClose()
          })
        }}
      >
        <img
          className={css['large']}
          src={`${picture.url}/medium`}
          width={picture.width}
          height={picture.height}
          alt={picture.alt}
        />
        <TextInput
          label={words.alt}
          description={words.altHelp}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          dir="auto"
          maxLength={300}
          value={alt}
          onChange={event => setAlt(event.currentTarget.value)}
        />
        <Fault of={change.error} />
        <div className={css['acts']}>
          <button
            type="button"
            className="button"
            disabled={isBusy || at === 0}
            onClick={() => move(at - 1)}
          >
            {words.forward}
          </button>
          <button
            type="button"
            className="button"
            disabled={isBusy || at === pictures.length - 1}
            onClick={() => move(at + 1)}
          >
            {words.back}
          </button>
          <button
            type="button"
            className="button"
            disabled={isBusy}
            onClick={() => input.current?.click()}
          >
            {words.replace}
          </button>
          <button
            type="button"
            className="button"
            disabled={isBusy}
            onClick={() =>
              change.mutate(async () => {
                await removePicture(productId, picture)
                said(words.removed)
                onClose()
              })
            }
          >
            {words.remove}
          </button>
          <input
            ref={input}
            type="file"
            className="hidden"
            tabIndex={-1}
            aria-label={words.replace}
            accept={KINDS}
            onChange={event => {
              replace(event.currentTarget.files?.[0])
              event.currentTarget.value = ''
            }}
          />
        </div>
        <div className="dialog-foot">
          <button type="button" className="button" onClick={onClose}>
            {words.close}
          </button>
          <button
            type="submit"
            className="button main"
            disabled={isBusy || alt.trim() === picture.alt}
          >
            {words.save}
          </button>
        </div>
      </form>
    </Modal>
  )
}
