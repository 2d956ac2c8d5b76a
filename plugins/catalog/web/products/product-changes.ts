import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { answer, api, kitWords, said } from 'stoa/web'
import { catalogWords } from '../catalog-words.ts'
import type { Product } from '../console.tsx'
import { productQuery } from './products-query.ts'

type Change = { active?: boolean; categoryId?: string | null }

/** How many go at once: one at a time takes long, all at once is a burst. */
const AT_ONCE = 4

/** What is done to one product or to many at a click, with the way back. */
export function useProductChanges() {
  const words = catalogWords.use()
  const { undo } = kitWords.use()
  const queries = useQueryClient()
  const [left, setLeft] = useState(0)

  async function changeAll(
    products: Product[],
    changeOf: (product: Product) => Change
  ): Promise<{ changed: Product[]; refused: Error[] }> {
    const changed: Product[] = []
    const refused: Error[] = []
    const waiting = [...products]
    setLeft(products.length)
    const worker = async (): Promise<void> => {
      for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
        try {
          const saved = await answer(
            api.PATCH('/api/v1/catalog/products/{productId}', {
              params: { path: { productId: one.id }, header: { 'if-match': `"${one.version}"` } },
              body: changeOf(one)
            })
          )
          changed.push(saved)
          queries.setQueryData(productQuery(saved.id).queryKey, saved)
        } catch (error) {
          refused.push(error as Error)
        }
        setLeft(count => count - 1)
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, worker))
    setLeft(0)
    await queries.invalidateQueries({ queryKey: ['catalog'] })
    return { changed, refused }
  }

  async function run(
    products: Product[],
    changeOf: (product: Product) => Change,
    sentence: (count: number) => string
  ): Promise<void> {
    const { changed, refused } = await changeAll(products, changeOf)
    const before = new Map(products.map(product => [product.id, product]))
    const back = async (): Promise<void> => {
      const { refused: kept } = await changeAll(changed, ({ id, active, categoryId }) => {
        // Also back into no category, which is null.
        const was = before.get(id) ?? { active, categoryId }
        return { active: was.active, categoryId: was.categoryId }
      })
      tellOf(kept)
    }
    if (changed.length > 0) {
      said(sentence(changed.length), { label: undo, run: () => void back() })
    }
    tellOf(refused)
  }

  function tellOf(refused: Error[]): void {
    const [first] = refused
    if (first !== undefined) said(words.bulk.refused(refused.length, first.message))
  }

  return {
    isBusy: left > 0,
    left,
    setActive: (products: Product[], active: boolean) =>
      run(
        products.filter(product => product.active !== active),
        () => ({ active }),
        active ? words.bulk.restored : words.bulk.archived
      ),
    move: (products: Product[], categoryId: string | null) =>
      run(
        products.filter(product => product.categoryId !== categoryId),
        () => ({ categoryId }),
        words.bulk.moved
      )
  }
}
