import { get } from 'stoa/plugin'
import { getTillBook } from './get-till-book.ts'
import { listBookGoods } from './list-book-goods.ts'
import { BookGoodsPage, TillBookView } from './view.ts'

export const tillBookRoutes = [
  get('', getTillBook, TillBookView),
  get('/goods', listBookGoods, BookGoodsPage)
]
