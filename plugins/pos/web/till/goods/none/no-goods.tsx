import { Empty } from 'stoa/web/face'
import { noGoodsWords } from './no-goods-words.ts'

/** Where nothing is on sale yet: how to begin. */
export default function NoGoods() {
  const words = noGoodsWords.use()
  return (
    <Empty
      icon="products"
      title={words.title}
      actions={
        <a className="touch" href="/products">
          {words.toProducts}
        </a>
      }
    >
      {words.help}
    </Empty>
  )
}
